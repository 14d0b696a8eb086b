package io.chartwright.catalog.trino;

import io.chartwright.model.Faults;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Hive tables. Exactly one of {@code metastore} and {@code glue} says where they are listed.
 *
 * @param metastore a Hive metastore, such as {@code thrift://metastore.example.com:9083}
 * @param glue AWS Glue
 * @param s3 how the tables' files are reached, if they are in S3
 */
public record Hive(Optional<String> metastore, Optional<Glue> glue, Optional<S3> s3) {

    /** @throws io.chartwright.model.InvalidModelException if the tables are listed nowhere, or in two places */
    public Hive {
        Faults faults = new Faults();
        Metastores.check(faults, metastore);
        Metastores.one(faults, metastore, glue);
        faults.throwIfAny();
    }

    PropertyList properties() {
        PropertyList all = new PropertyList().set("connector.name", "hive");
        metastore.ifPresent(uri -> all.set("hive.metastore.uri", uri));
        glue.ifPresent(catalog -> all.set("hive.metastore", "glue").add(catalog.properties()));
        return all.add(Metastores.files(s3));
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.metastore = metastore;
        copy.glue = glue;
        copy.s3 = s3;
        return copy;
    }

    /** Builds a description of Hive tables; see the record for the meaning of each word. */
    public static final class Builder {
        private final Faults faults = new Faults();
        private Optional<String> metastore = Optional.empty();
        private Optional<Glue> glue = Optional.empty();
        private Optional<S3> s3 = Optional.empty();

        private Builder() {}

        public Builder metastore(String metastore) {
            this.metastore = Optional.of(metastore);
            return this;
        }

        public Builder glue(Glue glue) {
            this.glue = Optional.of(glue);
            return this;
        }

        public Builder s3(S3 s3) {
            this.s3 = Optional.of(s3);
            return this;
        }

        public Builder s3(Consumer<S3.Builder> s3) {
            S3.Builder builder = this.s3.map(S3::toBuilder).orElseGet(S3::builder);
            faults.collect("s3", () -> {
                s3.accept(builder);
                this.s3(builder.build());
            });
            return this;
        }

        /** @throws io.chartwright.model.InvalidModelException with all that was wrong on the way */
        public Hive build() {
            faults.throwIfAny();
            return new Hive(metastore, glue, s3);
        }
    }
}
