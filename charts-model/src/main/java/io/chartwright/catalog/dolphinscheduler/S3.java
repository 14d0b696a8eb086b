package io.chartwright.catalog.dolphinscheduler;

import io.chartwright.model.Faults;
import io.chartwright.model.component.SecretKey;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A bucket of Amazon's S3, or of another store that speaks its protocol. It exists already. Where an endpoint is given the bucket
 * is addressed by path, otherwise by host name: DolphinScheduler decides so, and there is nothing to set.
 *
 * @param bucket the bucket's name
 * @param region its region; stores other than Amazon's take any
 * @param endpoint where the store is, such as {@code http://minio:9000}; Amazon's where absent
 * @param folder what the keys of all files start with
 * @param accessKey the id of the key to sign with; where absent, the role of the node is used
 * @param secretKey the key itself
 */
public record S3(
        String bucket,
        String region,
        Optional<String> endpoint,
        String folder,
        Optional<SecretKey> accessKey,
        Optional<SecretKey> secretKey)
        implements Storage {
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern REGION = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern ENDPOINT = Pattern.compile("https?://[A-Za-z0-9.-]+(:\\d{1,5})?/?");
    private static final Pattern FOLDER = Pattern.compile("(/[A-Za-z0-9_.-]+)+");

    /** @throws io.chartwright.model.InvalidModelException with all that is missing or malformed */
    public S3 {
        Faults faults = new Faults();
        if (!BUCKET.matcher(bucket).matches()) {
            faults.add(
                    "bucket",
                    bucket.isEmpty() ? "missing-value" : "bad-name",
                    "'" + bucket + "' is no bucket",
                    "3 to 63 lower-case letters, digits, dots and hyphens");
        }
        if (!REGION.matcher(region).matches()) {
            faults.add("region", "bad-name", "'" + region + "' is no region", "write it like 'eu-central-1'");
        }
        endpoint.filter(url -> !ENDPOINT.matcher(url).matches())
                .ifPresent(url -> faults.add(
                        "endpoint", "bad-url", "'" + url + "' is no endpoint", "a URL such as 'http://minio:9000'"));
        if (!FOLDER.matcher(folder).matches()) {
            faults.add("folder", "bad-path", "'" + folder + "' is no folder", "write it like '/dolphinscheduler'");
        }
        if (accessKey.isPresent() != secretKey.isPresent()) {
            faults.add(
                    accessKey.isPresent() ? "secretKey" : "accessKey",
                    "missing-value",
                    "a key has an id and a secret",
                    "give both, or neither where nodes have a role that may use the bucket");
        }
        faults.throwIfAny();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.bucket = bucket;
        copy.region = region;
        copy.endpoint = endpoint;
        copy.folder = folder;
        copy.accessKey = accessKey;
        copy.secretKey = secretKey;
        return copy;
    }

    /** Builds a bucket's description; see the record for the meaning of each word. */
    public static final class Builder {
        private String bucket = "";
        private String region = "us-east-1";
        private Optional<String> endpoint = Optional.empty();
        private String folder = "/dolphinscheduler";
        private Optional<SecretKey> accessKey = Optional.empty();
        private Optional<SecretKey> secretKey = Optional.empty();

        private Builder() {}

        public Builder bucket(String bucket) {
            this.bucket = bucket;
            return this;
        }

        public Builder region(String region) {
            this.region = region;
            return this;
        }

        public Builder endpoint(String url) {
            this.endpoint = Optional.of(url);
            return this;
        }

        public Builder folder(String folder) {
            this.folder = folder;
            return this;
        }

        public Builder accessKey(SecretKey key) {
            this.accessKey = Optional.of(key);
            return this;
        }

        public Builder secretKey(SecretKey key) {
            this.secretKey = Optional.of(key);
            return this;
        }

        public S3 build() {
            return new S3(bucket, region, endpoint, folder, accessKey, secretKey);
        }
    }
}
