package io.chartwright.catalog.datahub;

import io.chartwright.model.component.ConfigSet;
import io.chartwright.model.component.Text;
import java.util.List;
import java.util.Optional;

/** What components must agree upon, once for all. Secrets are not here: see {@link Credentials}. */
final class SharedConfig {
    static final String SERVER = "server";
    static final String SQL = "sql";
    static final String KAFKA = "kafka";
    static final String KAFKA_SERVERS = "kafka-servers";
    static final String KAFKA_CLIENTS = "kafka-clients";
    static final String TOPICS = "topics";
    static final String SEARCH = "search";
    static final String GRAPH = "graph";
    static final String AUTH = "auth";
    static final String GMS_ADDRESS = "gms-address";

    /** As whom components speak to each other. */
    static final String SYSTEM_CLIENT = "__datahub_system";

    private SharedConfig() {}

    static List<ConfigSet> of(Plan plan) {
        return List.of(
                server(plan.settings()),
                sql(plan.sql()),
                kafka(plan.kafka()),
                kafkaServers(plan.kafka()),
                kafkaClients(plan.kafka()),
                Topics.configSet(),
                search(plan.search()),
                graph(plan.settings().neo4j()),
                auth(),
                gmsAddress(plan.kafka()));
    }

    private static ConfigSet server(DataHub settings) {
        return new Variables()
                // A release's revision is always 1 where charts are only rendered; upstream calls that harmless.
                .set("DATAHUB_REVISION", "1")
                .set("DATAHUB_ANALYTICS_ENABLED", true)
                .set("UI_INGESTION_ENABLED", settings.managedIngestion())
                .set("UI_INGESTION_DEFAULT_CLI_VERSION", Versions.ofPackage(settings.appVersion()))
                // On by default, and then it wants a Hazelcast cluster even for one replica.
                .set("ENTITY_GRAPH_CACHE_ENABLED", false)
                // Releases after v1.7 refuse to start without: datahub#19119.
                .set("PRE_PROCESS_HOOKS_UI_ENABLED", true)
                .named(SERVER, "what the server and its Jobs agree upon");
    }

    private static ConfigSet sql(SqlStore sql) {
        return new Variables()
                .set("EBEAN_DATASOURCE_URL", sql.url())
                .set("EBEAN_DATASOURCE_HOST", sql.address())
                .set("EBEAN_DATASOURCE_DRIVER", sql.driver())
                .set("EBEAN_DATASOURCE_USERNAME", sql.username())
                .named(SQL, "the database that holds the metadata");
    }

    private static ConfigSet kafka(Kafka kafka) {
        return new Variables()
                .set("KAFKA_BOOTSTRAP_SERVER", String.join(",", kafka.bootstrapServers()))
                .set("KAFKA_PRODUCER_MAX_REQUEST_SIZE", kafka.maxMessageBytes())
                .set("KAFKA_CONSUMER_MAX_PARTITION_FETCH_BYTES", kafka.maxMessageBytes())
                .named(KAFKA, "the Kafka over which components talk");
    }

    private static ConfigSet kafkaServers(Kafka kafka) {
        return client("SPRING_KAFKA_PROPERTIES_", kafka)
                .set(
                        "SPRING_KAFKA_PROPERTIES_PARTITION_ASSIGNMENT_STRATEGY",
                        "org.apache.kafka.clients.consumer.CooperativeStickyAssignor")
                .set("SCHEMA_REGISTRY_TYPE", kafka.schemaRegistry().isPresent() ? "KAFKA" : "INTERNAL")
                .named(KAFKA_SERVERS, "Kafka's client as the server and its Jobs are told of it");
    }

    private static ConfigSet kafkaClients(Kafka kafka) {
        return client("KAFKA_PROPERTIES_", kafka)
                .named(KAFKA_CLIENTS, "Kafka's client as the frontend and the actions are told of it");
    }

    private static Variables client(String prefix, Kafka kafka) {
        return new Variables()
                .set(
                        prefix + "SECURITY_PROTOCOL",
                        kafka.security()
                                .map(security -> security.protocol().name())
                                .orElse("PLAINTEXT"))
                .set(
                        prefix + "SASL_MECHANISM",
                        kafka.security().flatMap(KafkaSecurity::mechanism).map(KafkaSecurity.Mechanism::word));
    }

    private static ConfigSet search(Search search) {
        return new Variables()
                .set("ELASTICSEARCH_HOST", search.host())
                .set("ELASTICSEARCH_PORT", search.port())
                .set("ELASTICSEARCH_USE_SSL", search.tls())
                .set("ELASTICSEARCH_USERNAME", search.username())
                .set("ELASTICSEARCH_SHIM_ENGINE_TYPE", "AUTO_DETECT")
                .set("ELASTICSEARCH_SHIM_AUTO_DETECT", true)
                .set("INDEX_PREFIX", search.indexPrefix())
                .named(SEARCH, "the search engine");
    }

    private static ConfigSet graph(Optional<Neo4j> neo4j) {
        return new Variables()
                .set("GRAPH_SERVICE_IMPL", neo4j.isPresent() ? "neo4j" : "elasticsearch")
                .set("NEO4J_HOST", neo4j.map(Neo4j::address))
                .set("NEO4J_URI", neo4j.map(Neo4j::uri))
                .set("NEO4J_DATABASE", neo4j.map(Neo4j::database))
                .set("NEO4J_USERNAME", neo4j.map(Neo4j::username))
                .named(GRAPH, "what keeps the graph of lineage");
    }

    private static ConfigSet auth() {
        return new Variables()
                .set("METADATA_SERVICE_AUTH_ENABLED", true)
                .set("DATAHUB_SYSTEM_CLIENT_ID", SYSTEM_CLIENT)
                .named(AUTH, "how components know each other");
    }

    private static ConfigSet gmsAddress(Kafka kafka) {
        Text registry = kafka.schemaRegistry()
                .map(Text::of)
                .orElseGet(() -> Text.of("http://", Text.service(Gms.NAME), ":8080/schema-registry/api/"));
        return new Variables()
                .set("DATAHUB_GMS_PROTOCOL", "http")
                .set("DATAHUB_GMS_HOST", Text.of(Text.service(Gms.NAME)))
                .set("DATAHUB_GMS_PORT", 8080)
                // Two names for one thing: the first is for Java, the second for the actions.
                .set("KAFKA_SCHEMAREGISTRY_URL", registry)
                .set("SCHEMA_REGISTRY_URL", registry)
                .named(GMS_ADDRESS, "where everybody but GMS finds GMS and the schema registry");
    }
}
