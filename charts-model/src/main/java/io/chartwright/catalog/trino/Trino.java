package io.chartwright.catalog.trino;

import io.chartwright.model.Faults;
import io.chartwright.model.Product;
import io.chartwright.model.Starter;
import io.chartwright.model.SubchartBuilder;
import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.Tuning;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Trino with its settings. It has no store of its own: what it queries is outside the chart, and described as catalogs.
 *
 * @param appVersion the version of Trino, as its image tags say it; all nodes have the same
 * @param nodeEnvironment the name that all nodes of the cluster share
 * @param coordinator the one node that plans queries and talks to users
 * @param workers the nodes that do the work; with 0 replicas the coordinator does it, too
 * @param memory how memory is shared out
 * @param catalogs what is queried, by the names that users see
 * @param cache keeps what was read from object stores; nothing is kept where absent
 * @param resourceGroups which queries share which limits; there are none where absent
 * @param accessControl who may see and change what; everybody everything where absent
 * @param authentication how users log in; they say who they are, and are believed, where absent
 * @param retryPolicy what is tried again when a worker fails
 * @param exchangeManager keeps what tasks hand on, so that they can be tried again
 * @param gracefulShutdown how workers stop
 * @param coordinatorProperties further lines of the coordinator's {@code config.properties}
 * @param workerProperties further lines of the workers' {@code config.properties}
 * @param logLevels how much loggers say, by their names
 * @param jvmOptions further options of the JVM, on all nodes
 * @param serviceAccountAnnotations what cloud providers read, such as the role of the pods
 */
