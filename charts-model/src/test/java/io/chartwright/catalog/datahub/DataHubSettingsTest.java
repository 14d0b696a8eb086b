package io.chartwright.catalog.datahub;

import static io.chartwright.catalog.datahub.Samples.env;
import static io.chartwright.catalog.datahub.Samples.in;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.Told;
import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.ConnectionTest;
import io.chartwright.model.component.Ingress;
import io.chartwright.model.component.Placement;
import io.chartwright.model.component.Port;
import io.chartwright.model.component.Protocol;
import io.chartwright.model.component.SecretKey;
import io.chartwright.model.component.Spread;
import io.chartwright.model.component.Volume;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each setting does. */
class DataHubSettingsTest {
    private static final SecretKey KEY = new SecretKey("login", "password");

    @Test
    void componentsComeInTheOrderInWhichReadersWantToMeetThem() {
        assertThat(Samples.standalone().product().compose().components())
                .extracting(Component::name)
                .containsExactly(
                        "system-update",
                        "gms",
                        "frontend",
                        "actions",
                        "mae-consumer",
                        "mce-consumer",
                        "system-update-nonblocking",
                        "restore-indices",
                        "ingest-warehouse");
    }

    @Test
    void theModesHaveTheSameVariablesSoThatEnvironmentsNeedNotTakeAnyAway() {
        ChartContent embedded = Samples.smallest().product().compose();
        ChartContent standalone =
                Samples.smallest().standaloneConsumers(true).product().compose();
        assertThat(standalone.config())
                .extracting(set -> set.variables().keySet())
                .isEqualTo(embedded.config().stream()
                        .map(set -> set.variables().keySet())
                        .toList());
        for (Component component : embedded.components()) {
            assertThat(env(standalone, component.name()).keySet())
                    .isEqualTo(env(embedded, component.name()).keySet());
        }
    }

    @Test
    void appVersionReachesImagesAndPackages() {
        ChartContent content =
                Samples.smallest().appVersion("v1.6.0.1-acme").product().compose();
        assertThat(content.appVersion()).isEqualTo("v1.6.0.1-acme");
        assertThat(in(content, "gms").tuning().image().orElseThrow().tag()).isEqualTo("v1.6.0.1-acme");
        assertThat(env(content, "gms")).containsEntry("UI_INGESTION_DEFAULT_CLI_VERSION", "1.6.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.7.0", "v1.7", "latest", "head", "v1.7.0+build", "v1.7.0x", ""})
    void appVersionMustBePinned(String version) {
        assertThat(Told.by(() -> DataHub.defaults().appVersion(version).product()))
                .containsExactly("appVersion: datahub-bad-version");
    }

    @Test
    void mysqlIsTheUsualDatabase() {
        assertThat(env(Samples.smallest().product().compose(), "gms"))
                .containsEntry("EBEAN_DATASOURCE_DRIVER", "com.mysql.cj.jdbc.Driver")
                .containsEntry("EBEAN_DATASOURCE_USERNAME", "datahub")
                .containsEntry(
                        "EBEAN_DATASOURCE_URL",
                        "jdbc:mysql://mysql:3306/datahub?useUnicode=yes&characterEncoding=UTF-8&sslMode=REQUIRED");
    }

    @Test
    void postgresqlDoesAsWell() {
        ChartContent content = Samples.smallest()
                .sql(sql -> sql.engine(SqlStore.Engine.POSTGRESQL).host("pg").database("meta"))
                .product()
                .compose();
        assertThat(env(content, "gms"))
                .containsEntry("EBEAN_DATASOURCE_DRIVER", "org.postgresql.Driver")
                .containsEntry("EBEAN_DATASOURCE_HOST", "pg:5432")
                .containsEntry("EBEAN_DATASOURCE_URL", "jdbc:postgresql://pg:5432/meta")
                .containsEntry("EBEAN_DATASOURCE_PASSWORD", "secret postgresql-secrets/password");
    }

