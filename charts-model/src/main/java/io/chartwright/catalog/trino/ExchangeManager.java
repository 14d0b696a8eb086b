package io.chartwright.catalog.trino;

import io.chartwright.model.Faults;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Keeps what tasks hand on in an object store, so that a lost task can be tried again without its predecessors.
 *
 * @param baseDirectories where, such as {@code s3://exchange}; several share the load
 * @param s3 how S3 is reached
 */
public record ExchangeManager(List<String> baseDirectories, Optional<S3> s3) {
    private static final Pattern STORE = Pattern.compile("(s3a?|s3n|gs|abfss?|hdfs)://[^\\s,]+");

    /** @throws io.chartwright.model.InvalidModelException if there is no directory, or one that nodes do not share */
    public ExchangeManager {
        baseDirectories = List.copyOf(baseDirectories);
        Faults faults = new Faults();
        if (baseDirectories.isEmpty()) {
            faults.add("baseDirectories", "missing-value", "there is no directory", "such as [s3://exchange]");
        }
        baseDirectories.stream()
                .filter(directory -> !STORE.matcher(directory).matches())
                .forEach(directory -> faults.add(
                        "baseDirectories",
                        "bad-url",
                        "'" + directory + "' is no place that all nodes share",
                        "a URL such as 's3://exchange'"));
        faults.throwIfAny();
    }

    PropertyList properties() {
        PropertyList all = new PropertyList()
                .set("exchange-manager.name", "filesystem")
                .set("exchange.base-directories", String.join(",", baseDirectories));
        s3.ifPresent(store -> all.add(store.properties("exchange.s3.")));
        return all;
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.baseDirectories = baseDirectories;
        copy.s3 = s3;
        return copy;
    }

    /** Builds an exchange manager; see the record for the meaning of each word. */
    public static final class Builder {
        private final Faults faults = new Faults();
        private List<String> baseDirectories = List.of();
        private Optional<S3> s3 = Optional.empty();

        private Builder() {}

        public Builder baseDirectories(List<String> baseDirectories) {
            this.baseDirectories = baseDirectories;
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

        public Builder baseDirectories(String... directories) {
            return baseDirectories(List.of(directories));
        }

        /** @throws io.chartwright.model.InvalidModelException with all that was wrong on the way */
        public ExchangeManager build() {
            faults.throwIfAny();
            return new ExchangeManager(baseDirectories, s3);
        }
    }
}
