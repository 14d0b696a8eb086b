package io.chartwright.catalog.trino;

import io.chartwright.model.Faults;
import io.chartwright.model.component.SecretKey;
import java.util.Optional;

/**
 * How S3, or a store that speaks like it, is reached. Without keys the AWS client looks for credentials by itself, such as
 * those of the service account's role.
 *
 * @param endpoint the store's URL; AWS' own where absent
 * @param region the store's region; what the pods' surroundings say where absent
 * @param pathStyleAccess whether buckets are part of the path and not of the host, as most stores outside AWS want it
 * @param accessKey the access key, together with {@code secretKey}
 * @param secretKey the secret key, together with {@code accessKey}
 */
public record S3(
        Optional<String> endpoint,
        Optional<String> region,
        boolean pathStyleAccess,
        Optional<SecretKey> accessKey,
        Optional<SecretKey> secretKey) {

    /** @throws io.chartwright.model.InvalidModelException if the endpoint is no URL, or one key is given without the other */
    public S3 {
        Faults faults = new Faults();
        endpoint.ifPresent(url -> Checks.url(faults, "endpoint", url, "http://minio.example.com:9000"));
        region.ifPresent(name -> Checks.word(faults, "region", name));
        if (accessKey.isPresent() != secretKey.isPresent()) {
            faults.add(
                    accessKey.isPresent() ? "secretKey" : "accessKey",
                    "missing-value",
                    "one key is given without the other",
                    "give both, or none to use the service account's role");
        }
        faults.throwIfAny();
    }

    /** The properties that describe it, which differ in their prefix from one user of S3 to another. */
    PropertyList properties(String prefix) {
        return new PropertyList()
                .set(prefix + "endpoint", endpoint)
                .set(prefix + "region", region)
                .set(prefix + "path-style-access", Boolean.toString(pathStyleAccess))
                .secret(prefix + "aws-access-key", accessKey)
                .secret(prefix + "aws-secret-key", secretKey);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.endpoint = endpoint;
        copy.region = region;
        copy.pathStyleAccess = pathStyleAccess;
        copy.accessKey = accessKey;
        copy.secretKey = secretKey;
        return copy;
    }

    /** Builds the way to S3; see the record for the meaning of each word. */
    public static final class Builder {
        private Optional<String> endpoint = Optional.empty();
        private Optional<String> region = Optional.empty();
        private boolean pathStyleAccess;
        private Optional<SecretKey> accessKey = Optional.empty();
        private Optional<SecretKey> secretKey = Optional.empty();

        private Builder() {}

        public Builder endpoint(String endpoint) {
            this.endpoint = Optional.of(endpoint);
            return this;
        }

        public Builder region(String region) {
            this.region = Optional.of(region);
            return this;
        }

        public Builder pathStyleAccess(boolean pathStyleAccess) {
            this.pathStyleAccess = pathStyleAccess;
            return this;
        }

        public Builder accessKey(SecretKey accessKey) {
            this.accessKey = Optional.of(accessKey);
            return this;
        }

        public Builder secretKey(SecretKey secretKey) {
            this.secretKey = Optional.of(secretKey);
            return this;
        }

        /** @throws io.chartwright.model.InvalidModelException with all that was wrong on the way */
        public S3 build() {
            return new S3(endpoint, region, pathStyleAccess, accessKey, secretKey);
        }
    }
}
