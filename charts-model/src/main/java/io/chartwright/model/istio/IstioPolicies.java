package io.chartwright.model.istio;

import io.chartwright.model.Faults;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What Istio does and enforces around the pods of an umbrella chart. Without a mesh none of it appears.
 *
 * @param revision the revision of Istio that gives its pods their sidecars, or a tag of one; the default one where absent
 * @param jobs what keeps a sidecar from holding up Jobs
 * @param mutualTls whether pods of the mesh take only encrypted requests from each other; Istio's own default where absent
 * @param ingressNamespace the namespace of the ingress controller, if its pods are in the mesh; where absent they are taken
 *     to be outside
 * @param open ports that callers outside the mesh reach, whatever the rest says
 * @param sidecar what its sidecars know of the mesh; everything where absent
 * @param authorization who may call its pods; everybody where absent
 * @param environments what differs, by environment
 */
public record IstioPolicies(
        Optional<String> revision,
        Jobs jobs,
        Optional<MutualTls> mutualTls,
        Optional<String> ingressNamespace,
        List<OpenPort> open,
        Optional<SidecarScope> sidecar,
        Optional<Authorization> authorization,
        SortedMap<String, Differing> environments) {

    /** @throws io.chartwright.model.InvalidModelException if the revision or the namespace cannot be called so */
    public IstioPolicies {
        open = List.copyOf(open);
        environments = Collections.unmodifiableSortedMap(new TreeMap<>(environments));
        Faults faults = new Faults();
        revision.ifPresent(name -> faults.dnsLabel("revision", name));
        ingressNamespace.ifPresent(name -> faults.dnsLabel("ingressNamespace", name));
        faults.throwIfAny();
    }

    /** What keeps a sidecar from holding up Jobs and CronJobs: one that goes on running keeps them from completing. */
    public enum Jobs {
        /** Their pods get none, and so are outside the mesh: without an identity, and without encryption. */
        WITHOUT_SIDECAR,
        /** Theirs end with them. Needs Kubernetes 1.29 and Istio 1.24 or newer. */
        NATIVE_SIDECAR
    }

    /** How strictly requests have to be encrypted. */
    public enum MutualTls {
        /** Others are turned away. */
        STRICT,
        /** Others are let in, too. */
        PERMISSIVE
    }

    /**
     * What an environment has otherwise.
     *
     * @param mutualTls in place of the umbrella chart's
     */
    public record Differing(Optional<MutualTls> mutualTls) {}

    /** Nothing beyond Istio's own defaults. */
    public static IstioPolicies none() {
        return builder().build();
    }

    /** The labels by which a namespace asks Istio for sidecars. */
    public Map<String, String> namespaceLabels() {
        return revision.map(name -> Map.of("istio.io/rev", name)).orElse(Map.of("istio-injection", "enabled"));
    }

    /** How strict an environment is. */
    public Optional<MutualTls> mutualTlsIn(String environment) {
        return Optional.ofNullable(environments.get(environment))
                .flatMap(Differing::mutualTls)
                .or(() -> mutualTls);
    }

    /** Whether anything of it holds for all pods of a namespace, whoever brings them. */
    public boolean governsNamespace() {
        return mutualTls.isPresent() || sidecar.isPresent() || authorization.isPresent() || !environments.isEmpty();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.revision = revision;
        copy.jobs = jobs;
        copy.mutualTls = mutualTls;
        copy.ingressNamespace = ingressNamespace;
        copy.open = open;
        copy.sidecar = sidecar;
        copy.authorization = authorization;
        copy.environments = environments;
        return copy;
    }

    /** Builds policies; see the record for the meaning of each word. */
    public static final class Builder {
        private Optional<String> revision = Optional.empty();
        private Jobs jobs = Jobs.WITHOUT_SIDECAR;
        private Optional<MutualTls> mutualTls = Optional.empty();
        private Optional<String> ingressNamespace = Optional.empty();
        private List<OpenPort> open = List.of();
        private Optional<SidecarScope> sidecar = Optional.empty();
        private Optional<Authorization> authorization = Optional.empty();
        private SortedMap<String, Differing> environments = new TreeMap<>();

        private Builder() {}

        public Builder revision(String revision) {
            this.revision = Optional.of(revision);
            return this;
        }

        public Builder jobs(Jobs jobs) {
            this.jobs = jobs;
            return this;
        }

        public Builder mutualTls(MutualTls mutualTls) {
            this.mutualTls = Optional.of(mutualTls);
            return this;
        }

        public Builder ingressNamespace(String namespace) {
            this.ingressNamespace = Optional.of(namespace);
            return this;
        }

        public Builder open(List<OpenPort> ports) {
            this.open = ports;
            return this;
        }

        public Builder sidecar(SidecarScope sidecar) {
            this.sidecar = Optional.of(sidecar);
            return this;
        }

        public Builder authorization(Authorization authorization) {
            this.authorization = Optional.of(authorization);
            return this;
        }

        public Builder environments(SortedMap<String, Differing> environments) {
            this.environments = environments;
            return this;
        }

        /** @throws io.chartwright.model.InvalidModelException if the revision or the namespace cannot be called so */
        public IstioPolicies build() {
            return new IstioPolicies(
                    revision, jobs, mutualTls, ingressNamespace, open, sidecar, authorization, environments);
        }
    }
}