    @Test
    void databaseParametersAreTheUsersIfGiven() {
        ChartContent content = Samples.smallest()
                .sql(sql -> sql.port(3307).parameters("sslMode=VERIFY_CA"))
                .product()
                .compose();
        assertThat(env(content, "gms"))
                .containsEntry("EBEAN_DATASOURCE_URL", "jdbc:mysql://mysql:3307/datahub?sslMode=VERIFY_CA");
    }

    @Test
    void kafkaIsOpenUnlessSaidOtherwise() {
        ChartContent content = Samples.smallest().product().compose();
        assertThat(env(content, "gms"))
                .containsEntry("SPRING_KAFKA_PROPERTIES_SECURITY_PROTOCOL", "PLAINTEXT")
                .containsEntry("SCHEMA_REGISTRY_TYPE", "INTERNAL");
        assertThat(env(content, "actions")).containsEntry("KAFKA_PROPERTIES_SECURITY_PROTOCOL", "PLAINTEXT");
    }

    @Test
    void kafkaLoginReachesEveryClientInItsOwnShape() {
        ChartContent content = Samples.standalone()
                .kafka(kafka -> kafka.bootstrapServers("k1:9093", "k2:9093")
                        .login(KafkaSecurity.Mechanism.SCRAM_SHA_512, "hub", "hub-user"))
                .product()
                .compose();
        assertThat(Samples.envs(
                        content, Stream.of("gms", "mae-consumer", "mce-consumer", "system-update", "restore-indices")))
                .allSatisfy(env -> assertThat(env)
                        .containsEntry("KAFKA_BOOTSTRAP_SERVER", "k1:9093,k2:9093")
                        .containsEntry("SPRING_KAFKA_PROPERTIES_SECURITY_PROTOCOL", "SASL_SSL")
                        .containsEntry("SPRING_KAFKA_PROPERTIES_SASL_MECHANISM", "SCRAM-SHA-512")
                        .containsEntry("SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG", "secret hub-user/sasl.jaas.config"));
        assertThat(env(content, "frontend"))
                .containsEntry("KAFKA_PROPERTIES_SECURITY_PROTOCOL", "SASL_SSL")
                .containsEntry("KAFKA_PROPERTIES_SASL_JAAS_CONFIG", "secret hub-user/sasl.jaas.config");
        assertThat(env(content, "actions"))
                .containsEntry("KAFKA_PROPERTIES_SASL_MECHANISM", "SCRAM-SHA-512")
                .containsEntry("KAFKA_PROPERTIES_SASL_USERNAME", "hub")
                .containsEntry("KAFKA_PROPERTIES_SASL_PASSWORD", "secret hub-user/password")
                .doesNotContainKey("KAFKA_PROPERTIES_SASL_JAAS_CONFIG");
    }

    @Test
    void kafkaLoginMustBeComplete() {
        assertThat(Told.by(() -> KafkaSecurity.builder().username("hub").build()))
                .containsExactly("mechanism: missing-value", "password: missing-value", "jaasConfig: missing-value");
        assertThat(Told.by(() -> KafkaSecurity.builder()
                        .protocol(KafkaSecurity.Protocol.SSL)
                        .username("hub")
                        .build()))
                .containsExactly("username: unused-value");
    }

    @Test
    void kafkaMustBeDescribedInFull() {
        assertThat(Told.by(() -> Kafka.builder()
                        .bootstrapServers("http://kafka:9092")
                        .partitions(0)
                        .replicationFactor(0)
                        .maxMessageBytes(0)
                        .schemaRegistry("registry:8081")
                        .build()))
                .containsExactly(
                        "bootstrapServers: bad-address",
                        "partitions: out-of-range",
                        "replicationFactor: out-of-range",
                        "maxMessageBytes: out-of-range",
                        "schemaRegistry: bad-url");
        assertThat(Told.by(() -> Kafka.builder().build())).containsExactly("bootstrapServers: missing-value");
    }

