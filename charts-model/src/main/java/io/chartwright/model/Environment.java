package io.chartwright.model;

import io.chartwright.model.gitops.Cluster;
import io.chartwright.model.gitops.Fleet;
import io.chartwright.model.gitops.Sync;
import io.chartwright.model.gitops.ValuesSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A place where the platform runs.
 *
 * @param name its name, a DNS label of at most 20 characters, such as {@code prod}
 * @param domain the DNS name below which its hosts are
 * @param cluster the cluster that Argo CD deploys to; its own where nobody says
 * @param fleet many clusters in place of one
 * @param namespace how its namespaces are named; {@code {chart}} and {@code {environment}} stand for the names
 * @param repository the Git repository that Argo CD takes it from; the platform's where absent
 * @param revision the Git branch, tag or commit that Argo CD follows
 * @param values where its values are, if not beside the charts
 * @param rendered whether Argo CD applies the manifests that Helm yields, kept in Git, and not the charts
 * @param sync how its Applications are synced
 * @param kubernetesVersion the minor version of its cluster, such as {@code 1.33}
 * @param capacity what its cluster can hold, shared with the other environments of that cluster; unknown where none of
 *     them says so
 * @param prune whether Argo CD deletes what Git no longer has; where absent, only if the revision is a branch
 * @param ingressClassName the class of its ingresses
 * @param clusterIssuer the cert-manager issuer of its certificates; without one nobody issues them
 * @param imageRegistry a registry that mirrors all others
 * @param imagePullSecrets names of Secrets with registry credentials
 * @param storageClass the class of its disks; the cluster's default where absent
 * @param globals further Helm globals of all its charts
 */
