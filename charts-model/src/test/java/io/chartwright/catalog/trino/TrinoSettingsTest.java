package io.chartwright.catalog.trino;

import static io.chartwright.catalog.trino.Samples.both;
import static io.chartwright.catalog.trino.Samples.config;
import static io.chartwright.catalog.trino.Samples.env;
import static io.chartwright.catalog.trino.Samples.in;
import static io.chartwright.catalog.trino.Samples.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.ConnectionTest;
import io.chartwright.model.component.Quantity;
import io.chartwright.model.component.SecretKey;
import io.chartwright.model.component.Spread;
import io.chartwright.model.component.Volume;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TrinoSettingsTest {

    @Test
    void withoutWorkersTheCoordinatorDoesTheWork() {
        ChartContent content = Samples.smallest()
                .workers(c -> c.replicas(0))
                .memory(memory -> memory.queryMaxPerNode(Quantity.of("1Gi")))
                .product()
                .compose();
        assertThat(in(content, "worker").enabled()).isFalse();
        assertThat(config(content, "coordinator"))
                .contains("node-scheduler.include-coordinator=true", "query.max-memory-per-node=1GB");
        assertThat(in(Samples.smallest().product().compose(), "worker").enabled())
                .isTrue();
    }

    @Test
    void memoryIsForTheNodesThatWork() {
        ChartContent content = Samples.smallest()
                .memory(memory -> memory.queryMax(Quantity.of("20Gi"))
                        .queryMaxPerNode(Quantity.of("2500Mi"))
                        .headroomPerNode(Quantity.of("1G")))
                .product()
                .compose();
        assertThat(config(content, "worker"))
                .contains(
                        "query.max-memory=20GB",
                        "query.max-memory-per-node=2500MB",
                        "memory.heap-headroom-per-node=1000000000B");
        assertThat(config(content, "coordinator"))
                .contains("query.max-memory=20GB")
                .noneMatch(line -> line.contains("per-node"));
    }

    @Test
    void anIcebergCatalogIsListedByRest() {
        ChartContent content = Samples.smallest()
                .catalog(
                        "lake",
                        lake -> lake.iceberg(iceberg -> iceberg.rest(rest -> rest.uri("http://catalog:8181")
                                        .warehouse("main")
                                        .credential(new SecretKey("polaris", "client"))
                                        .scope("PRINCIPAL_ROLE:ALL"))
                                .s3(Samples::store)))
                .product()
                .compose();
        assertThat(lines(content, "worker", "catalog/lake.properties"))
                .containsExactly(
                        "connector.name=iceberg",
                        "iceberg.catalog.type=rest",
                        "iceberg.rest-catalog.uri=http://catalog:8181",
                        "iceberg.rest-catalog.warehouse=main",
                        "iceberg.rest-catalog.security=OAUTH2",
                        "iceberg.rest-catalog.oauth2.scope=PRINCIPAL_ROLE:ALL",
                        "iceberg.rest-catalog.vended-credentials-enabled=false",
                        "fs.native-s3.enabled=true",
                        "s3.endpoint=http://minio:9000",
                        "s3.path-style-access=true",
                        "iceberg.rest-catalog.oauth2.credential=${ENV:CATALOG_LAKE__ICEBERG_REST_CATALOG_OAUTH2_CREDENTIAL}",
                        "s3.aws-access-key=${ENV:CATALOG_LAKE__S3_AWS_ACCESS_KEY}",
                        "s3.aws-secret-key=${ENV:CATALOG_LAKE__S3_AWS_SECRET_KEY}");
    }

    @Test
    void tablesMayBeListedByHiveOrGlue() {
        ChartContent content = Samples.smallest()
                .catalog("a", lake -> lake.iceberg(iceberg -> iceberg.metastore("thrift://meta:9083")))
                .catalog("b", lake -> lake.iceberg(iceberg -> iceberg.glue(new Glue("eu", Optional.empty()))))
                .catalog("c", lake -> lake.hive(hive -> hive.metastore("thrift://meta:9083")))
                .catalog("d", lake -> lake.hive(hive -> hive.glue(new Glue("eu", Optional.of("s3://lake/")))))
                .product()
                .compose();
        assertThat(lines(content, "worker", "catalog/a.properties"))
                .containsExactly(
                        "connector.name=iceberg",
                        "iceberg.catalog.type=hive_metastore",
                        "hive.metastore.uri=thrift://meta:9083");
        assertThat(lines(content, "worker", "catalog/b.properties"))
                .containsExactly(
                        "connector.name=iceberg", "iceberg.catalog.type=glue", "hive.metastore.glue.region=eu");
        assertThat(lines(content, "worker", "catalog/c.properties"))
                .containsExactly("connector.name=hive", "hive.metastore.uri=thrift://meta:9083");
        assertThat(lines(content, "worker", "catalog/d.properties"))
                .containsExactly(
                        "connector.name=hive",
                        "hive.metastore=glue",
                        "hive.metastore.glue.region=eu",
                        "hive.metastore.glue.default-warehouse-dir=s3://lake/");
    }

    @Test
    void otherConnectorsHaveTheirProperties() {
        ChartContent content = Samples.largest()
                .catalog(
                        "events",
                        topics -> topics.kafka(kafka ->
                                kafka.nodes(List.of("k1:9092", "k2:9092")).tables(List.of("raw.clicks", "orders"))))
                .catalog(
                        "typed",
                        topics -> topics.kafka(
                                kafka -> kafka.nodes(List.of("k:9092")).schemaRegistry("http://registry:8081")))
                .catalog("scratch", tables -> tables.memory(new InMemory(Optional.of(Quantity.of("1Gi")))))
                .catalog("bench", tables -> tables.tpcds(new Benchmark(Optional.empty())))
                .catalog("docs", docs -> docs.connector("mongodb")
                        .property("mongodb.read-preference", "a\\b")
                        .secret("mongodb.connection-url", "docs", "url"))
                .product()
                .compose();
        assertThat(lines(content, "coordinator", "catalog/events.properties"))
                .contains("kafka.nodes=k1:9092,k2:9092", "kafka.table-names=raw.clicks,orders");
        assertThat(lines(content, "coordinator", "catalog/typed.properties"))
                .contains(
                        "kafka.table-description-supplier=CONFLUENT",
                        "kafka.confluent-schema-registry-url=http://registry:8081");
        assertThat(lines(content, "coordinator", "catalog/scratch.properties"))
                .containsExactly("connector.name=memory", "memory.max-data-per-node=1GB");
        assertThat(lines(content, "coordinator", "catalog/bench.properties")).containsExactly("connector.name=tpcds");
        assertThat(lines(content, "coordinator", "catalog/demo.properties"))
                .containsExactly("connector.name=tpch", "tpch.splits-per-node=4");
        assertThat(lines(content, "coordinator", "catalog/docs.properties"))
                .containsExactly(
                        "connector.name=mongodb",
                        "mongodb.read-preference=a\\\\b",
                        "mongodb.connection-url=${ENV:CATALOG_DOCS__MONGODB_CONNECTION_URL}");
        assertThat(both(content)).allSatisfy(node -> assertThat(env(node))
                .containsEntry("CATALOG_DOCS__MONGODB_CONNECTION_URL", "secret docs/url"));
        assertThat(lines(content, "coordinator", "catalog/orders.properties"))
                .containsExactly(
                        "connector.name=postgresql",
                        "connection-url=jdbc:postgresql://db.example.com:5432/orders",
                        "connection-user=trino",
                        "connection-password=${ENV:CATALOG_ORDERS__CONNECTION_PASSWORD}");
    }

    @Test
    void catalogsShareTheCacheFairly() {
        ChartContent content = Samples.largest()
                .catalog("raw_data", lake -> lake.hive(hive -> hive.metastore("thrift://meta:9083")))
                .product()
                .compose();
        assertThat(lines(content, "worker", "catalog/lake.properties")).contains("fs.cache.max-sizes=25GB");
        assertThat(lines(content, "worker", "catalog/raw_data.properties"))
                .contains("fs.cache.max-sizes=25GB", "fs.cache.directories=/cache/raw_data");
        assertThat(in(content, "worker").volumes())
                .contains(Volume.emptyDir("cache-raw-data", "/cache/raw_data", "28160Mi"));
    }

    @Test
    void queriesShareLimits() {
        ChartContent content = Samples.smallest()
                .resourceGroups(groups -> groups.group("global", all -> all.softMemoryLimit("80%")
                                .group("etl", etl -> etl.hardConcurrencyLimit(5)
                                        .softMemoryLimit("10Gi")
                                        .schedulingPolicy(ResourceGroup.SchedulingPolicy.WEIGHTED_FAIR)))
                        .select("global.etl", some -> some.source("airflow.*").clientTags(List.of("etl")))
                        .otherwise("global.etl")
                        .cpuQuotaPeriod("1h"))
                .product()
                .compose();
        assertThat(lines(content, "coordinator", "resource-groups.properties"))
                .containsExactly(
                        "resource-groups.configuration-manager=file",
                        "resource-groups.config-file=/etc/trino/resource-groups.json");
        assertThat(String.join("\n", lines(content, "coordinator", "resource-groups.json")))
                .isEqualTo("""
                        {
                          "rootGroups": [
                            {
                              "name": "global",
                              "maxQueued": 1000,
                              "hardConcurrencyLimit": 100,
                              "softMemoryLimit": "80%",
                              "subGroups": [
                                {
                                  "name": "etl",
                                  "maxQueued": 1000,
                                  "hardConcurrencyLimit": 5,
                                  "softMemoryLimit": "10GB",
                                  "schedulingPolicy": "weighted_fair"
                                }
                              ]
                            }
                          ],
                          "selectors": [
                            {
                              "source": "airflow.*",
                              "clientTags": [
                                "etl"
                              ],
                              "group": "global.etl"
                            },
                            {
                              "group": "global.etl"
                            }
                          ],
                          "cpuQuotaPeriod": "1h"
                        }""");
    }

    @Test
    void rulesSayWhoMayDoWhat() {
        Optional<String> any = Optional.empty();
        ChartContent content = Samples.smallest()
                .accessControl(rules -> rules.catalogs(List.of(new AccessControl.CatalogRule(
                                any, Optional.of("admins"), any, any, AccessControl.Access.READ_ONLY)))
                        .schemas(List.of(new AccessControl.SchemaRule(
                                Optional.of("alice"), any, any, any, Optional.of("own"), true)))
                        .tables(List.of(new AccessControl.TableRule(
                                any,
                                any,
                                any,
                                any,
                                any,
                                Optional.of("orders"),
                                List.of(AccessControl.Privilege.SELECT),
                                Optional.of("owner = current_user"))))
                        .refreshPeriod("60s"))
                .product()
                .compose();
        assertThat(lines(content, "coordinator", "access-control.properties"))
                .containsExactly(
                        "access-control.name=file",
                        "security.config-file=/etc/trino/access-control.json",
                        "security.refresh-period=60s");
        assertThat(String.join("", lines(content, "coordinator", "access-control.json"))
                        .replaceAll(" {2,}", ""))
                .isEqualTo("{\"catalogs\": [{\"group\": \"admins\",\"allow\": \"read-only\"}],"
                        + "\"schemas\": [{\"user\": \"alice\",\"schema\": \"own\",\"owner\": true}],"
                        + "\"tables\": [{\"table\": \"orders\",\"privileges\": [\"SELECT\"],"
                        + "\"filter\": \"owner = current_user\"}]}");
    }

    @Test
    void usersMayBelongToGroupsOfAFile() {
        ChartContent content = Samples.largest()
                .authentication(login -> login.groups(new SecretKey("trino-groups", "group.db")))
                .product()
                .compose();
        assertThat(lines(content, "coordinator", "group-provider.properties"))
                .containsExactly("group-provider.name=file", "file.group-file=/etc/trino/auth/group/group.db");
        assertThat(in(content, "coordinator").volumes())
                .contains(new Volume.SecretFiles("groups", "/etc/trino/auth/group", "trino-groups"));
    }

    @Test
    void workersMayStopAtOnce() {
        ChartContent content = Samples.smallest()
                .gracefulShutdown(stop -> stop.enabled(false))
                .product()
                .compose();
        assertThat(in(content, "worker").preStop()).isEmpty();
        assertThat(in(content, "worker").tuning().terminationGracePeriodSeconds())
                .isEmpty();
        assertThat(config(content, "worker")).noneMatch(line -> line.startsWith("shutdown"));
        assertThat(Samples.files(content, in(content, "worker"))).doesNotContainKey("/etc/trino/access-control.json");
    }

    @Test
    void furtherLinesAreAddedWhereTheyBelong() {
        ChartContent content = Samples.smallest()
                .coordinatorProperties(new TreeMap<>(Map.of("query.max-execution-time", "1h")))
                .workerProperties(new TreeMap<>(Map.of("task.concurrency", "8")))
                .logLevels(new TreeMap<>(Map.of("io.trino.security", LogLevel.DEBUG)))
                .jvmOptions(List.of("-Xss4m"))
                .serviceAccountAnnotations(new TreeMap<>(Map.of("eks.amazonaws.com/role-arn", "arn:aws:iam::1:role/r")))
                .product()
                .compose();
        assertThat(config(content, "coordinator")).contains("query.max-execution-time=1h");
        assertThat(config(content, "worker"))
                .contains("task.concurrency=8")
                .doesNotContain("query.max-execution-time=1h");
        assertThat(lines(content, "worker", "log.properties"))
                .containsExactly("io.trino=INFO", "io.trino.security=DEBUG");
        assertThat(lines(content, "worker", "jvm.config")).endsWith("-Xss4m");
        assertThat(content.serviceAccount().annotations()).containsKey("eks.amazonaws.com/role-arn");
        assertThat(content.serviceAccount().token()).isFalse();
    }

    @Test
    void workersAreKeptApart() {
        assertThat(in(Samples.smallest().product().compose(), "worker")
                        .tuning()
                        .placement()
                        .spread())
                .contains(Spread.overNodes());
    }

    @Test
    void helmTestAsksTheCoordinator() {
        assertThat(Samples.smallest().product().compose().test())
                .contains(new ConnectionTest("coordinator", "http", "/v1/info"));
    }
}
