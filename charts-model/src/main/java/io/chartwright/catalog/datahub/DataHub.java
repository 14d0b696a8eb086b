package io.chartwright.catalog.datahub;

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

/**
 * DataHub with its settings. The stores it needs are described and not installed: they live longer than it does, and must be
 * there before its first Job runs.
 *
 * @param appVersion the version of DataHub, as its image tags say it; all components have the same
 * @param sql where metadata is kept; to be given
 * @param kafka over what the components talk; to be given
 * @param search what searches; to be given
 * @param neo4j what keeps the graph of lineage; the search engine where absent
 * @param secrets where its own secrets are
 * @param standaloneConsumers whether MAE and MCE consumers are workloads of their own and not parts of GMS
 * @param managedIngestion whether users may schedule ingestion in the UI
 * @param metrics whether components offer metrics to Prometheus
 * @param oidc how users log in; by names and passwords that DataHub keeps where absent
 * @param gms the metadata service
 * @param frontend what users see; its ingress is at the subdomain {@code datahub} unless said otherwise
 * @param actions what runs managed ingestion and reacts to changes
 * @param maeConsumer the consumer of changes that were made, if it stands alone
 * @param mceConsumer the consumer of changes that are wanted, if it stands alone
 * @param systemUpdate the two Jobs that bring stores up to a new version
 * @param restoreIndices the Job, run by hand, that builds the indices anew
 * @param ingestion the Jobs of all ingestions
 * @param ingestions recipes that run by the clock, by name
 */
