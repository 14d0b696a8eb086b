package io.chartwright.catalog.superset;

import io.chartwright.model.Faults;
import io.chartwright.model.Product;
import io.chartwright.model.Starter;
import io.chartwright.model.SubchartBuilder;
import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.Image;
import io.chartwright.model.component.SecretKey;
import io.chartwright.model.component.Tuning;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Apache Superset with its settings. The stores it needs are described and not installed: they live longer than it does, and
 * must be there before its first Job runs.
 *
 * @param appVersion the version of Superset
 * @param image what all Python components run; to be given, since the official image has no database driver
 * @param database where dashboards, charts and connections are kept; to be given
 * @param redis what holds caches and the queue of the workers; to be given
 * @param secretKey signs sessions and encrypts the passwords of connections; another key makes them unreadable
 * @param admin the first administrator; to be given unless users log in with an identity provider
 * @param oauth how users log in; by names and passwords that Superset keeps where absent
 * @param featureFlags what is switched on and off, by Superset's names; flags that follow from other settings are not here
 * @param guestTokenSecret signs the tokens of embedded dashboards, at least 32 characters; needed if they are switched on
 * @param cacheTimeouts for how long things are remembered
 * @param alerts whether users may have alerts and reports; pictures in them need an image with a browser
 * @param websockets how browsers learn that charts are loaded; charts load while the browser waits where absent
 * @param rowLimit how many rows charts fetch unless told otherwise
 * @param webserverTimeout after how many seconds browsers give up a query
 * @param gunicorn the web component's server
 * @param workerConcurrency how many tasks a worker runs at once; left alone, Celery counts the CPUs of the node
 * @param extraConfig Python that stands at the end of the configuration, for what has no setting here
 * @param web what users see; its ingress is at the subdomain {@code superset} unless said otherwise
 * @param worker what runs queries, alerts and reports in the background
 * @param beat what starts alerts and reports by the clock
 * @param init the Job that brings the database up to a new version
 * @param websocket what tells browsers that charts are loaded
 */
