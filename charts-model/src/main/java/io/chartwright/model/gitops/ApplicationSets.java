package io.chartwright.model.gitops;

import io.chartwright.model.Faults;
import io.chartwright.model.InvalidModelException;

/**
 * How ApplicationSets make the Applications. What must not vanish by an element that is taken away, an environment that is
 * not pruned, is safe in any case.
 *
 * @param generator where they learn of clusters
 * @param revision the branch, tag or commit of the platform's repository from which they read files
 * @param preserveResourcesOnDeletion whether what they deployed outlives its Application in pruned environments, too
 */
public record ApplicationSets(Generator generator, String revision, boolean preserveResourcesOnDeletion) {

    /** @throws InvalidModelException if the revision is empty */
    public ApplicationSets {
        Faults faults = new Faults();
        faults.notBlank("revision", revision);
        faults.throwIfAny();
    }

    /** With all that they need in the sets themselves. */
    public static ApplicationSets standard() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.generator = generator;
        copy.revision = revision;
        copy.preserveResourcesOnDeletion = preserveResourcesOnDeletion;
        return copy;
    }

    /** Builds the settings of ApplicationSets; see the record for the meaning of each word. */
    public static final class Builder {
        private Generator generator = Generator.LIST;
        private String revision = "main";
        private boolean preserveResourcesOnDeletion;

        private Builder() {}

        public Builder generator(Generator generator) {
            this.generator = generator;
            return this;
        }

        public Builder revision(String revision) {
            this.revision = revision;
            return this;
        }

        public Builder preserveResourcesOnDeletion(boolean preserve) {
            this.preserveResourcesOnDeletion = preserve;
            return this;
        }

        /** @throws InvalidModelException if the revision is empty */
        public ApplicationSets build() {
            return new ApplicationSets(generator, revision, preserveResourcesOnDeletion);
        }
    }
}
