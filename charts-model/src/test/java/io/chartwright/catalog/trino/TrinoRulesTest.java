package io.chartwright.catalog.trino;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.chartwright.Told;
import io.chartwright.model.Fault;
import io.chartwright.model.Subchart;
import io.chartwright.model.component.Amount;
import io.chartwright.model.component.DisruptionBudget;
import io.chartwright.model.component.EnvValue;
import io.chartwright.model.component.Image;
import io.chartwright.model.component.Keda;
import io.chartwright.model.component.Percent;
import io.chartwright.model.component.Quantity;
import io.chartwright.model.component.SecretKey;
import io.chartwright.model.component.Tuning;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TrinoRulesTest {
    private static final Keda KEDA = new Keda(0, 3, List.of(new Keda.Trigger("prometheus", new TreeMap<>())));

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("coordinator: trino-one-coordinator", trino -> trino.coordinator(c -> c.replicas(2))),
                wrong("coordinator: trino-one-coordinator", trino -> trino.coordinator(c -> c.replicas(0))),
                wrong("coordinator: trino-one-coordinator", trino -> trino.coordinator(c -> c.autoscaling(1, 1, "5%"))),
                wrong("coordinator: trino-one-coordinator", trino -> trino.coordinator(c -> c.keda(KEDA))),
                wrong(
                        "coordinator.disruption: budget-protects-nothing",
                        trino -> trino.coordinator(c -> c.maxUnavailable(1))),
                wrong(
                        "coordinator.ingress.path: trino-bad-path",
                        trino -> trino.coordinator(c ->
                                c.ingress(ingress -> ingress.subdomain("data").path("/trino")))),
                wrong(
                        "coordinator.ingress.port: unknown-port",
                        trino -> trino.coordinator(c ->
                                c.ingress(ingress -> ingress.subdomain("data").port("https")))),
                wrong(
                        "workers.ingress: trino-worker-ingress",
                        trino -> trino.workers(c -> c.ingress(ingress -> ingress.subdomain("data")))),
                wrong(
                        "workers.disruption: budget-protects-nothing",
                        trino -> trino.workers(c -> c.replicas(1).maxUnavailable(1))),
                wrong(
                        "workers.disruption: budget-blocks-drain",
                        trino -> trino.workers(
                                c -> c.disruption(new DisruptionBudget(Optional.empty(), Optional.of(Amount.of(2)))))),
                wrong("workers.terminationGracePeriodSeconds: trino-grace-too-short", trino -> trino.gracefulShutdown(
                                stop -> stop.graceSeconds(60))
                        .workers(c -> c.terminationGracePeriodSeconds(119))),
                wrong(
                        "workers.image.tag: trino-mixed-versions",
                        trino -> trino.workers(c -> c.image(Image.of("acme/trino", "480")))),
                wrong(
                        "coordinator.resources: trino-no-room-beside-heap",
                        trino -> trino.coordinator(c -> c.resources("1", "1Gi"))),
                wrong(
                        "memory.headroomPerNode: trino-memory-exceeds-heap",
                        trino -> trino.memory(memory -> memory.headroomPerNode(Quantity.of("5Gi")))),
                wrong("memory.queryMaxPerNode: trino-memory-exceeds-heap", trino -> trino.workers(c -> c.replicas(0))
                        .memory(memory -> memory.queryMaxPerNode(Quantity.of("3Gi")))),
                wrong("exchangeManager: trino-no-exchange-manager", trino -> trino.retryPolicy(RetryPolicy.TASK)),
                wrong("cache: trino-cache-unused", trino -> trino.cache(cache -> {})),
                wrong("authentication: trino-password-needs-tls", trino -> trino.authentication(login -> {})),
                wrong("authentication: trino-password-needs-tls", trino -> trino.authentication(login -> {})
                        .coordinator(c ->
                                c.ingress(ingress -> ingress.subdomain("data").tls(false)))),
                wrong(
                        "coordinatorProperties.query.max-memory: trino-owned-property",
                        trino -> trino.coordinatorProperties(one("query.max-memory", "9GB"))),
                wrong(
                        "workerProperties.coordinator: trino-owned-property",
                        trino -> trino.workerProperties(one("coordinator", "true"))),
                wrong(
                        "workerProperties.keystore.password: trino-literal-secret",
                        trino -> trino.workerProperties(one("keystore.password", "hunter2"))),
                wrong(
                        "coordinatorProperties.keystore.password: trino-unknown-variable",
                        trino -> trino.coordinatorProperties(one("keystore.password", "${ENV:KEYSTORE}"))),
                wrong(
                        "catalogs.docs.properties.mongodb.schema-collection: trino-unknown-variable",
                        trino -> trino.workers(c -> c.env("SCHEMA", "s"))
                                .catalog("docs", docs -> docs.connector("mongodb")
                                        .property("mongodb.schema-collection", "${ENV:SCHEMA}"))),
                wrong("jvmOptions: trino-heap-twice", trino -> trino.jvmOptions(List.of("-Xmx8G"))),
                wrong("jvmOptions: trino-heap-twice", trino -> trino.jvmOptions(List.of("-XX:MaxRAMPercentage=90"))),
                wrong("jvmOptions: bad-value", trino -> trino.jvmOptions(List.of("Xss4m"))),
                wrong(
                        "jvmOptions: trino-literal-secret",
                        trino -> trino.jvmOptions(List.of("-Djavax.net.ssl.trustStorePassword=changeit"))));
    }

    private static Arguments wrong(String told, Consumer<Trino.Builder> mistake) {
        return arguments(told, mistake);
    }

    private static SortedMap<String, String> one(String name, String value) {
        SortedMap<String, String> one = new TreeMap<>();
        one.put(name, value);
        return one;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void tellsWhatIsWrongAndWhere(String told, Consumer<Trino.Builder> mistake) {
        Trino.Builder trino = Samples.smallest();
        mistake.accept(trino);
        assertThat(Told.by(() -> trino.product().compose())).containsExactly(told);
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                wrong("appVersion: trino-bad-version", trino -> trino.appVersion("v483")),
                wrong("appVersion: trino-bad-version", trino -> trino.appVersion("476")),
                wrong("nodeEnvironment: trino-bad-environment", trino -> trino.nodeEnvironment("Production")),
                wrong("memory.heap: out-of-range", trino -> trino.memory(memory -> memory.heap(new Percent(81)))),
                wrong("cache.directory: bad-path", trino -> trino.cache(cache -> cache.directory("/etc/trino/cache"))),
                wrong("cache.ttl: bad-duration", trino -> trino.cache(cache -> cache.ttl("a week"))),
                wrong("cache.size: out-of-range", trino -> trino.cache(cache -> cache.size(Quantity.of("0")))),
                wrong(
                        "gracefulShutdown.graceSeconds: out-of-range",
                        trino -> trino.gracefulShutdown(stop -> stop.graceSeconds(0))),
                wrong(
                        "authentication.sharedSecret.name: trino-shared-secret-exposed",
                        trino -> trino.authentication(
                                login -> login.sharedSecret(new SecretKey("trino-passwords", "shared")))),
                wrong("exchangeManager.baseDirectories: missing-value", trino -> trino.exchangeManager(all -> {})),
                wrong(
                        "exchangeManager.baseDirectories: bad-url",
                        trino -> trino.exchangeManager(all -> all.baseDirectories("/exchange"))),
                wrong(
                        "logLevels.io trino: bad-name",
                        trino -> trino.logLevels(new TreeMap<>(Map.of("io trino", LogLevel.WARN)))),
                wrong("catalogs.my-lake: trino-bad-catalog-name", trino -> trino.catalog("my-lake", Samples::lake)),
                wrong("catalogs.a__b: trino-bad-catalog-name", trino -> trino.catalog("a__b", Samples::lake)),
                wrong("catalogs.x: trino-one-connector", trino -> trino.catalog("x", none -> {})),
                wrong(
                        "catalogs.x: trino-one-connector",
                        trino -> trino.catalog("x", both -> {
                            Samples.lake(both);
                            both.connector("mongodb");
                        })),
                wrong(
                        "catalogs.x.iceberg: trino-one-metastore",
                        trino -> trino.catalog("x", lake -> lake.iceberg(iceberg -> {}))),
                wrong(
                        "catalogs.x.hive: trino-one-metastore",
                        trino -> trino.catalog(
                                "x",
                                lake -> lake.hive(hive ->
                                        hive.metastore("thrift://meta:9083").glue(new Glue("eu", Optional.empty()))))),
                wrong(
                        "catalogs.x.hive.metastore: bad-url",
                        trino -> trino.catalog("x", lake -> lake.hive(hive -> hive.metastore("meta:9083")))),
                wrong(
                        "catalogs.x.iceberg.rest.uri: missing-value",
                        trino -> trino.catalog("x", lake -> lake.iceberg(iceberg -> iceberg.rest(rest -> {})))),
                wrong(
                        "catalogs.x.iceberg.rest.uri: trino-literal-secret",
                        trino -> trino.catalog(
                                "x",
                                lake -> lake.iceberg(
                                        iceberg -> iceberg.rest(rest -> rest.uri("http://me:secret@catalog"))))),
                wrong(
                        "catalogs.x.iceberg.rest.scope: unused-value",
                        trino -> trino.catalog(
                                "x",
                                lake -> lake.iceberg(iceberg -> iceberg.rest(
                                        rest -> rest.uri("http://catalog").scope("all"))))),
                wrong(
                        "catalogs.x.iceberg.rest.token: unused-value",
                        trino -> trino.catalog(
                                "x",
                                lake -> lake.iceberg(iceberg -> iceberg.rest(rest -> rest.uri("http://catalog")
                                        .token(Samples.SECRET)
                                        .credential(Samples.SECRET))))),
                wrong(
                        "catalogs.x.hive.s3.secretKey: missing-value",
                        trino -> trino.catalog(
                                "x",
                                lake -> lake.hive(hive ->
                                        hive.metastore("thrift://meta:9083").s3(s3 -> s3.accessKey(Samples.ACCESS))))),
                wrong(
                        "catalogs.x.kafka.tables: missing-value",
                        trino -> trino.catalog("x", topics -> topics.kafka(kafka -> kafka.nodes(List.of("k:9092"))))),
                wrong(
                        "catalogs.x.kafka.tables: unused-value",
                        trino -> trino.catalog(
                                "x",
                                topics -> topics.kafka(kafka -> kafka.nodes(List.of("k:9092"))
                                        .tables(List.of("a"))
                                        .schemaRegistry("http://registry")))),
                wrong(
                        "catalogs.x.kafka.nodes: bad-address",
                        trino -> trino.catalog(
                                "x",
                                topics -> topics.kafka(
                                        kafka -> kafka.nodes(List.of("k")).tables(List.of("a"))))),
                wrong(
                        "catalogs.x.postgresql.parameters: trino-literal-secret",
                        trino -> trino.catalog(
                                "x",
                                db -> db.postgresql(pg -> pg.host("db")
                                        .database("d")
                                        .username("u")
                                        .parameters("password=p")))),
                wrong(
                        "catalogs.x.properties.connector.name: trino-owned-property",
                        trino -> trino.catalog(
                                "x", any -> any.connector("mongodb").property("connector.name", "redis"))),
                wrong(
                        "catalogs.x.properties.fs.cache.enabled: trino-owned-property",
                        trino -> trino.catalog("x", lake -> {
                            Samples.lake(lake);
                            lake.property("fs.cache.enabled", "true");
                        })),
                wrong(
                        "catalogs.x.secrets.s3.aws-secret-key: trino-owned-property",
                        trino -> trino.catalog("x", lake -> {
                            Samples.lake(lake);
                            lake.secret("s3.aws-secret-key", "other", "key");
                        })),
                wrong(
                        "catalogs.x.properties.connection-password: trino-literal-secret",
                        trino -> trino.catalog("x", db -> db.connector("mysql").property("connection-password", "p"))),
                wrong(
                        "catalogs.x.properties.mongodb.connection-url: trino-literal-secret",
                        trino -> trino.catalog("x", db -> db.connector("mongodb")
                                .property("mongodb.connection-url", "mongodb://me:secret@host/"))),
                wrong(
                        "catalogs.x.properties.a.b: bad-value",
                        trino -> trino.catalog("x", db -> db.connector("redis").property("a.b", "1\n2"))),
                wrong(
                        "catalogs.x.properties.a b: bad-name",
                        trino -> trino.catalog("x", db -> db.connector("redis").property("a b", "1"))),
                wrong(
                        "catalogs.x.secrets.a.b: duplicate-name",
                        trino -> trino.catalog("x", db -> db.connector("redis")
                                .secret("a-b", "s", "k")
                                .secret("a.b", "s", "k"))),
                wrong("accessControl: missing-value", trino -> trino.accessControl(rules -> {})),
                wrong("accessControl.json: bad-value", trino -> trino.accessControl(rules -> rules.json("[]"))),
                wrong(
                        "accessControl.json: trino-two-rule-forms",
                        trino -> trino.accessControl(rules -> rules.json("{}")
                                .catalogs(List.of(new AccessControl.CatalogRule(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        AccessControl.Access.ALL))))),
                wrong(
                        "resourceGroups.selectors: trino-no-catch-all",
                        trino -> trino.resourceGroups(
                                groups -> groups.group("all", all -> {}).select("all", some -> some.user("alice")))),
                wrong(
                        "resourceGroups.selectors: trino-no-catch-all",
                        trino -> trino.resourceGroups(groups -> groups.group("all", all -> {}))),
                wrong(
                        "resourceGroups.selectors: trino-unknown-group",
                        trino -> trino.resourceGroups(
                                groups -> groups.group("all", all -> {}).otherwise("all.some"))),
                wrong(
                        "resourceGroups.selectors: trino-group-has-subgroups",
                        trino ->
                                trino.resourceGroups(groups -> groups.group("all", all -> all.group("some", some -> {}))
                                        .otherwise("all"))),
                wrong(
                        "resourceGroups.cpuQuotaPeriod: missing-value",
                        trino -> trino.resourceGroups(groups -> groups.group("all", all -> all.hardCpuLimit("1h"))
                                .otherwise("all"))),
                wrong(
                        "resourceGroups.softMemoryLimit: bad-quantity",
                        trino -> trino.resourceGroups(groups -> groups.group("all", all -> all.softMemoryLimit("80GB"))
                                .otherwise("all"))),
                wrong(
                        "resourceGroups.user: bad-expression",
                        trino -> trino.resourceGroups(groups -> groups.group("all", all -> {})
                                .select("all", some -> some.user("("))
                                .otherwise("all"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void tellsWhatIsMalformed(String told, Consumer<Trino.Builder> mistake) {
        Trino.Builder trino = Samples.smallest();
        assertThat(Told.by(() -> {
                    mistake.accept(trino);
                    trino.product();
                }))
                .containsExactly(told);
    }

    static Stream<Consumer<Trino.Builder>> right() {
        return Stream.of(
                trino -> {},
                trino -> trino.coordinator(c -> c.replicas(1)),
                trino -> trino.workers(c -> c.replicas(0)),
                trino -> trino.workers(c -> c.keda(KEDA)),
                trino -> trino.workers(c -> c.autoscaling(1, 4, "50%")),
                trino -> trino.workers(c -> c.terminationGracePeriodSeconds(240)),
                trino -> trino.gracefulShutdown(stop -> stop.enabled(false))
                        .workers(c -> c.terminationGracePeriodSeconds(5)),
                trino -> trino.appVersion("484"),
                trino -> trino.workers(c -> c.image(Image.of("acme/trino", "483-acme.2"))),
                trino -> trino.memory(memory -> memory.queryMaxPerNode(Quantity.of("3Gi"))),
                trino -> trino.authentication(login -> login.allowInsecureOverHttp(true)),
                trino -> trino.retryPolicy(RetryPolicy.QUERY),
                trino -> trino.coordinatorProperties(one("query.max-execution-time", "1h")),
                trino -> trino.coordinator(c -> c.env("KEYSTORE", EnvValue.secret("tls", "password")))
                        .coordinatorProperties(one("keystore.password", "${ENV:KEYSTORE}")),
                trino -> trino.jvmOptions(List.of("--add-opens=java.base/java.nio=ALL-UNNAMED", "-Xss4m")));
    }

    @ParameterizedTest
    @MethodSource("right")
    void saysNothingOfWhatIsRight(Consumer<Trino.Builder> settings) {
        Trino.Builder trino = Samples.smallest();
        settings.accept(trino);
        assertThatCode(() -> trino.product().compose()).doesNotThrowAnyException();
    }

    @Test
    void aBenchmarkNeedsSomebodyToRead() {
        assertThat(Told.by(() -> new Benchmark(Optional.of(0)))).containsExactly("splitsPerNode: out-of-range");
    }

    @Test
    void messagesHaveTheNumbers() {
        Fault fault = Told.faults(() -> Samples.smallest()
                        .memory(memory ->
                                memory.queryMaxPerNode(Quantity.of("4Gi")).headroomPerNode(Quantity.of("2Gi")))
                        .product()
                        .compose())
                .get(0);
        assertThat(fault.message())
                .isEqualTo("each worker has a heap of 6Gi, too little for 4Gi a query and 2Gi headroom");
    }

    @Test
    void allFaultsOfLambdasAreToldTogether() {
        assertThat(Told.by(() -> Samples.smallest()
                        .workers(c -> c.resources("1", "lots"))
                        .catalog("orders", catalog -> catalog.postgresql(db -> db.port(0)))
                        .cache(cache -> cache.ttl("long"))
                        .product()))
                .containsExactly(
                        "workers.resources: bad-quantity",
                        "catalogs.orders.postgresql.host: missing-value",
                        "catalogs.orders.postgresql.port: out-of-range",
                        "catalogs.orders.postgresql.database: missing-value",
                        "catalogs.orders.postgresql.username: missing-value",
                        "cache.ttl: bad-duration");
    }

    @Test
    void anEnvironmentMayDifferInEverySetting() {
        Subchart subchart = Samples.largest()
                .in("dev", dev -> dev.appVersion("484")
                        .workers(Tuning.none())
                        .workers(c -> c.replicas(0))
                        .catalog(
                                "lake",
                                lake -> lake.iceberg(
                                        iceberg -> iceberg.rest(rest -> rest.uri("http://catalog.dev.example")))))
                .get();
        Trino base = (Trino) subchart.base().product();
        Trino dev = (Trino) subchart.in("dev").product();
        assertThat(dev.singleNode()).isTrue();
        assertThat(base.singleNode()).isFalse();
        assertThat(dev.catalogs().keySet()).isEqualTo(base.catalogs().keySet());
        assertThatCode(dev::compose).doesNotThrowAnyException();
    }
}