public record DataHub(
        String appVersion,
        Optional<SqlStore> sql,
        Optional<Kafka> kafka,
        Optional<Search> search,
        Optional<Neo4j> neo4j,
        DataHubSecrets secrets,
        boolean standaloneConsumers,
        boolean managedIngestion,
        boolean metrics,
        Optional<Oidc> oidc,
        Tuning gms,
        Tuning frontend,
        Tuning actions,
        Tuning maeConsumer,
        Tuning mceConsumer,
        Tuning systemUpdate,
        Tuning restoreIndices,
        Tuning ingestion,
        SortedMap<String, Ingestion> ingestions)
        implements Product {

    /** The word for DataHub in {@code platform.yaml}, and the name of its subchart unless another is given. */
    public static final String TYPE = "datahub";

    /** @throws io.chartwright.model.InvalidModelException if the version is not pinned, or an ingestion cannot be named so */
    public DataHub {
        ingestions = Collections.unmodifiableSortedMap(new TreeMap<>(ingestions));
        Faults faults = new Faults();
        Versions.check(faults, "appVersion", appVersion);
        ingestions.keySet().forEach(name -> faults.name("ingestions." + name, name, Ingestions.NAME_LENGTH));
        faults.throwIfAny();
    }

    /** DataHub as it is by default; its stores are to be given. */
    public static Builder defaults() {
        return new Builder();
    }

    /** The same as {@link #defaults()}. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * What a new subchart of DataHub starts with: its three stores, at names that are made up.
     *
     * @param name the subchart's name, also its host below the environment's domain
     */
    public static Starter starter(String name) {
        return Starter.empty()
                .with(
                        "The MySQL server for metadata; name yours. The password of the user 'datahub' is expected\n"
                                + "in the Secret 'mysql-secrets', under 'mysql-password'.",
                        "sql",
                        Starter.empty().with("host", "mysql.stores.svc.cluster.local"))
                .with(
                        "The Kafka brokers to start from; name yours.",
                        "kafka",
                        Starter.empty().with("bootstrapServers", List.of("kafka.stores.svc.cluster.local:9092")))
                .with(
                        "The OpenSearch or Elasticsearch to search with; name yours.",
                        "search",
                        Starter.empty().with("host", "opensearch.stores.svc.cluster.local"))
                .with(
                        "What users see, at this name below the environment's domain.",
                        "frontend",
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

    /** Builds DataHub; see the record for the meaning of each word. Faults are kept until {@link #product()}. */
    public static final class Builder extends SubchartBuilder<DataHub, Builder> {
        private final Faults faults = new Faults();
        private String appVersion = "v1.7.0";
        private Optional<SqlStore> sql = Optional.empty();
        private Optional<Kafka> kafka = Optional.empty();
        private Optional<Search> search = Optional.empty();
        private Optional<Neo4j> neo4j = Optional.empty();
        private DataHubSecrets secrets = DataHubSecrets.standard();
        private boolean standaloneConsumers;
        private boolean managedIngestion = true;
        private boolean metrics;
        private Optional<Oidc> oidc = Optional.empty();
        private Tuning gms = Tuning.none();
        private Tuning frontend = Tuning.none();
        private Tuning actions = Tuning.none();
        private Tuning maeConsumer = Tuning.none();
        private Tuning mceConsumer = Tuning.none();
        private Tuning systemUpdate = Tuning.none();
        private Tuning restoreIndices = Tuning.none();
        private Tuning ingestion = Tuning.none();
        private SortedMap<String, Ingestion> ingestions = new TreeMap<>();

        private Builder() {
            super(TYPE);
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected Builder copyOf(DataHub product) {
            Builder copy = new Builder();
            copy.appVersion = product.appVersion;
            copy.sql = product.sql;
            copy.kafka = product.kafka;
            copy.search = product.search;
            copy.neo4j = product.neo4j;
            copy.secrets = product.secrets;
            copy.standaloneConsumers = product.standaloneConsumers;
            copy.managedIngestion = product.managedIngestion;
            copy.metrics = product.metrics;
            copy.oidc = product.oidc;
            copy.gms = product.gms;
            copy.frontend = product.frontend;
            copy.actions = product.actions;
            copy.maeConsumer = product.maeConsumer;
            copy.mceConsumer = product.mceConsumer;
            copy.systemUpdate = product.systemUpdate;
            copy.restoreIndices = product.restoreIndices;
            copy.ingestion = product.ingestion;
            copy.ingestions = new TreeMap<>(product.ingestions);
            return copy;
        }

        public Builder appVersion(String appVersion) {
            this.appVersion = appVersion;
            return this;
        }

        public Builder sql(SqlStore sql) {
            this.sql = Optional.of(sql);
            return this;
        }

        public Builder sql(Consumer<SqlStore.Builder> sql) {
            SqlStore.Builder builder = this.sql.map(SqlStore::toBuilder).orElseGet(SqlStore::builder);
            sql.accept(builder);
            faults.collect("sql", builder::build).ifPresent(this::sql);
            return this;
        }

        public Builder kafka(Kafka kafka) {
            this.kafka = Optional.of(kafka);
            return this;
        }

        public Builder kafka(Consumer<Kafka.Builder> kafka) {
            Kafka.Builder builder = this.kafka.map(Kafka::toBuilder).orElseGet(Kafka::builder);
            kafka.accept(builder);
            faults.collect("kafka", builder::build).ifPresent(this::kafka);
            return this;
        }

        public Builder search(Search search) {
            this.search = Optional.of(search);
            return this;
        }

        public Builder search(Consumer<Search.Builder> search) {
            Search.Builder builder = this.search.map(Search::toBuilder).orElseGet(Search::builder);
            search.accept(builder);
            faults.collect("search", builder::build).ifPresent(this::search);
            return this;
        }

        public Builder neo4j(Neo4j neo4j) {
            this.neo4j = Optional.of(neo4j);
            return this;
        }

        public Builder neo4j(Consumer<Neo4j.Builder> neo4j) {
            Neo4j.Builder builder = this.neo4j.map(Neo4j::toBuilder).orElseGet(Neo4j::builder);
            neo4j.accept(builder);
            faults.collect("neo4j", builder::build).ifPresent(this::neo4j);
            return this;
        }

        public Builder secrets(DataHubSecrets secrets) {
            this.secrets = secrets;
            return this;
        }

        public Builder secrets(Consumer<DataHubSecrets.Builder> secrets) {
            DataHubSecrets.Builder builder = this.secrets.toBuilder();
            faults.collect("secrets", () -> secrets.accept(builder));
            return secrets(builder.build());
        }

        public Builder standaloneConsumers(boolean standaloneConsumers) {
            this.standaloneConsumers = standaloneConsumers;
            return this;
        }

        public Builder managedIngestion(boolean managedIngestion) {
            this.managedIngestion = managedIngestion;
            return this;
        }

        public Builder metrics(boolean metrics) {
            this.metrics = metrics;
            return this;
        }

        public Builder oidc(Oidc oidc) {
            this.oidc = Optional.of(oidc);
            return this;
        }

        public Builder oidc(Consumer<Oidc.Builder> oidc) {
            Oidc.Builder builder = this.oidc.map(Oidc::toBuilder).orElseGet(Oidc::builder);
            oidc.accept(builder);
            faults.collect("oidc", builder::build).ifPresent(this::oidc);
            return this;
        }

        public Builder gms(Tuning gms) {
            this.gms = gms;
            return this;
        }

        public Builder gms(Consumer<Tuning.Builder> gms) {
            tune("gms", this.gms, gms).ifPresent(this::gms);
            return this;
        }

        public Builder frontend(Tuning frontend) {
            this.frontend = frontend;
            return this;
        }

        public Builder frontend(Consumer<Tuning.Builder> frontend) {
            tune("frontend", this.frontend, frontend).ifPresent(this::frontend);
            return this;
        }

        public Builder actions(Tuning actions) {
            this.actions = actions;
            return this;
        }

        public Builder actions(Consumer<Tuning.Builder> actions) {
            tune("actions", this.actions, actions).ifPresent(this::actions);
            return this;
        }

        public Builder maeConsumer(Tuning maeConsumer) {
            this.maeConsumer = maeConsumer;
            return this;
        }

        public Builder maeConsumer(Consumer<Tuning.Builder> maeConsumer) {
            tune("maeConsumer", this.maeConsumer, maeConsumer).ifPresent(this::maeConsumer);
            return this;
        }

        public Builder mceConsumer(Tuning mceConsumer) {
            this.mceConsumer = mceConsumer;
            return this;
        }

        public Builder mceConsumer(Consumer<Tuning.Builder> mceConsumer) {
            tune("mceConsumer", this.mceConsumer, mceConsumer).ifPresent(this::mceConsumer);
            return this;
        }

        public Builder systemUpdate(Tuning systemUpdate) {
            this.systemUpdate = systemUpdate;
            return this;
        }

        public Builder systemUpdate(Consumer<Tuning.Builder> systemUpdate) {
            tune("systemUpdate", this.systemUpdate, systemUpdate).ifPresent(this::systemUpdate);
            return this;
        }

        public Builder restoreIndices(Tuning restoreIndices) {
            this.restoreIndices = restoreIndices;
            return this;
        }

        public Builder restoreIndices(Consumer<Tuning.Builder> restoreIndices) {
            tune("restoreIndices", this.restoreIndices, restoreIndices).ifPresent(this::restoreIndices);
            return this;
        }

        public Builder ingestion(Tuning ingestion) {
            this.ingestion = ingestion;
            return this;
        }

        public Builder ingestion(Consumer<Tuning.Builder> ingestion) {
            tune("ingestion", this.ingestion, ingestion).ifPresent(this::ingestion);
            return this;
        }

        public Builder ingestions(SortedMap<String, Ingestion> ingestions) {
            this.ingestions = new TreeMap<>(ingestions);
            return this;
        }

        /** Adds a recipe that runs by the clock, or changes the one of this name. */
        public Builder ingest(String name, Consumer<Ingestion.Builder> ingestion) {
            Ingestion known = ingestions.get(name);
            Ingestion.Builder builder = known == null ? Ingestion.builder() : known.toBuilder();
            ingestion.accept(builder);
            faults.collect("ingestions." + name, builder::build).ifPresent(built -> ingestions.put(name, built));
            return this;
        }

        /** @throws io.chartwright.model.InvalidModelException with all that was wrong on the way */
        @Override
        public DataHub product() {
            faults.throwIfAny();
            return new DataHub(
                    appVersion,
                    sql,
                    kafka,
                    search,
                    neo4j,
                    secrets,
                    standaloneConsumers,
                    managedIngestion,
                    metrics,
                    oidc,
                    gms,
                    frontend,
                    actions,
                    maeConsumer,
                    mceConsumer,
                    systemUpdate,
                    restoreIndices,
                    ingestion,
                    ingestions);
        }

        private Optional<Tuning> tune(String setting, Tuning tuning, Consumer<Tuning.Builder> wishes) {
            Tuning.Builder builder = tuning.toBuilder();
            wishes.accept(builder);
            return faults.collect(setting, builder::build);
        }
    }
}