    @Test
    void topicsAreMadeAsWished() {
        ChartContent content = Samples.smallest()
                .kafka(kafka -> kafka.partitions(6).replicationFactor(3))
                .product()
                .compose();
        assertThat(env(content, "system-update"))
                .containsEntry("DATAHUB_PRECREATE_TOPICS", "true")
                .containsEntry("PARTITIONS", "6")
                .containsEntry("REPLICATION_FACTOR", "3");
    }

    @Test
    void aSchemaRegistryElsewhereIsUsedByAll() {
        ChartContent content = Samples.smallest()
                .kafka(kafka -> kafka.schemaRegistry("http://registry:8081"))
                .product()
                .compose();
        assertThat(Samples.envs(content, Stream.of("gms", "system-update"))).allSatisfy(env -> assertThat(env)
                .containsEntry("SCHEMA_REGISTRY_TYPE", "KAFKA")
                .containsEntry("KAFKA_SCHEMAREGISTRY_URL", "http://registry:8081"));
        assertThat(env(content, "actions")).containsEntry("SCHEMA_REGISTRY_URL", "http://registry:8081");
        assertThat(env(content, "system-update"))
                .containsEntry("SCHEMA_REGISTRY_SYSTEM_UPDATE", "false")
                .containsEntry("USE_CONFLUENT_SCHEMA_REGISTRY", "true");
    }

    @Test
    void searchMayHaveALoginAndAPrefix() {
        ChartContent content = Samples.smallest()
                .search(search ->
                        search.port(443).tls(true).username("hub").password(KEY).indexPrefix("acme"))
                .product()
                .compose();
        assertThat(env(content, "gms"))
                .containsEntry("ELASTICSEARCH_PORT", "443")
                .containsEntry("ELASTICSEARCH_USE_SSL", "true")
                .containsEntry("ELASTICSEARCH_USERNAME", "hub")
                .containsEntry("ELASTICSEARCH_PASSWORD", "secret login/password")
                .containsEntry("INDEX_PREFIX", "acme");
        assertThat(env(content, "frontend")).containsEntry("ELASTIC_INDEX_PREFIX", "acme");
    }

    @Test
    void searchNeedsBothHalvesOfALogin() {
        assertThat(Told.by(() -> Search.builder().host("s").username("hub").build()))
                .containsExactly("password: missing-value");
        assertThat(Told.by(() -> Search.builder().port(0).password(KEY).build()))
                .containsExactly("host: missing-value", "port: out-of-range", "username: missing-value");
    }

    @Test
    void theGraphIsInTheSearchEngineOrInNeo4j() {
        assertThat(env(Samples.smallest().product().compose(), "gms"))
                .containsEntry("GRAPH_SERVICE_IMPL", "elasticsearch")
                .doesNotContainKey("NEO4J_PASSWORD");
        ChartContent content =
                Samples.smallest().neo4j(neo4j -> neo4j.host("neo4j")).product().compose();
        assertThat(Samples.envs(content, Stream.of("gms", "mae-consumer", "mce-consumer", "system-update")))
                .allSatisfy(env -> assertThat(env)
                        .containsEntry("GRAPH_SERVICE_IMPL", "neo4j")
                        .containsEntry("NEO4J_HOST", "neo4j:7474")
                        .containsEntry("NEO4J_URI", "bolt://neo4j")
                        .containsEntry("NEO4J_DATABASE", "graph.db")
                        .containsEntry("NEO4J_USERNAME", "neo4j")
                        .containsEntry("NEO4J_PASSWORD", "secret neo4j-secrets/neo4j-password"));
        assertThat(Told.by(() -> Neo4j.builder().database("").username(" ").build()))
                .containsExactly("host: missing-value", "database: missing-value", "username: missing-value");
    }

    @Test
    void secretsAreWhereTheUserKeepsThem() {
        ChartContent content = Samples.smallest()
                .secrets(secrets -> secrets.frontendSecret(KEY).encryptionKey(KEY))
                .product()
                .compose();
        assertThat(env(content, "frontend")).containsEntry("DATAHUB_SECRET", "secret login/password");
        assertThat(env(content, "gms")).containsEntry("SECRET_SERVICE_ENCRYPTION_KEY", "secret login/password");
    }

