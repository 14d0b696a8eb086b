package io.chartwright.model.component;

import io.chartwright.model.Faults;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What a user may set on any component of any product. Whatever is left open is the product's choice.
 *
 * @param replicas how many pods, where no autoscaler decides
 * @param image another image than the product's
 * @param resources what the container asks for and may use
 * @param env further environment variables; they win over the product's
 * @param startupProbe when the container counts as started
 * @param livenessProbe when it is restarted
 * @param readinessProbe when it gets requests
 * @param autoscaling lets the number of pods follow the load
 * @param keda lets KEDA decide on the number of pods; not together with {@code autoscaling}
 * @param disruption how many pods a drain may take away
 * @param placement on which nodes pods may stand
 * @param service how the component is reached in the cluster
 * @param ingress how it is reached from outside
 * @param podLabels labels of the pods alone
 * @param podAnnotations annotations of the pods alone
 * @param terminationGracePeriodSeconds how long a pod may take to stop
 * @param priorityClassName which pods go first when room is short
 */
public record Tuning(
        Optional<Integer> replicas,
        Optional<Image> image,
        Optional<Resources> resources,
        SortedMap<String, EnvValue> env,
        Optional<Probe> startupProbe,
        Optional<Probe> livenessProbe,
        Optional<Probe> readinessProbe,
        Optional<Autoscaling> autoscaling,
        Optional<Keda> keda,
        Optional<DisruptionBudget> disruption,
        Placement placement,
        Optional<Service> service,
        Optional<Ingress> ingress,
        SortedMap<String, String> podLabels,
        SortedMap<String, String> podAnnotations,
        Optional<Integer> terminationGracePeriodSeconds,
        Optional<String> priorityClassName) {

    /** @throws io.chartwright.model.InvalidModelException if a name or number is malformed */
    public Tuning {
        env = Collections.unmodifiableSortedMap(new TreeMap<>(env));
        podLabels = Collections.unmodifiableSortedMap(new TreeMap<>(podLabels));
        podAnnotations = Collections.unmodifiableSortedMap(new TreeMap<>(podAnnotations));
        Faults faults = new Faults();
        if (autoscaling.isPresent() && keda.isPresent()) {
            faults.add(
                    "keda", "two-scalers", "autoscaling and keda cannot both decide on replicas", "keep one of them");
        }
        replicas.ifPresent(count -> faults.range("replicas", count, 0, Integer.MAX_VALUE));
        env.keySet().forEach(name -> faults.envName("env." + name, name));
        podLabels.forEach((key, value) -> {
            faults.labelKey("podLabels." + key, key);
            faults.labelValue("podLabels." + key, value);
        });
        podAnnotations.keySet().forEach(key -> faults.labelKey("podAnnotations." + key, key));
        terminationGracePeriodSeconds.ifPresent(
                seconds -> faults.range("terminationGracePeriodSeconds", seconds, 0, Integer.MAX_VALUE));
        priorityClassName.ifPresent(name -> faults.dnsSubdomain("priorityClassName", name));
        faults.throwIfAny();
    }

    /** Leaves everything to the product. */
    public static Tuning none() {
        return builder().build();
    }

    /** The fewest pods there will be at any load; 1 where nobody says. */
    public int leastReplicas() {
        return autoscaling
                .map(Autoscaling::min)
                .or(() -> keda.map(Keda::min))
                .or(() -> replicas)
                .orElse(1);
    }

    /** The most pods there will be at any load; 1 where nobody says. */
    public int mostReplicas() {
        return autoscaling
                .map(Autoscaling::max)
                .or(() -> keda.map(Keda::max))
                .or(() -> replicas)
                .orElse(1);
    }

    /** This tuning, with what it leaves open taken from another: how a user's wishes meet a product's choices. */
    public Tuning over(Tuning base) {
        return new Tuning(
                replicas.or(base::replicas),
                image.or(base::image),
                resources.or(base::resources),
                merged(base.env, env),
                startupProbe.or(base::startupProbe),
                livenessProbe.or(base::livenessProbe),
                readinessProbe.or(base::readinessProbe),
                autoscaling.or(() -> keda.isPresent() ? Optional.empty() : base.autoscaling),
                keda.or(() -> autoscaling.isPresent() ? Optional.empty() : base.keda),
                disruption.or(base::disruption),
                placement.over(base.placement),
                service.or(base::service),
                ingress.or(base::ingress),
                merged(base.podLabels, podLabels),
                merged(base.podAnnotations, podAnnotations),
                terminationGracePeriodSeconds.or(base::terminationGracePeriodSeconds),
                priorityClassName.or(base::priorityClassName));
    }

    private static <V> SortedMap<String, V> merged(SortedMap<String, V> base, SortedMap<String, V> above) {
        SortedMap<String, V> all = new TreeMap<>(base);
        all.putAll(above);
        return all;
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.replicas = replicas;
        copy.image = image;
        copy.resources = resources;
        copy.env = new TreeMap<>(env);
        copy.startupProbe = startupProbe;
        copy.livenessProbe = livenessProbe;
        copy.readinessProbe = readinessProbe;
        copy.autoscaling = autoscaling;
        copy.keda = keda;
        copy.disruption = disruption;
        copy.placement = placement;
        copy.service = service;
        copy.ingress = ingress;
        copy.podLabels = new TreeMap<>(podLabels);
        copy.podAnnotations = new TreeMap<>(podAnnotations);
        copy.terminationGracePeriodSeconds = terminationGracePeriodSeconds;
        copy.priorityClassName = priorityClassName;
        return copy;
    }

    /** Builds a tuning; see the record for the meaning of each word. Faults are kept until {@link #build()}. */
    public static final class Builder {
        private final Faults faults = new Faults();
        private Optional<Integer> replicas = Optional.empty();
        private Optional<Image> image = Optional.empty();
        private Optional<Resources> resources = Optional.empty();
        private SortedMap<String, EnvValue> env = new TreeMap<>();
        private Optional<Probe> startupProbe = Optional.empty();
        private Optional<Probe> livenessProbe = Optional.empty();
        private Optional<Probe> readinessProbe = Optional.empty();
        private Optional<Autoscaling> autoscaling = Optional.empty();
        private Optional<Keda> keda = Optional.empty();
        private Optional<DisruptionBudget> disruption = Optional.empty();
        private Placement placement = Placement.anywhere();
        private Optional<Service> service = Optional.empty();
        private Optional<Ingress> ingress = Optional.empty();
        private SortedMap<String, String> podLabels = new TreeMap<>();
        private SortedMap<String, String> podAnnotations = new TreeMap<>();
        private Optional<Integer> terminationGracePeriodSeconds = Optional.empty();
        private Optional<String> priorityClassName = Optional.empty();

        private Builder() {}

        public Builder replicas(int replicas) {
            this.replicas = Optional.of(replicas);
            return this;
        }

        public Builder image(Image image) {
            this.image = Optional.of(image);
            return this;
        }

        public Builder resources(Resources resources) {
            this.resources = Optional.of(resources);
            return this;
        }

        /** Requests, such as {@code "500m"} and {@code "2Gi"}, with the memory request as memory limit. */
        public Builder resources(String cpu, String memory) {
            faults.collect("resources", () -> resources(Resources.of(cpu, memory)));
            return this;
        }

        public Builder env(SortedMap<String, EnvValue> env) {
            this.env = new TreeMap<>(env);
            return this;
        }

        /** Adds a variable that may be read by everybody. */
        public Builder env(String name, String value) {
            return env(name, EnvValue.of(value));
        }

        /** Adds a variable. */
        public Builder env(String name, EnvValue value) {
            env.put(name, value);
            return this;
        }

        public Builder startupProbe(Probe probe) {
            this.startupProbe = Optional.of(probe);
            return this;
        }

        public Builder livenessProbe(Probe probe) {
            this.livenessProbe = Optional.of(probe);
            return this;
        }

        public Builder readinessProbe(Probe probe) {
            this.readinessProbe = Optional.of(probe);
            return this;
        }

        public Builder autoscaling(Autoscaling autoscaling) {
            this.autoscaling = Optional.of(autoscaling);
            return this;
        }

        /** Between so many pods, holding a share of CPU such as {@code "70%"}. */
        public Builder autoscaling(int min, int max, String cpu) {
            faults.collect("autoscaling", () -> autoscaling(Autoscaling.of(min, max, cpu)));
            return this;
        }

        public Builder keda(Keda keda) {
            this.keda = Optional.of(keda);
            return this;
        }

        public Builder disruption(DisruptionBudget disruption) {
            this.disruption = Optional.of(disruption);
            return this;
        }

        /** At most so many pods may be taken away at once. */
        public Builder maxUnavailable(int pods) {
            faults.collect("disruption", () -> disruption(DisruptionBudget.maxUnavailable(pods)));
            return this;
        }

        public Builder placement(Placement placement) {
            this.placement = placement;
            return this;
        }

        public Builder placement(Consumer<Placement.Builder> placement) {
            Placement.Builder builder = this.placement.toBuilder();
            placement.accept(builder);
            faults.collect("placement", builder::build).ifPresent(this::placement);
            return this;
        }

        public Builder service(Service service) {
            this.service = Optional.of(service);
            return this;
        }

        public Builder ingress(Ingress ingress) {
            this.ingress = Optional.of(ingress);
            return this;
        }

        public Builder ingress(Consumer<Ingress.Builder> ingress) {
            Ingress.Builder builder = this.ingress.map(Ingress::toBuilder).orElseGet(Ingress::builder);
            ingress.accept(builder);
            faults.collect("ingress", builder::build).ifPresent(this::ingress);
            return this;
        }

        public Builder podLabels(SortedMap<String, String> labels) {
            this.podLabels = new TreeMap<>(labels);
            return this;
        }

        public Builder podAnnotations(SortedMap<String, String> annotations) {
            this.podAnnotations = new TreeMap<>(annotations);
            return this;
        }

        public Builder terminationGracePeriodSeconds(int seconds) {
            this.terminationGracePeriodSeconds = Optional.of(seconds);
            return this;
        }

        public Builder priorityClassName(String name) {
            this.priorityClassName = Optional.of(name);
            return this;
        }

        /** @throws io.chartwright.model.InvalidModelException with all that was wrong on the way */
        public Tuning build() {
            faults.throwIfAny();
            return new Tuning(
                    replicas,
                    image,
                    resources,
                    env,
                    startupProbe,
                    livenessProbe,
                    readinessProbe,
                    autoscaling,
                    keda,
                    disruption,
                    placement,
                    service,
                    ingress,
                    podLabels,
                    podAnnotations,
                    terminationGracePeriodSeconds,
                    priorityClassName);
        }
    }
}
