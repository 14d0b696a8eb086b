package io.chartwright.model.component;

import io.chartwright.model.Faults;
import java.util.regex.Pattern;

/**
 * A container image.
 *
 * @param registry the registry's host, such as {@code docker.io}
 * @param repository the path in the registry, such as {@code acryldata/datahub-gms}
 * @param tag a pinned tag; never {@code latest}
 * @param pullPolicy when nodes pull it
 */
public record Image(String registry, String repository, String tag, PullPolicy pullPolicy) {
    private static final Pattern REGISTRY = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\\d{1,5})?");
    private static final Pattern REPOSITORY =
            Pattern.compile("[a-z0-9]+([._-]+[a-z0-9]+)*(/[a-z0-9]+([._-]+[a-z0-9]+)*)*");
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");

    /** When the kubelet pulls an image. */
    public enum PullPolicy {
        /** Each time a container starts. */
        ALWAYS("Always"),
        /** Only if the node has none: right for tags that never move. */
        IF_NOT_PRESENT("IfNotPresent"),
        /** Never: the node brings it. */
        NEVER("Never");

        private final String word;

        PullPolicy(String word) {
            this.word = word;
        }

        /** Kubernetes' own spelling. */
        public String word() {
            return word;
        }
    }

    /** @throws io.chartwright.model.InvalidModelException if a part is malformed, or the tag floats */
    public Image {
        Faults faults = new Faults();
        if (!REGISTRY.matcher(registry).matches()) {
            faults.add("registry", "bad-image", "'" + registry + "' is no registry", "a host such as 'docker.io'");
        }
        if (!REPOSITORY.matcher(repository).matches()) {
            faults.add(
                    "repository",
                    "bad-image",
                    "'" + repository + "' is no image repository",
                    "lower case, like 'acme/web'");
        }
        if (!TAG.matcher(tag).matches()) {
            faults.add("tag", "bad-image", "'" + tag + "' is no image tag", "a pinned one, like 'v1.7.0'");
        } else if (tag.equals("latest")) {
            faults.add("tag", "floating-tag", "the tag 'latest' moves", "pin a version");
        }
        faults.throwIfAny();
    }

    /** An image of Docker Hub that is pulled where it is missing. */
    public static Image of(String repository, String tag) {
        return new Image("docker.io", repository, tag, PullPolicy.IF_NOT_PRESENT);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder().registry(registry).repository(repository).tag(tag).pullPolicy(pullPolicy);
    }

    /** Builds an image; see the record for the meaning of each word. Repository and tag are to be given. */
    public static final class Builder {
        private String registry = "docker.io";
        private String repository = "";
        private String tag = "";
        private PullPolicy pullPolicy = PullPolicy.IF_NOT_PRESENT;

        private Builder() {}

        public Builder registry(String registry) {
            this.registry = registry;
            return this;
        }

        public Builder repository(String repository) {
            this.repository = repository;
            return this;
        }

        public Builder tag(String tag) {
            this.tag = tag;
            return this;
        }

        public Builder pullPolicy(PullPolicy pullPolicy) {
            this.pullPolicy = pullPolicy;
            return this;
        }

        /** @throws io.chartwright.model.InvalidModelException if repository or tag are missing, or a part is malformed */
        public Image build() {
            Faults faults = new Faults();
            missing(faults, "repository", repository, "acme/web");
            missing(faults, "tag", tag, "1.4.0");
            faults.throwIfAny();
            return new Image(registry, repository, tag, pullPolicy);
        }

        private static void missing(Faults faults, String path, String value, String example) {
            if (value.isEmpty()) {
                faults.add(path, "missing-value", "is missing", "add '" + path + ": " + example + "'");
            }
        }
    }
}
