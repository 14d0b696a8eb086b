package io.chartwright.catalog.trino;

import io.chartwright.model.Faults;
import io.chartwright.model.component.Quantity;

/**
 * Keeps what was read from object stores on the nodes' disks, for all catalogs of Iceberg and Hive tables.
 *
 * @param directory where pods see the disk
 * @param size how much a pod keeps, over all catalogs
 * @param ttl how long it keeps what nobody asks for, such as {@code 7d}
 */
public record FileCache(String directory, Quantity size, String ttl) {

    /** @throws io.chartwright.model.InvalidModelException with all that is malformed */
    public FileCache {
        Faults faults = new Faults();
        faults.absolutePath("directory", directory);
        if (directory.equals("/") || directory.startsWith("/etc/trino") || directory.startsWith("/data/trino")) {
            faults.add("directory", "bad-path", "'" + directory + "' is taken", "another one, such as '/cache'");
        }
        if (size.amount().signum() <= 0) {
            faults.add("size", "out-of-range", "nothing would be kept", "such as '50Gi'");
        }
        Checks.duration(faults, "ttl", ttl);
        faults.throwIfAny();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.directory = directory;
        copy.size = size;
        copy.ttl = ttl;
        return copy;
    }

    /** Builds a cache; see the record for the meaning of each word. */
    public static final class Builder {
        private String directory = "/cache";
        private Quantity size = Quantity.of("20Gi");
        private String ttl = "7d";

        private Builder() {}

        public Builder directory(String directory) {
            this.directory = directory;
            return this;
        }

        public Builder size(Quantity size) {
            this.size = size;
            return this;
        }

        public Builder ttl(String ttl) {
            this.ttl = ttl;
            return this;
        }

        /** @throws io.chartwright.model.InvalidModelException with all that was wrong on the way */
        public FileCache build() {
            return new FileCache(directory, size, ttl);
        }
    }
}