    @Test
    void managedIngestionCanBeOff() {
        assertThat(env(Samples.smallest().managedIngestion(false).product().compose(), "gms"))
                .containsEntry("UI_INGESTION_ENABLED", "false");
    }

    @Test
    void metricsAreOfferedOnlyIfWished() {
        ChartContent content = Samples.standalone().metrics(true).product().compose();
        assertThat(List.of("gms", "frontend", "mae-consumer", "mce-consumer")).allSatisfy(name -> {
            assertThat(in(content, name).ports())
                    .contains(
                            Port.of("jmx", 4318).speaking(Protocol.HTTP),
                            Port.of("prometheus", 4319).speaking(Protocol.HTTP));
            assertThat(env(content, name)).containsEntry("ENABLE_PROMETHEUS", "true");
        });
        assertThat(in(content, "actions").ports())
                .containsExactly(Port.of("metrics", 8000).speaking(Protocol.HTTP));
        assertThat(env(content, "actions")).containsEntry("DATAHUB_ACTIONS_MONITORING_ENABLED", "true");
        ChartContent silent = Samples.standalone().product().compose();
        assertThat(in(silent, "actions").served()).isFalse();
        assertThat(in(silent, "frontend").ports()).containsExactly(Port.of("http", 9002));
    }

    @Test
    void loginComesBackToTheHostOfTheIngress() {
        DataHub.Builder hub = Samples.smallest()
                .oidc(oidc -> oidc.clientId("hub").discoveryUri("https://id.example/.well-known/openid-configuration"));
        assertThat(env(hub.product().compose(), "frontend"))
                .containsEntry("AUTH_OIDC_ENABLED", "true")
                .containsEntry("AUTH_OIDC_CLIENT_ID", "hub")
                .containsEntry("AUTH_OIDC_CLIENT_SECRET", "secret datahub-oidc/client_secret")
                .containsEntry("AUTH_OIDC_SCOPE", "openid profile email")
                .containsEntry("AUTH_OIDC_USER_NAME_CLAIM", "email")
                .containsEntry("AUTH_OIDC_BASE_URL", "https://datahub.<domain>");
        hub.frontend(frontend ->
                frontend.ingress(ingress -> ingress.host("hub.example").tls(false)));
        assertThat(env(hub.product().compose(), "frontend"))
                .containsEntry("AUTH_OIDC_BASE_URL", "http://hub.example")
                .containsEntry("AUTH_COOKIE_SECURE", "false");
    }

    @Test
    void loginMustBeDescribedInFull() {
        assertThat(Told.by(() -> Oidc.builder().build()))
                .containsExactly("clientId: missing-value", "discoveryUri: missing-value");
        assertThat(Told.by(() -> Oidc.builder()
                        .clientId("hub")
                        .discoveryUri("id.example")
                        .build()))
                .containsExactly("discoveryUri: bad-url");
    }

    @Test
    void frontendIsAtTheSubdomainDatahub() {
        assertThat(in(Samples.smallest().product().compose(), "frontend")
                        .tuning()
                        .ingress())
                .contains(Ingress.builder().subdomain("datahub").port("http").build());
    }

    @Test
    void wishesWinOverChoices() {
        ChartContent content = Samples.smallest()
                .gms(gms -> gms.resources("2", "8Gi").env("SERVER_SHUTDOWN_MODE", "immediate"))
                .systemUpdate(job -> job.resources("1", "4Gi"))
                .product()
                .compose();
        assertThat(in(content, "gms")
                        .tuning()
                        .resources()
                        .orElseThrow()
                        .memory()
                        .text())
                .isEqualTo("8Gi");
        assertThat(env(content, "gms"))
                .containsEntry("SERVER_SHUTDOWN_MODE", "immediate")
                .containsEntry("GMS_LIFECYCLE_TIMEOUT", "65s");
        assertThat(Samples.JOBS).allSatisfy(name -> assertThat(in(content, name)
                        .tuning()
                        .resources()
                        .orElseThrow()
                        .memory()
                        .text())
                .isEqualTo("4Gi"));
    }