public record Trino(
        String appVersion,
        String nodeEnvironment,
        Tuning coordinator,
        Tuning workers,
        Memory memory,
        SortedMap<String, TrinoCatalog> catalogs,
        Optional<FileCache> cache,
        Optional<ResourceGroups> resourceGroups,
        Optional<AccessControl> accessControl,
        Optional<Authentication> authentication,
        RetryPolicy retryPolicy,
        Optional<ExchangeManager> exchangeManager,
        GracefulShutdown gracefulShutdown,
        SortedMap<String, String> coordinatorProperties,
        SortedMap<String, String> workerProperties,
        SortedMap<String, LogLevel> logLevels,
        List<String> jvmOptions,
        SortedMap<String, String> serviceAccountAnnotations)
        implements Product {

    /** The word for Trino in {@code platform.yaml}, and the name of its subchart unless another is given. */
    public static final String TYPE = "trino";

    private static final Pattern ENVIRONMENT = Pattern.compile("[a-z0-9][_a-z0-9]*");
    private static final Pattern CATALOG = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final Pattern LOGGER = Pattern.compile("[A-Za-z_$][\\w$]*(\\.[A-Za-z_$][\\w$]*)*");

    /** Room for what is put in front of the name of a catalog. */
    private static final int CATALOG_LENGTH = 50;

    /** @throws io.chartwright.model.InvalidModelException if a name is malformed, or the version not pinned */
    public Trino {
        catalogs = Collections.unmodifiableSortedMap(new TreeMap<>(catalogs));
        coordinatorProperties = Collections.unmodifiableSortedMap(new TreeMap<>(coordinatorProperties));
        workerProperties = Collections.unmodifiableSortedMap(new TreeMap<>(workerProperties));
        logLevels = Collections.unmodifiableSortedMap(new TreeMap<>(logLevels));
        jvmOptions = List.copyOf(jvmOptions);
        serviceAccountAnnotations = Collections.unmodifiableSortedMap(new TreeMap<>(serviceAccountAnnotations));
        Faults faults = new Faults();
        Versions.check(faults, "appVersion", appVersion);
        if (!ENVIRONMENT.matcher(nodeEnvironment).matches()) {
            faults.add(
                    "nodeEnvironment",
                    "trino-bad-environment",
                    "with '" + nodeEnvironment + "' no node starts",
                    "use lower-case letters, digits and '_', such as 'data_platform'");
        }
        catalogs.keySet().stream()
                .filter(name -> !CATALOG.matcher(name).matches() || name.length() > CATALOG_LENGTH)
                .forEach(name -> faults.add(
                        "catalogs." + name,
                        "trino-bad-catalog-name",
                        "'" + name + "' cannot name a catalog without being quoted in every query",
                        "use at most " + CATALOG_LENGTH + " lower-case letters, digits and single inner '_'"));
        logLevels.keySet().stream()
                .filter(name -> !LOGGER.matcher(name).matches())
                .forEach(name -> faults.add(
                        "logLevels." + name, "bad-name", "'" + name + "' cannot name a logger", "such as 'io.trino'"));
        serviceAccountAnnotations.keySet().forEach(key -> faults.labelKey("serviceAccountAnnotations." + key, key));
        faults.throwIfAny();
    }

    /** Trino as it is by default, without any catalog. */
    public static Builder defaults() {
        return new Builder();
    }

    /** The same as {@link #defaults()}. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * What a new subchart of Trino starts with: data of a benchmark, to try queries with.
     *
     * @param name the subchart's name
     */
    public static Starter starter(String name) {
        return Starter.empty()
                .with(
                        "What is queried, by the names that users see. Made-up data to begin with; add yours.",
                        "catalogs",
                        Starter.empty().with("tpch", Starter.empty().with("tpch", Starter.empty())));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ChartContent compose() {
        Rules.check(this);
        return Plan.of(this).compose();
    }

    public Builder toBuilder() {
        return new Builder().copyOf(this);
    }

    /** Whether one node is all there is. */
    boolean singleNode() {
        return workers.replicas().filter(count -> count == 0).isPresent()
                && workers.autoscaling().isEmpty()
                && workers.keda().isEmpty();
    }

    /** Builds Trino; see the record for the meaning of each word. Faults are kept until {@link #product()}. */
    public static final class Builder extends SubchartBuilder<Trino, Builder> {
        private final Faults faults = new Faults();
        private String appVersion = "483";
        private String nodeEnvironment = "production";
        private Tuning coordinator = Tuning.none();
        private Tuning workers = Tuning.none();
        private Memory memory = Memory.standard();
        private SortedMap<String, TrinoCatalog> catalogs = new TreeMap<>();
        private Optional<FileCache> cache = Optional.empty();
        private Optional<ResourceGroups> resourceGroups = Optional.empty();
        private Optional<AccessControl> accessControl = Optional.empty();
        private Optional<Authentication> authentication = Optional.empty();
        private RetryPolicy retryPolicy = RetryPolicy.NONE;
        private Optional<ExchangeManager> exchangeManager = Optional.empty();
        private GracefulShutdown gracefulShutdown = GracefulShutdown.standard();
        private SortedMap<String, String> coordinatorProperties = new TreeMap<>();
        private SortedMap<String, String> workerProperties = new TreeMap<>();
        private SortedMap<String, LogLevel> logLevels = new TreeMap<>();
        private List<String> jvmOptions = List.of();
        private SortedMap<String, String> serviceAccountAnnotations = new TreeMap<>();

        private Builder() {
            super(TYPE);
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected Builder copyOf(Trino product) {
            Builder copy = new Builder();
            copy.appVersion = product.appVersion;
            copy.nodeEnvironment = product.nodeEnvironment;
            copy.coordinator = product.coordinator;
            copy.workers = product.workers;
            copy.memory = product.memory;
            copy.catalogs = new TreeMap<>(product.catalogs);
            copy.cache = product.cache;
            copy.resourceGroups = product.resourceGroups;
            copy.accessControl = product.accessControl;
            copy.authentication = product.authentication;
            copy.retryPolicy = product.retryPolicy;
            copy.exchangeManager = product.exchangeManager;
            copy.gracefulShutdown = product.gracefulShutdown;
            copy.coordinatorProperties = new TreeMap<>(product.coordinatorProperties);
            copy.workerProperties = new TreeMap<>(product.workerProperties);
            copy.logLevels = new TreeMap<>(product.logLevels);
            copy.jvmOptions = product.jvmOptions;
            copy.serviceAccountAnnotations = new TreeMap<>(product.serviceAccountAnnotations);
            return copy;
        }

        public Builder appVersion(String appVersion) {
            this.appVersion = appVersion;
            return this;
        }

        public Builder nodeEnvironment(String nodeEnvironment) {
            this.nodeEnvironment = nodeEnvironment;
            return this;
        }

        public Builder coordinator(Tuning coordinator) {
            this.coordinator = coordinator;
            return this;
        }

        public Builder coordinator(Consumer<Tuning.Builder> coordinator) {
            Tuning.Builder builder = this.coordinator.toBuilder();
            faults.collect("coordinator", () -> {
                coordinator.accept(builder);
                this.coordinator(builder.build());
            });
            return this;
        }

        public Builder workers(Tuning workers) {
            this.workers = workers;
            return this;
        }

        public Builder workers(Consumer<Tuning.Builder> workers) {
            Tuning.Builder builder = this.workers.toBuilder();
            faults.collect("workers", () -> {
                workers.accept(builder);
                this.workers(builder.build());
            });
            return this;
        }

        public Builder memory(Memory memory) {
            this.memory = memory;
            return this;
        }

        public Builder memory(Consumer<Memory.Builder> memory) {
            Memory.Builder builder = this.memory.toBuilder();
            faults.collect("memory", () -> {
                memory.accept(builder);
                this.memory(builder.build());
            });
            return this;
        }

        public Builder catalogs(SortedMap<String, TrinoCatalog> catalogs) {
            this.catalogs = new TreeMap<>(catalogs);
            return this;
        }

        public Builder cache(FileCache cache) {
            this.cache = Optional.of(cache);
            return this;
        }

        public Builder cache(Consumer<FileCache.Builder> cache) {
            FileCache.Builder builder = this.cache.map(FileCache::toBuilder).orElseGet(FileCache::builder);
            faults.collect("cache", () -> {
                cache.accept(builder);
                this.cache(builder.build());
            });
            return this;
        }

        public Builder resourceGroups(ResourceGroups resourceGroups) {
            this.resourceGroups = Optional.of(resourceGroups);
            return this;
        }

        public Builder resourceGroups(Consumer<ResourceGroups.Builder> resourceGroups) {
            ResourceGroups.Builder builder =
                    this.resourceGroups.map(ResourceGroups::toBuilder).orElseGet(ResourceGroups::builder);
            faults.collect("resourceGroups", () -> {
                resourceGroups.accept(builder);
                this.resourceGroups(builder.build());
            });
            return this;
        }

        public Builder accessControl(AccessControl accessControl) {
            this.accessControl = Optional.of(accessControl);
            return this;
        }

        public Builder accessControl(Consumer<AccessControl.Builder> accessControl) {
            AccessControl.Builder builder =
                    this.accessControl.map(AccessControl::toBuilder).orElseGet(AccessControl::builder);
            faults.collect("accessControl", () -> {
                accessControl.accept(builder);
                this.accessControl(builder.build());
            });
            return this;
        }

        public Builder authentication(Authentication authentication) {
            this.authentication = Optional.of(authentication);
            return this;
        }

        public Builder authentication(Consumer<Authentication.Builder> authentication) {
            Authentication.Builder builder =
                    this.authentication.map(Authentication::toBuilder).orElseGet(Authentication::builder);
            faults.collect("authentication", () -> {
                authentication.accept(builder);
                this.authentication(builder.build());
            });
            return this;
        }

        public Builder retryPolicy(RetryPolicy retryPolicy) {
            this.retryPolicy = retryPolicy;
            return this;
        }

        public Builder exchangeManager(ExchangeManager exchangeManager) {
            this.exchangeManager = Optional.of(exchangeManager);
            return this;
        }

        public Builder exchangeManager(Consumer<ExchangeManager.Builder> exchangeManager) {
            ExchangeManager.Builder builder =
                    this.exchangeManager.map(ExchangeManager::toBuilder).orElseGet(ExchangeManager::builder);
            faults.collect("exchangeManager", () -> {
                exchangeManager.accept(builder);
                this.exchangeManager(builder.build());
            });
            return this;
        }

        public Builder gracefulShutdown(GracefulShutdown gracefulShutdown) {
            this.gracefulShutdown = gracefulShutdown;
            return this;
        }

        public Builder gracefulShutdown(Consumer<GracefulShutdown.Builder> gracefulShutdown) {
            GracefulShutdown.Builder builder = this.gracefulShutdown.toBuilder();
            faults.collect("gracefulShutdown", () -> {
                gracefulShutdown.accept(builder);
                this.gracefulShutdown(builder.build());
            });
            return this;
        }

        public Builder coordinatorProperties(SortedMap<String, String> coordinatorProperties) {
            this.coordinatorProperties = new TreeMap<>(coordinatorProperties);
            return this;
        }

        public Builder workerProperties(SortedMap<String, String> workerProperties) {
            this.workerProperties = new TreeMap<>(workerProperties);
            return this;
        }

        public Builder logLevels(SortedMap<String, LogLevel> logLevels) {
            this.logLevels = new TreeMap<>(logLevels);
            return this;
        }

        public Builder jvmOptions(List<String> jvmOptions) {
            this.jvmOptions = jvmOptions;
            return this;
        }

        public Builder serviceAccountAnnotations(SortedMap<String, String> serviceAccountAnnotations) {
            this.serviceAccountAnnotations = new TreeMap<>(serviceAccountAnnotations);
            return this;
        }

        /** Adds a catalog, or changes the one of this name. */
        public Builder catalog(String name, Consumer<TrinoCatalog.Builder> catalog) {
            TrinoCatalog known = catalogs.get(name);
            TrinoCatalog.Builder builder = known == null ? TrinoCatalog.builder() : known.toBuilder();
            faults.collect("catalogs." + name, () -> {
                catalog.accept(builder);
                catalogs.put(name, builder.build());
            });
            return this;
        }

        /** @throws io.chartwright.model.InvalidModelException with all that was wrong on the way */
        @Override
        public Trino product() {
            faults.throwIfAny();
            return new Trino(
                    appVersion,
                    nodeEnvironment,
                    coordinator,
                    workers,
                    memory,
                    catalogs,
                    cache,
                    resourceGroups,
                    accessControl,
                    authentication,
                    retryPolicy,
                    exchangeManager,
                    gracefulShutdown,
                    coordinatorProperties,
                    workerProperties,
                    logLevels,
                    jvmOptions,
                    serviceAccountAnnotations);
        }
    }
}
