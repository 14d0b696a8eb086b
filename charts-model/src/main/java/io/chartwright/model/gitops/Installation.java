package io.chartwright.model.gitops;

import io.chartwright.model.Faults;
import io.chartwright.model.InvalidModelException;

/**
 * How Argo CD is installed.
 *
 * @param version its version, such as {@code 3.1.9}
 * @param host the DNS name at which people reach it
 */
public record Installation(String version, String host) {

    /** @throws InvalidModelException if the version or the host is malformed */
    public Installation {
        Faults faults = new Faults();
        faults.semVer("version", version);
        faults.dnsSubdomain("host", host);
        faults.throwIfAny();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.version = version;
        copy.host = host;
        return copy;
    }

    /** Builds an installation; see the record for the meaning of each word. */
    public static final class Builder {
        private String version = "3.1.9";
        private String host = "";

        private Builder() {}

        public Builder version(String version) {
            this.version = version;
            return this;
        }

        public Builder host(String host) {
            this.host = host;
            return this;
        }

        /** @throws InvalidModelException if the version or the host is malformed */
        public Installation build() {
            return new Installation(version, host);
        }
    }
}
