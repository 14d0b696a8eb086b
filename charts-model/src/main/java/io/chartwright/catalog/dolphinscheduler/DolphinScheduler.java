package io.chartwright.catalog.dolphinscheduler;

import io.chartwright.model.Faults;
import io.chartwright.model.Product;
import io.chartwright.model.Starter;
import io.chartwright.model.SubchartBuilder;
import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.Quantity;
import io.chartwright.model.component.SecretKey;
import io.chartwright.model.component.Tuning;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Apache DolphinScheduler with its settings. Database, bucket and ZooKeeper are described and not installed: they live longer
 * than it does, and must be there before its first Job runs.
 *
 * <p>Nothing runs as root, which the images would: tasks run as the container's user, whatever tenant they belong to, since
 * becoming another user takes {@code sudo}. The files of the resource centre and the logs are the group's.
 *
 * <p>All servers offer metrics at {@code /actuator/prometheus}: masters, workers and the alert server on their port
 * {@code actuator}, the API server on {@code http} below {@code /dolphinscheduler}. The first administrator is {@code admin} with
 * the password {@code dolphinscheduler123}, which has to be changed at once and cannot be set from outside.
 *
 * @param appVersion the version of DolphinScheduler, as its image tags say it; all components have the same
 * @param database where workflows and their history are kept; to be given
 * @param zookeeper what keeps the registry; the database where absent
 * @param storage where the files of the resource centre are: a bucket or a shared disk; to be given
 * @param timezone the time zone of schedules and of what users see, such as {@code Europe/Berlin}
 * @param remoteLogging whether logs of tasks are also kept in the bucket; without, they are gone with a worker's disk
 * @param logs disks for the logs of masters and workers; scratch space where absent, which goes with the pod
 * @param pythonGatewayToken the token of clients that write workflows in Python; without one there is no gateway
 * @param properties further lines of {@code common.properties}; they win over the image's own
 * @param workerExecThreads how many tasks a worker runs at once
 * @param master what takes workflows apart and hands out tasks
 * @param worker what runs tasks
 * @param api the UI and its REST API; its ingress is at the subdomain {@code dolphinscheduler} unless said otherwise
 * @param alert what tells people of what happened
 * @param schema the Job that makes the tables
 * @param workerGroups further workers with a size and a place of their own, by name
 */
