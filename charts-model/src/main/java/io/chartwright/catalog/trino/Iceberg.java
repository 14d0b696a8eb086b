package io.chartwright.catalog.trino;

import io.chartwright.model.Faults;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Iceberg tables. Exactly one of {@code rest}, {@code metastore} and {@code glue} says where they are listed.
 *
 * @param rest a REST catalog
 * @param metastore a Hive metastore, such as {@code thrift://metastore.example.com:9083}
 * @param glue AWS Glue
 * @param s3 how the tables' files are reached, if they are in S3
 */
public record Iceberg(Optional<RestCatalog> rest, Optional<String> metastore, Optional<Glue> glue, Optional<S3> s3) {

    /** @throws io.chartwright.model.InvalidModelException if the tables are listed nowhere, or in two places */
    public Iceberg {
        Faults faults = new Faults();
        Metastores.check(faults, metastore);
        Metastores.one(faults, rest, metastore, glue);
        faults.throwIfAny();
    }

    PropertyList properties() {
        PropertyList all = new PropertyList().set("connector.name", "iceberg");
        rest.ifPresent(catalog -> all.add(catalog.properties()));
        metastore.ifPresent(
                uri -> all.set("iceberg.catalog.type", "hive_metastore").set("hive.metastore.uri", uri));
        glue.ifPresent(catalog -> all.set("iceberg.catalog.type", "glue").add(catalog.properties()));
        return all.add(Metastores.files(s3));
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.rest = rest;
        copy.metastore = metastore;
        copy.glue = glue;
        copy.s3 = s3;
        return copy;
    }

    /** Builds a description of Iceberg tables; see the record for the meaning of each word. */
    public static final class Builder {
        private final Faults faults = new Faults();
        private Optional<RestCatalog> rest = Optional.empty();
        private Optional<String> metastore = Optional.empty();
        private Optional<Glue> glue = Optional.empty();
        private Optional<S3> s3 = Optional.empty();

        private Builder() {}

        public Builder rest(RestCatalog rest) {
            this.rest = Optional.of(rest);
            return this;
        }

        public Builder rest(Consumer<RestCatalog.Builder> rest) {
            RestCatalog.Builder builder = this.rest.map(RestCatalog::toBuilder).orElseGet(RestCatalog::builder);
            faults.collect("rest", () -> {
                rest.accept(builder);
                this.rest(builder.build());
            });
            return this;
        }

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
        public Iceberg build() {
            faults.throwIfAny();
            return new Iceberg(rest, metastore, glue, s3);
        }
    }
}