    @Test
    void gmsHasTimeToStop() {
        assertThat(in(Samples.smallest().product().compose(), "gms").tuning().terminationGracePeriodSeconds())
                .contains(120);
    }

    @Test
    void replicasAreKeptApart() {
        assertThat(in(Samples.standalone().product().compose(), "gms").tuning().placement())
                .isEqualTo(Placement.builder().spread(Spread.overNodes()).build());
        assertThat(in(Samples.smallest().product().compose(), "gms").tuning().placement())
                .isEqualTo(Placement.anywhere());
    }

    @Test
    void anIngestionIsACronJobWithItsRecipe() {
        ChartContent content = Samples.smallest()
                .ingest("lake", job -> job.schedule("0 3 * * *")
                        .recipe("source: { type: s3 }\n")
                        .env(new TreeMap<>(Collections.singletonMap("LEVEL", "info")))
                        .secret("AWS_SECRET_ACCESS_KEY", "lake", "secret-key"))
                .product()
                .compose();
        Component job = in(content, "ingest-lake");
        assertThat(job.command()).containsExactly("datahub", "ingest", "-c", "/etc/recipe/recipe.yaml");
        assertThat(job.volumes())
                .contains(Volume.configFiles(
                        "recipe",
                        "/etc/recipe",
                        new TreeMap<>(Collections.singletonMap("recipe.yaml", "source: { type: s3 }\n"))));
        assertThat(env(content, "ingest-lake"))
                .containsEntry("DATAHUB_GMS_URL", "http://<gms>:8080")
                .containsEntry("LEVEL", "info")
                .containsEntry("AWS_SECRET_ACCESS_KEY", "secret lake/secret-key")
                .containsEntry("DATAHUB_SYSTEM_CLIENT_ID", "__datahub_system")
                .doesNotContainKey("DATAHUB_GMS_TOKEN");
    }

    @Test
    void anIngestionMayHaveATokenAndAVersionOfItsOwn() {
        ChartContent content = Samples.standalone()
                .ingest("warehouse", job -> job.token(KEY).version("v1.7.1").suspend(true))
                .product()
                .compose();
        assertThat(env(content, "ingest-warehouse"))
                .containsEntry("DATAHUB_GMS_TOKEN", "secret login/password")
                .doesNotContainKeys("DATAHUB_SYSTEM_CLIENT_ID", "DATAHUB_SYSTEM_CLIENT_SECRET");
        assertThat(in(content, "ingest-warehouse")
                        .tuning()
                        .image()
                        .orElseThrow()
                        .tag())
                .isEqualTo("v1.7.1");
    }

    @Test
    void anIngestionMustBeDescribedInFull() {
        assertThat(Told.by(() -> Ingestion.builder()
                        .env(new TreeMap<>(Collections.singletonMap("A", "b")))
                        .secret("A", "lake", "key")
                        .secret("1", "lake", "key")
                        .version("1.7.0")
                        .build()))
                .containsExactly(
                        "schedule: missing-value",
                        "recipe: missing-value",
                        "secrets.1: bad-env-name",
                        "secrets.A: duplicate-name",
                        "version: datahub-bad-version");
        assertThat(Told.by(() -> Samples.smallest()
                        .ingest("a-name-that-is-much-too-long", job -> job.schedule("0 3 * * *")
                                .recipe("source: {}"))
                        .product()))
                .containsExactly("ingestions.a-name-that-is-much-too-long: name-too-long");
    }

    @Test
    void helmTestAsksGms() {
        assertThat(Samples.smallest().product().compose().test())
                .contains(new ConnectionTest("gms", "http", "/health"));
    }
}