public record DolphinScheduler(
        String appVersion,
        Optional<Database> database,
        Optional<ZooKeeper> zookeeper,
        Optional<Storage> storage,
        String timezone,
        boolean remoteLogging,
        Optional<LogDisk> logs,
        Optional<SecretKey> pythonGatewayToken,
        SortedMap<String, String> properties,
        int workerExecThreads,
        Tuning master,
        Tuning worker,
        Tuning api,
        Tuning alert,
        Tuning schema,
        SortedMap<String, WorkerGroup> workerGroups)
        implements Product {

    /** The word for DolphinScheduler in {@code platform.yaml}, and the name of its subchart unless another is given. */
    public static final String TYPE = "dolphinscheduler";

    private static final Pattern ZONE = Pattern.compile("UTC|[A-Z][A-Za-z]+(/[A-Z][A-Za-z_-]+)+");
    private static final Pattern PROPERTY = Pattern.compile("[A-Za-z0-9._-]+");

    /** @throws io.chartwright.model.InvalidModelException if a setting is malformed by itself */
    public DolphinScheduler {
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
        workerGroups = Collections.unmodifiableSortedMap(new TreeMap<>(workerGroups));
        Faults faults = new Faults();
        Versions.check(faults, "appVersion", appVersion);
        zone(faults, timezone);
        properties.forEach((key, value) -> property(faults, key, value));
        faults.range("workerExecThreads", workerExecThreads, 1, Integer.MAX_VALUE);
        workerGroups.keySet().forEach(name -> faults.name("workerGroups." + name, name, Worker.GROUP_NAME_LENGTH));
        faults.throwIfAny();
    }

    /** DolphinScheduler as it is by default; its database and storage are to be given. */
    public static Builder defaults() {
        return new Builder();
    }

    /** The same as {@link #defaults()}. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * What a new subchart of DolphinScheduler starts with: its database and its bucket, with names that are made up.
     *
     * @param name the subchart's name, also its host below the environment's domain
     */
    public static Starter starter(String name) {
        return Starter.empty()
                .with(
                        "The PostgreSQL server for workflows and their history; name yours. The database 'dolphinscheduler' must exist;\nthe password of the user 'dolphinscheduler' is expected in the Secret 'dolphinscheduler-database', under 'password'.",
                        "database",
                        Starter.empty().with("host", "postgresql.stores.svc.cluster.local"))
                .with(
                        "The bucket for files of tasks; name yours, with its 'region' or 'endpoint'. Or 'claim: ...', a disk of many writers.",
                        "storage",
                        Starter.empty().with("bucket", "dolphinscheduler"))
                .with(
                        "What users see, at this name below the environment's domain.",
                        "api",
                        Starter.empty().with("ingress", Starter.empty().with("subdomain", name)));
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

    // Names alone: an offset such as GMT+2 means one thing to Java and the opposite to the rest of the system.
    private static void zone(Faults faults, String timezone) {
        if (!ZONE.matcher(timezone).matches() || !ZoneId.getAvailableZoneIds().contains(timezone)) {
            faults.add(
                    "timezone",
                    "bad-timezone",
                    "'" + timezone + "' is no time zone",
                    "a name of the tz database, such as 'Europe/Berlin'");
        }
    }

    private static void property(Faults faults, String key, String value) {
        if (!PROPERTY.matcher(key).matches()) {
            faults.add(
                    "properties." + key, "bad-name", "'" + key + "' is no property", "write it like 'appId.collect'");
        }
        if (value.lines().count() > 1) {
            faults.add("properties." + key, "bad-value", "the value has more than one line", "write it in one line");
        }
    }

    /** Builds DolphinScheduler; see the record for the meaning of each word. Faults are kept until {@link #product()}. */
    public static final class Builder extends SubchartBuilder<DolphinScheduler, Builder> {
        private final Faults faults = new Faults();
        private String appVersion = "3.4.3";
        private Optional<Database> database = Optional.empty();
        private Optional<ZooKeeper> zookeeper = Optional.empty();
        private Optional<Storage> storage = Optional.empty();
        private String timezone = "UTC";
        private boolean remoteLogging;
        private Optional<LogDisk> logs = Optional.empty();
        private Optional<SecretKey> pythonGatewayToken = Optional.empty();
        private SortedMap<String, String> properties = new TreeMap<>();
        private int workerExecThreads = 100;
        private Tuning master = Tuning.none();
        private Tuning worker = Tuning.none();
        private Tuning api = Tuning.none();
        private Tuning alert = Tuning.none();
        private Tuning schema = Tuning.none();
        private SortedMap<String, WorkerGroup> workerGroups = new TreeMap<>();

        private Builder() {
            super(TYPE);
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected Builder copyOf(DolphinScheduler product) {
            Builder copy = new Builder();
            copy.appVersion = product.appVersion;
            copy.database = product.database;
            copy.zookeeper = product.zookeeper;
            copy.storage = product.storage;
            copy.timezone = product.timezone;
            copy.remoteLogging = product.remoteLogging;
            copy.logs = product.logs;
            copy.pythonGatewayToken = product.pythonGatewayToken;
            copy.properties = new TreeMap<>(product.properties);
            copy.workerExecThreads = product.workerExecThreads;
            copy.master = product.master;
            copy.worker = product.worker;
            copy.api = product.api;
            copy.alert = product.alert;
            copy.schema = product.schema;
            copy.workerGroups = new TreeMap<>(product.workerGroups);
            return copy;
        }

        public Builder appVersion(String appVersion) {
            this.appVersion = appVersion;
            return this;
        }

        public Builder database(Database database) {
            this.database = Optional.of(database);
            return this;
        }

        public Builder database(Consumer<Database.Builder> database) {
            Database.Builder builder = this.database.map(Database::toBuilder).orElseGet(Database::builder);
            faults.collect("database", () -> {
                database.accept(builder);
                database(builder.build());
            });
            return this;
        }

        public Builder zookeeper(ZooKeeper zookeeper) {
            this.zookeeper = Optional.of(zookeeper);
            return this;
        }

        public Builder zookeeper(Consumer<ZooKeeper.Builder> zookeeper) {
            ZooKeeper.Builder builder = this.zookeeper.map(ZooKeeper::toBuilder).orElseGet(ZooKeeper::builder);
            zookeeper.accept(builder);
            faults.collect("zookeeper", builder::build).ifPresent(this::zookeeper);
            return this;
        }

        public Builder storage(Storage storage) {
            this.storage = Optional.of(storage);
            return this;
        }

        /** Keeps files in a bucket, or changes the one that is there. */
        public Builder s3(Consumer<S3.Builder> bucket) {
            S3.Builder builder = storage.filter(S3.class::isInstance)
                    .map(S3.class::cast)
                    .map(S3::toBuilder)
                    .orElseGet(S3::builder);
            faults.collect("storage", () -> {
                bucket.accept(builder);
                storage(builder.build());
            });
            return this;
        }

        /** Keeps files on a disk of many writers that exists already. */
        public Builder sharedClaim(String claim) {
            faults.collect("storage", () -> storage(new SharedClaim(claim)));
            return this;
        }

        public Builder timezone(String timezone) {
            this.timezone = timezone;
            return this;
        }

        public Builder remoteLogging(boolean remoteLogging) {
            this.remoteLogging = remoteLogging;
            return this;
        }

        public Builder logs(LogDisk logs) {
            this.logs = Optional.of(logs);
            return this;
        }

        /** Disks for logs, of such a size as {@code "20Gi"}. */
        public Builder logs(String size) {
            faults.collect("logs", () -> logs(new LogDisk(Quantity.of(size), Optional.empty())));
            return this;
        }

        public Builder pythonGatewayToken(SecretKey token) {
            this.pythonGatewayToken = Optional.of(token);
            return this;
        }

        public Builder properties(SortedMap<String, String> properties) {
            this.properties = new TreeMap<>(properties);
            return this;
        }

        /** Adds a line to {@code common.properties}. */
        public Builder property(String key, String value) {
            properties.put(key, value);
            return this;
        }

        public Builder workerExecThreads(int count) {
            this.workerExecThreads = count;
            return this;
        }

        public Builder master(Tuning master) {
            this.master = master;
            return this;
        }

        public Builder master(Consumer<Tuning.Builder> master) {
            tune("master", this.master, master).ifPresent(this::master);
            return this;
        }

        public Builder worker(Tuning worker) {
            this.worker = worker;
            return this;
        }

        public Builder worker(Consumer<Tuning.Builder> worker) {
            tune("worker", this.worker, worker).ifPresent(this::worker);
            return this;
        }

        public Builder api(Tuning api) {
            this.api = api;
            return this;
        }

        public Builder api(Consumer<Tuning.Builder> api) {
            tune("api", this.api, api).ifPresent(this::api);
            return this;
        }

        public Builder alert(Tuning alert) {
            this.alert = alert;
            return this;
        }

        public Builder alert(Consumer<Tuning.Builder> alert) {
            tune("alert", this.alert, alert).ifPresent(this::alert);
            return this;
        }

        public Builder schema(Tuning schema) {
            this.schema = schema;
            return this;
        }

        public Builder schema(Consumer<Tuning.Builder> schema) {
            tune("schema", this.schema, schema).ifPresent(this::schema);
            return this;
        }

        public Builder workerGroups(SortedMap<String, WorkerGroup> groups) {
            this.workerGroups = new TreeMap<>(groups);
            return this;
        }

        /** Adds workers for a group, or changes those of this name. */
        public Builder workerGroup(String name, Consumer<WorkerGroup.Builder> group) {
            WorkerGroup known = workerGroups.get(name);
            WorkerGroup.Builder builder = known == null ? WorkerGroup.builder() : known.toBuilder();
            group.accept(builder);
            faults.collect("workerGroups." + name, builder::build).ifPresent(built -> workerGroups.put(name, built));
            return this;
        }

        /** @throws io.chartwright.model.InvalidModelException with all that was wrong on the way */
        @Override
        public DolphinScheduler product() {
            faults.throwIfAny();
            return new DolphinScheduler(
                    appVersion,
                    database,
                    zookeeper,
                    storage,
                    timezone,
                    remoteLogging,
                    logs,
                    pythonGatewayToken,
                    properties,
                    workerExecThreads,
                    master,
                    worker,
                    api,
                    alert,
                    schema,
                    workerGroups);
        }

        private Optional<Tuning> tune(String setting, Tuning tuning, Consumer<Tuning.Builder> wishes) {
            Tuning.Builder builder = tuning.toBuilder();
            wishes.accept(builder);
            return faults.collect(setting, builder::build);
        }
    }
}