public record Superset(
        String appVersion,
        Optional<Image> image,
        Optional<Database> database,
        Optional<Redis> redis,
        SecretKey secretKey,
        Optional<Admin> admin,
        Optional<OAuth> oauth,
        SortedMap<String, Boolean> featureFlags,
        Optional<SecretKey> guestTokenSecret,
        CacheTimeouts cacheTimeouts,
        boolean alerts,
        Optional<Websockets> websockets,
        int rowLimit,
        int webserverTimeout,
        Gunicorn gunicorn,
        int workerConcurrency,
        Optional<String> extraConfig,
        Tuning web,
        Tuning worker,
        Tuning beat,
        Tuning init,
        Tuning websocket)
        implements Product {

    /** The word for Superset in {@code platform.yaml}, and the name of its subchart unless another is given. */
    public static final String TYPE = "superset";

    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+(rc\\d+)?");
    private static final Pattern FLAG = Pattern.compile("[A-Z][A-Z0-9_]*");

    /** @throws io.chartwright.model.InvalidModelException if the version is not pinned, or a flag or number is malformed */
    public Superset {
        featureFlags = Collections.unmodifiableSortedMap(new TreeMap<>(featureFlags));
        Faults faults = new Faults();
        if (!VERSION.matcher(appVersion).matches()) {
            faults.add(
                    "appVersion",
                    "superset-bad-version",
                    "'" + appVersion + "' is no version of Superset",
                    "pin a release, such as '6.1.0'");
        }
        featureFlags.keySet().stream()
                .filter(flag -> !FLAG.matcher(flag).matches())
                .forEach(flag -> faults.add(
                        "featureFlags." + flag,
                        "superset-bad-flag",
                        "'" + flag + "' cannot name a feature flag",
                        "Superset writes them like 'DASHBOARD_RBAC'"));
        faults.range("rowLimit", rowLimit, 1, Integer.MAX_VALUE);
        faults.range("webserverTimeout", webserverTimeout, 1, Integer.MAX_VALUE);
        faults.range("workerConcurrency", workerConcurrency, 1, Integer.MAX_VALUE);
        faults.throwIfAny();
    }

    /** Superset as it is by default; image, stores and administrator are to be given. */
    public static Builder defaults() {
        return new Builder();
    }

    /** The same as {@link #defaults()}. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * What a new subchart of Superset starts with: an image and two stores, with names that are made up.
     *
     * @param name the subchart's name, also its host below the environment's domain
     */
    public static Starter starter(String name) {
        return Starter.empty()
                .with(
                        "Your image: 'apache/superset' with 'psycopg2-binary' and the drivers of your data installed.",
                        "image",
                        Starter.empty().with("repository", "acme/superset").with("tag", "6.1.0"))
                .with(
                        "The PostgreSQL server for dashboards; name yours. The database 'superset' must exist.",
                        "database",
                        Starter.empty().with("host", "postgresql.stores.svc.cluster.local"))
                .with(
                        "The Redis for caches and queues; name yours.",
                        "redis",
                        Starter.empty().with("host", "redis.stores.svc.cluster.local"))
                .with("The first administrator.", "admin", Starter.empty().with("email", "data@acme.example"))
                .with(
                        "What users see, at this name below the environment's domain.",
                        "web",
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

    /** Builds Superset; see the record for the meaning of each word. Faults are kept until {@link #product()}. */
    public static final class Builder extends SubchartBuilder<Superset, Builder> {
        private final Faults faults = new Faults();
        private String appVersion = "6.1.0";
        private Optional<Image> image = Optional.empty();
        private Optional<Database> database = Optional.empty();
        private Optional<Redis> redis = Optional.empty();
        private SecretKey secretKey = Secrets.standard("secret_key");
        private Optional<Admin> admin = Optional.empty();
        private Optional<OAuth> oauth = Optional.empty();
        private SortedMap<String, Boolean> featureFlags = new TreeMap<>();
        private Optional<SecretKey> guestTokenSecret = Optional.empty();
        private CacheTimeouts cacheTimeouts = CacheTimeouts.standard();
        private boolean alerts;
        private Optional<Websockets> websockets = Optional.empty();
        private int rowLimit = 50_000;
        private int webserverTimeout = 60;
        private Gunicorn gunicorn = Gunicorn.standard();
        private int workerConcurrency = 4;
        private Optional<String> extraConfig = Optional.empty();
        private Tuning web = Tuning.none();
        private Tuning worker = Tuning.none();
        private Tuning beat = Tuning.none();
        private Tuning init = Tuning.none();
        private Tuning websocket = Tuning.none();

        private Builder() {
            super(TYPE);
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected Builder copyOf(Superset product) {
            Builder copy = new Builder();
            copy.appVersion = product.appVersion;
            copy.image = product.image;
            copy.database = product.database;
            copy.redis = product.redis;
            copy.secretKey = product.secretKey;
            copy.admin = product.admin;
            copy.oauth = product.oauth;
            copy.featureFlags = new TreeMap<>(product.featureFlags);
            copy.guestTokenSecret = product.guestTokenSecret;
            copy.cacheTimeouts = product.cacheTimeouts;
            copy.alerts = product.alerts;
            copy.websockets = product.websockets;
            copy.rowLimit = product.rowLimit;
            copy.webserverTimeout = product.webserverTimeout;
            copy.gunicorn = product.gunicorn;
            copy.workerConcurrency = product.workerConcurrency;
            copy.extraConfig = product.extraConfig;
            copy.web = product.web;
            copy.worker = product.worker;
            copy.beat = product.beat;
            copy.init = product.init;
            copy.websocket = product.websocket;
            return copy;
        }

        public Builder appVersion(String appVersion) {
            this.appVersion = appVersion;
            return this;
        }

        public Builder image(Image image) {
            this.image = Optional.of(image);
            return this;
        }

        public Builder secretKey(SecretKey key) {
            this.secretKey = key;
            return this;
        }

        public Builder database(Database database) {
            this.database = Optional.of(database);
            return this;
        }

        public Builder database(Consumer<Database.Builder> database) {
            Database.Builder builder = this.database.map(Database::toBuilder).orElseGet(Database::builder);
            database.accept(builder);
            faults.collect("database", builder::build).ifPresent(this::database);
            return this;
        }

        public Builder redis(Redis redis) {
            this.redis = Optional.of(redis);
            return this;
        }

        public Builder redis(Consumer<Redis.Builder> redis) {
            Redis.Builder builder = this.redis.map(Redis::toBuilder).orElseGet(Redis::builder);
            redis.accept(builder);
            faults.collect("redis", builder::build).ifPresent(this::redis);
            return this;
        }

        public Builder admin(Admin admin) {
            this.admin = Optional.of(admin);
            return this;
        }

        public Builder admin(Consumer<Admin.Builder> admin) {
            Admin.Builder builder = this.admin.map(Admin::toBuilder).orElseGet(Admin::builder);
            admin.accept(builder);
            faults.collect("admin", builder::build).ifPresent(this::admin);
            return this;
        }

        public Builder websockets(Websockets websockets) {
            this.websockets = Optional.of(websockets);
            return this;
        }

        public Builder websockets(Consumer<Websockets.Builder> websockets) {
            Websockets.Builder builder =
                    this.websockets.map(Websockets::toBuilder).orElseGet(Websockets::builder);
            websockets.accept(builder);
            faults.collect("websockets", builder::build).ifPresent(this::websockets);
            return this;
        }

        public Builder oauth(OAuth oauth) {
            this.oauth = Optional.of(oauth);
            return this;
        }

        public Builder oauth(Consumer<OAuth.Builder> oauth) {
            OAuth.Builder builder = this.oauth.map(OAuth::toBuilder).orElseGet(OAuth::builder);
            oauth.accept(builder);
            faults.collect("oauth", builder::build).ifPresent(this::oauth);
            return this;
        }

        public Builder featureFlags(SortedMap<String, Boolean> flags) {
            this.featureFlags = new TreeMap<>(flags);
            return this;
        }

        /** Switches a feature on or off. */
        public Builder featureFlag(String name, boolean on) {
            featureFlags.put(name, on);
            return this;
        }

        public Builder guestTokenSecret(SecretKey secret) {
            this.guestTokenSecret = Optional.of(secret);
            return this;
        }

        public Builder cacheTimeouts(CacheTimeouts cacheTimeouts) {
            this.cacheTimeouts = cacheTimeouts;
            return this;
        }

        public Builder cacheTimeouts(Consumer<CacheTimeouts.Builder> cacheTimeouts) {
            CacheTimeouts.Builder builder = this.cacheTimeouts.toBuilder();
            cacheTimeouts.accept(builder);
            faults.collect("cacheTimeouts", builder::build).ifPresent(this::cacheTimeouts);
            return this;
        }

        public Builder gunicorn(Gunicorn gunicorn) {
            this.gunicorn = gunicorn;
            return this;
        }

        public Builder gunicorn(Consumer<Gunicorn.Builder> gunicorn) {
            Gunicorn.Builder builder = this.gunicorn.toBuilder();
            gunicorn.accept(builder);
            faults.collect("gunicorn", builder::build).ifPresent(this::gunicorn);
            return this;
        }

        public Builder alerts(boolean alerts) {
            this.alerts = alerts;
            return this;
        }

        public Builder rowLimit(int rows) {
            this.rowLimit = rows;
            return this;
        }

        public Builder webserverTimeout(int seconds) {
            this.webserverTimeout = seconds;
            return this;
        }

        public Builder workerConcurrency(int tasks) {
            this.workerConcurrency = tasks;
            return this;
        }

        public Builder extraConfig(String python) {
            this.extraConfig = Optional.of(python);
            return this;
        }

        public Builder web(Tuning web) {
            this.web = web;
            return this;
        }

        public Builder web(Consumer<Tuning.Builder> web) {
            tune("web", this.web, web).ifPresent(this::web);
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

        public Builder beat(Tuning beat) {
            this.beat = beat;
            return this;
        }

        public Builder beat(Consumer<Tuning.Builder> beat) {
            tune("beat", this.beat, beat).ifPresent(this::beat);
            return this;
        }

        public Builder init(Tuning init) {
            this.init = init;
            return this;
        }

        public Builder init(Consumer<Tuning.Builder> init) {
            tune("init", this.init, init).ifPresent(this::init);
            return this;
        }

        public Builder websocket(Tuning websocket) {
            this.websocket = websocket;
            return this;
        }

        public Builder websocket(Consumer<Tuning.Builder> websocket) {
            tune("websocket", this.websocket, websocket).ifPresent(this::websocket);
            return this;
        }

        /** @throws io.chartwright.model.InvalidModelException with all that was wrong on the way */
        @Override
        public Superset product() {
            faults.throwIfAny();
            return new Superset(
                    appVersion,
                    image,
                    database,
                    redis,
                    secretKey,
                    admin,
                    oauth,
                    featureFlags,
                    guestTokenSecret,
                    cacheTimeouts,
                    alerts,
                    websockets,
                    rowLimit,
                    webserverTimeout,
                    gunicorn,
                    workerConcurrency,
                    extraConfig,
                    web,
                    worker,
                    beat,
                    init,
                    websocket);
        }

        private Optional<Tuning> tune(String setting, Tuning tuning, Consumer<Tuning.Builder> wishes) {
            Tuning.Builder builder = tuning.toBuilder();
            wishes.accept(builder);
            return faults.collect(setting, builder::build);
        }
    }
}