public record Environment(
        String name,
        String domain,
        Cluster cluster,
        Optional<Fleet> fleet,
        String namespace,
        Optional<String> repository,
        String revision,
        Optional<ValuesSource> values,
        boolean rendered,
        Sync sync,
        String kubernetesVersion,
        Optional<Capacity> capacity,
        Optional<Boolean> prune,
        Optional<String> ingressClassName,
        Optional<String> clusterIssuer,
        Optional<String> imageRegistry,
        List<String> imagePullSecrets,
        Optional<String> storageClass,
        SortedMap<String, String> globals) {

    private static final int NAME_LENGTH = 20;
    private static final Pattern KUBERNETES = Pattern.compile("1\\.\\d{1,2}");
    private static final Pattern PINNED = Pattern.compile("v?\\d+\\.\\d+\\.\\d+([-+].*)?|[0-9a-f]{40}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
    private static final Pattern GLOBAL_NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

    /** @throws InvalidModelException with all that is malformed */
    public Environment {
        imagePullSecrets = List.copyOf(imagePullSecrets);
        globals = Collections.unmodifiableSortedMap(new TreeMap<>(globals));
        Faults faults = new Faults();
        faults.name("name", name, NAME_LENGTH);
        faults.dnsSubdomain("domain", domain);
        faults.notBlank("revision", revision);
        if (!KUBERNETES.matcher(kubernetesVersion).matches()) {
            faults.add(
                    "kubernetesVersion",
                    "bad-version",
                    "'" + kubernetesVersion + "' is no minor version of Kubernetes",
                    "write it like '1.33', in quotes");
        }
        repository.ifPresent(url -> faults.repository("repository", url));
        if (rendered && values.isPresent()) {
            faults.add(
                    "values",
                    "conflicting-values",
                    "rendered manifests hold their values, so that none are taken from elsewhere",
                    "take away 'values' or 'rendered'");
        }
        if (rendered && fleet.filter(Fleet::differs).isPresent()) {
            faults.add(
                    "fleet",
                    "conflicting-values",
                    "rendered manifests are the same for all clusters of the fleet, and so are their hosts",
                    "take away the domains of the fleet, or 'rendered'");
        }
        faults.dnsLabel("namespace", namespaceOf(namespace, "a", "a"));
        ingressClassName.ifPresent(value -> faults.dnsSubdomain("ingressClassName", value));
        clusterIssuer.ifPresent(value -> faults.dnsSubdomain("clusterIssuer", value));
        storageClass.ifPresent(value -> faults.dnsSubdomain("storageClass", value));
        imagePullSecrets.forEach(value -> faults.dnsSubdomain("imagePullSecrets", value));
        globals.keySet().stream()
                .filter(key -> !GLOBAL_NAME.matcher(key).matches())
                .forEach(key -> faults.add(
                        "globals." + key, "bad-name", "'" + key + "' cannot name a global", "use camelCase letters"));
        faults.throwIfAny();
    }

    /** The clusters that it runs on: one, or those of its fleet; none where Argo CD selects them. */
    public List<Cluster> clusters() {
        return fleet.map(Fleet::clusters).orElse(List.of(cluster));
    }

    /** What tells its cluster, or the first of its fleet, from those of other environments; see {@link Cluster#id()}. */
    public String home() {
        return clusters().stream().findFirst().map(Cluster::id).orElse("selected for " + name);
    }

    /** The name of the Application that deploys a chart to one of its clusters. */
    public String applicationOf(String chart, Cluster cluster) {
        String application = chart + "-" + name;
        return fleet.isPresent() ? application + "-" + cluster.word() : application;
    }

    /** The namespace of a chart's release. */
    public String namespaceOf(String chart) {
        return namespaceOf(namespace, chart, name);
    }

    /** The folder of the tree that keeps what Helm yields of a chart, if its manifests are rendered. */
    public String renderedFolder(String chart) {
        return "k8s/rendered/" + name + "/" + chart;
    }

    /** Whether the revision names one state for ever and not a branch. */
    public boolean pinned() {
        return PINNED.matcher(revision).matches();
    }

    /** Whether Argo CD deletes what Git no longer has. */
    public boolean prunes() {
        return prune.orElse(!pinned());
    }

    private static String namespaceOf(String rule, String chart, String environment) {
        return PLACEHOLDER.matcher(rule).replaceAll(found -> switch (found.group()) {
            case "{chart}" -> chart;
            case "{environment}" -> environment;
            default -> "?";
        });
    }

    /** An environment to describe. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** An environment to describe; its name is to be given. */
    public static Builder builder() {
        return new Builder("");
    }

    public Builder toBuilder() {
        Builder copy = new Builder(name);
        copy.domain = domain;
        copy.cluster = fleet.isPresent() ? Optional.empty() : Optional.of(cluster);
        copy.fleet = fleet;
        copy.namespace = namespace;
        copy.repository = repository;
        copy.revision = revision;
        copy.values = values;
        copy.rendered = rendered;
        copy.sync = sync;
        copy.kubernetesVersion = kubernetesVersion;
        copy.capacity = capacity;
        copy.prune = prune;
        copy.ingressClassName = ingressClassName;
        copy.clusterIssuer = clusterIssuer;
        copy.imageRegistry = imageRegistry;
        copy.imagePullSecrets = imagePullSecrets;
        copy.storageClass = storageClass;
        copy.globals = globals;
        return copy;
    }

    /** Builds an environment; see the record for the meaning of each word. */
    public static final class Builder {
        private final Faults faults = new Faults();
        private String name;
        private String domain = "";
        private Optional<Cluster> cluster = Optional.empty();
        private Optional<Fleet> fleet = Optional.empty();
        private String namespace = "{chart}-{environment}";
        private Optional<String> repository = Optional.empty();
        private String revision = "main";
        private Optional<ValuesSource> values = Optional.empty();
        private boolean rendered;
        private Sync sync = Sync.open();
        private String kubernetesVersion = "1.33";
        private Optional<Capacity> capacity = Optional.empty();
        private Optional<Boolean> prune = Optional.empty();
        private Optional<String> ingressClassName = Optional.empty();
        private Optional<String> clusterIssuer = Optional.empty();
        private Optional<String> imageRegistry = Optional.empty();
        private List<String> imagePullSecrets = List.of();
        private Optional<String> storageClass = Optional.empty();
        private SortedMap<String, String> globals = new TreeMap<>();

        private Builder(String name) {
            this.name = name;
        }

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder domain(String domain) {
            this.domain = domain;
            return this;
        }

        public Builder cluster(Cluster cluster) {
            this.cluster = Optional.of(cluster);
            return this;
        }

        /** The cluster, by the URL of its API server or the name that Argo CD knows it by. */
        public Builder cluster(String text) {
            faults.collect("cluster", () -> Cluster.of(text)).ifPresent(this::cluster);
            return this;
        }

        public Builder fleet(Fleet fleet) {
            this.fleet = Optional.of(fleet);
            return this;
        }

        public Builder namespace(String rule) {
            this.namespace = rule;
            return this;
        }

        public Builder repository(String url) {
            this.repository = Optional.of(url);
            return this;
        }

        public Builder values(ValuesSource values) {
            this.values = Optional.of(values);
            return this;
        }

        public Builder rendered(boolean rendered) {
            this.rendered = rendered;
            return this;
        }

        public Builder sync(Sync sync) {
            this.sync = sync;
            return this;
        }

        /** How its Applications are synced. */
        public Builder sync(Consumer<Sync.Builder> sync) {
            Sync.Builder builder = this.sync.toBuilder();
            sync.accept(builder);
            faults.collect("sync", builder::build).ifPresent(this::sync);
            return this;
        }

        public Builder revision(String revision) {
            this.revision = revision;
            return this;
        }

        public Builder kubernetesVersion(String minor) {
            this.kubernetesVersion = minor;
            return this;
        }

        public Builder capacity(Capacity capacity) {
            this.capacity = Optional.of(capacity);
            return this;
        }

        /** What its cluster can hold. */
        public Builder capacity(Consumer<Capacity.Builder> capacity) {
            Capacity.Builder builder = Capacity.builder();
            capacity.accept(builder);
            faults.collect("capacity", builder::build).ifPresent(this::capacity);
            return this;
        }

        public Builder prune(boolean prune) {
            this.prune = Optional.of(prune);
            return this;
        }

        public Builder ingressClassName(String name) {
            this.ingressClassName = Optional.of(name);
            return this;
        }

        public Builder clusterIssuer(String name) {
            this.clusterIssuer = Optional.of(name);
            return this;
        }

        public Builder imageRegistry(String registry) {
            this.imageRegistry = Optional.of(registry);
            return this;
        }

        public Builder imagePullSecrets(List<String> secrets) {
            this.imagePullSecrets = secrets;
            return this;
        }

        public Builder storageClass(String name) {
            this.storageClass = Optional.of(name);
            return this;
        }

        public Builder globals(SortedMap<String, String> globals) {
            this.globals = globals;
            return this;
        }

        /** @throws InvalidModelException with all that is malformed */
        public Environment build() {
            if (cluster.isPresent() && fleet.isPresent()) {
                faults.add("fleet", "two-destinations", "there are both a cluster and a fleet", "keep one of them");
            }
            faults.throwIfAny();
            return new Environment(
                    name,
                    domain,
                    cluster.orElse(Cluster.OWN),
                    fleet,
                    namespace,
                    repository,
                    revision,
                    values,
                    rendered,
                    sync,
                    kubernetesVersion,
                    capacity,
                    prune,
                    ingressClassName,
                    clusterIssuer,
                    imageRegistry,
                    imagePullSecrets,
                    storageClass,
                    globals);
        }
    }
}
