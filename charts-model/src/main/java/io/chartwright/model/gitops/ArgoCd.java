package io.chartwright.model.gitops;

import io.chartwright.model.Faults;
import io.chartwright.model.InvalidModelException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The Argo CD that deploys the platform.
 *
 * @param namespace the namespace it runs in
 * @param install how it is installed; empty where it is there already
 * @param rbac who may do what with it; its own settings where nobody says
 * @param root whether one Application, the root, brings all others, so that only it is ever applied by hand
 * @param applicationSets how ApplicationSets make the Applications; empty where each is written out
 */
public record ArgoCd(
        String namespace,
        Optional<Installation> install,
        Optional<Rbac> rbac,
        boolean root,
        Optional<ApplicationSets> applicationSets) {

    /** @throws InvalidModelException if the namespace is no DNS label */
    public ArgoCd {
        Faults faults = new Faults();
        faults.dnsLabel("namespace", namespace);
        faults.throwIfAny();
    }

    /** In the namespace {@code argocd}, where its own manifests put it. */
    public static ArgoCd standard() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.namespace = namespace;
        copy.install = install;
        copy.rbac = rbac;
        copy.root = root;
        copy.applicationSets = applicationSets;
        return copy;
    }

    /** Builds the settings of an Argo CD; see the record for the meaning of each word. */
    public static final class Builder {
        private final Faults faults = new Faults();
        private String namespace = "argocd";
        private Optional<Installation> install = Optional.empty();
        private Optional<Rbac> rbac = Optional.empty();
        private boolean root;
        private Optional<ApplicationSets> applicationSets = Optional.empty();

        private Builder() {}

        public Builder namespace(String namespace) {
            this.namespace = namespace;
            return this;
        }

        public Builder install(Installation install) {
            this.install = Optional.of(install);
            return this;
        }

        /** How it is installed. */
        public Builder install(Consumer<Installation.Builder> install) {
            Installation.Builder builder =
                    this.install.map(Installation::toBuilder).orElseGet(Installation::builder);
            install.accept(builder);
            faults.collect("install", builder::build).ifPresent(this::install);
            return this;
        }

        public Builder rbac(Rbac rbac) {
            this.rbac = Optional.of(rbac);
            return this;
        }

        /** Who may do what with it. */
        public Builder rbac(Consumer<Rbac.Builder> rbac) {
            Rbac.Builder builder = this.rbac.map(Rbac::toBuilder).orElseGet(Rbac::builder);
            rbac.accept(builder);
            faults.collect("rbac", builder::build).ifPresent(this::rbac);
            return this;
        }

        public Builder root(boolean root) {
            this.root = root;
            return this;
        }

        public Builder applicationSets(ApplicationSets sets) {
            this.applicationSets = Optional.of(sets);
            return this;
        }

        /** How ApplicationSets make the Applications. */
        public Builder applicationSets(Consumer<ApplicationSets.Builder> sets) {
            ApplicationSets.Builder builder =
                    applicationSets.map(ApplicationSets::toBuilder).orElseGet(ApplicationSets::builder);
            sets.accept(builder);
            faults.collect("applicationSets", builder::build).ifPresent(this::applicationSets);
            return this;
        }

        /** @throws InvalidModelException with all that is malformed */
        public ArgoCd build() {
            faults.throwIfAny();
            return new ArgoCd(namespace, install, rbac, root, applicationSets);
        }
    }
}
