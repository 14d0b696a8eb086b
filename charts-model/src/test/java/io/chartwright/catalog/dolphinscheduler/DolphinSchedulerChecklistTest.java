package io.chartwright.catalog.dolphinscheduler;

import static io.chartwright.catalog.dolphinscheduler.Samples.SERVERS;
import static io.chartwright.catalog.dolphinscheduler.Samples.env;
import static io.chartwright.catalog.dolphinscheduler.Samples.files;
import static io.chartwright.catalog.dolphinscheduler.Samples.in;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.Told;
import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.DisruptionBudget;
import io.chartwright.model.component.EnvValue;
import io.chartwright.model.component.Image;
import io.chartwright.model.component.Ingress;
import io.chartwright.model.component.PeerService;
import io.chartwright.model.component.Phase;
import io.chartwright.model.component.Port;
import io.chartwright.model.component.Probe;
import io.chartwright.model.component.Protocol;
import io.chartwright.model.component.Quantity;
import io.chartwright.model.component.Resources;
import io.chartwright.model.component.SecurityContext;
import io.chartwright.model.component.Tuning;
import io.chartwright.model.component.Volume;
import io.chartwright.model.component.Workload;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a correct chart of DolphinScheduler must show, statement by statement. */
class DolphinSchedulerChecklistTest {
    private static final Pattern HEAP = Pattern.compile("-Xms(\\d+)m -Xmx(\\d+)m");

    private final ChartContent smallest = Samples.smallest().product().compose();
    private final ChartContent other = Samples.other().product().compose();
    private final ChartContent old = Samples.old().product().compose();

    static Stream<ChartContent> all() {
        return Stream.of(Samples.smallest(), Samples.other(), Samples.old())
                .map(builder -> builder.product().compose());
    }

    @ParameterizedTest
    @MethodSource("all")
    void s01_allImagesHaveOnePinnedTag(ChartContent content) {
        assertThat(content.components().stream()
                        .map(component ->
                                component.tuning().image().map(Image::tag).orElseThrow())
                        .distinct())
                .hasSize(1)
                .allMatch(tag -> tag.startsWith(content.appVersion()));
        assertThat(Told.by(() -> Samples.smallest().appVersion("latest").product()))
                .containsExactly("appVersion: dolphinscheduler-bad-version");
    }

    @ParameterizedTest
    @MethodSource("all")
    void s02_mastersAndWorkersHaveNamesThatLast(ChartContent content) {
        for (String name : List.of("master", "worker")) {
            assertThat(in(content, name).workload()).isEqualTo(new Workload.StatefulSet(true));
            assertThat(in(content, name).peers()).contains(new PeerService(name + "-headless", "rpc"));
            assertThat(in(content, name).served()).isFalse();
        }
        assertThat(in(content, "api").workload()).isEqualTo(new Workload.Deployment(false));
        assertThat(in(content, "alert").workload()).isEqualTo(new Workload.Deployment(false));
    }

    @ParameterizedTest
    @MethodSource("all")
    void s03_schemaComesBeforeAllServers(ChartContent content) {
        Component schema = in(content, "schema");
        assertThat(schema.phase()).isEqualTo(Phase.PREPARE);
        assertThat(schema.args()).containsExactly("tools/bin/upgrade-schema.sh");
        assertThat(schema.tuning().image().orElseThrow().repository()).contains("tools");
        assertThat(env(content, "schema"))
                .containsKeys("DATABASE", "SPRING_DATASOURCE_URL", "SPRING_DATASOURCE_USERNAME")
                .containsEntry("SPRING_DATASOURCE_PASSWORD", "secret dolphinscheduler-database/password");
        assertThat(content.components())
                .filteredOn(component -> component != schema)
                .allSatisfy(server -> assertThat(server.phase()).isEqualTo(Phase.SERVE));
    }

    /** Whoever renders it gives jobs of the first phase a name for each release, and deletes the last one. */
    @Test
    void s04_schemaIsAJobOfTheFirstPhase() {
        assertThat(in(smallest, "schema").workload()).isEqualTo(new Workload.Job(6));
    }

    @Test
    void s05_databaseIsOneAndTheSameThing() {
        assertThat(env(smallest, "master")).containsAllEntriesOf(database("postgresql", "org.postgresql.Driver"));
        assertThat(env(smallest, "schema")).containsAllEntriesOf(database("postgresql", "org.postgresql.Driver"));
        assertThat(env(other, "api")).containsAllEntriesOf(database("mysql", "com.mysql.cj.jdbc.Driver"));
        assertThat(Told.by(() -> Samples.smallest()
                        .database(database -> database.engine(Database.Engine.MYSQL))
                        .product()
                        .compose()))
                .containsExactly(
                        "schema.image: dolphinscheduler-mysql-driver",
                        "master.image: dolphinscheduler-mysql-driver",
                        "worker.image: dolphinscheduler-mysql-driver",
                        "api.image: dolphinscheduler-mysql-driver",
                        "alert.image: dolphinscheduler-mysql-driver");
    }

    private static Map<String, String> database(String word, String driver) {
        return Map.of("DATABASE", word, "SPRING_PROFILES_ACTIVE", word, "SPRING_DATASOURCE_DRIVER_CLASS_NAME", driver);
    }

    @ParameterizedTest
    @MethodSource("all")
    void s06_secretsAreReferredTo(ChartContent content) {
        Pattern secret = Pattern.compile(".*(PASSWORD|SECRET|ACCESS_KEY|TOKEN).*");
        assertThat(content.components())
                .allSatisfy(component -> assertThat(component.tuning().env()).allSatisfy((variable, value) -> {
                    if (secret.matcher(variable).matches()) {
                        assertThat(value).isInstanceOf(EnvValue.FromSecret.class);
                    }
                }));
        assertThat(content.config())
                .flatExtracting(set -> set.variables().keySet())
                .noneMatch(variable -> secret.matcher(variable).matches());
        assertThat(SERVERS).allSatisfy(name -> assertThat(files(content, name).values())
                .flatMap(text -> text.lines().toList())
                .filteredOn(line -> line.matches("(?i).*(secret|password|access\\.key).*"))
                .allMatch(line -> line.endsWith("\"\"")));
    }

    @Test
    void s07_allServersHaveOneRegistry() {
        for (String name : SERVERS) {
            assertThat(env(smallest, name))
                    .containsEntry("REGISTRY_TYPE", "jdbc")
                    .containsEntry("REGISTRY_HIKARI_CONFIG_JDBC_URL", "jdbc:postgresql://pg:5432/dolphinscheduler")
                    .containsEntry("REGISTRY_HIKARI_CONFIG_PASSWORD", "secret dolphinscheduler-database/password")
                    .containsKeys("REGISTRY_HIKARI_CONFIG_USERNAME", "REGISTRY_HIKARI_CONFIG_DRIVER_CLASS_NAME")
                    .allSatisfy((variable, value) -> assertThat(variable).doesNotContain("ZOOKEEPER"));
            assertThat(env(other, name))
                    .containsEntry("REGISTRY_TYPE", "zookeeper")
                    .containsEntry("REGISTRY_ZOOKEEPER_CONNECT_STRING", "zk-0:2181,zk-1:2181")
                    .containsEntry("REGISTRY_ZOOKEEPER_NAMESPACE", "dolphinscheduler")
                    .allSatisfy((variable, value) -> assertThat(variable).doesNotContain("HIKARI"));
        }
    }

    @Test
    void s08_filesAreWhereTheVersionLooks() {
        assertThat(files(smallest, "master")).containsKey("/opt/dolphinscheduler/master-server/conf/common.properties");
        assertThat(files(smallest, "worker")).containsKey("/opt/dolphinscheduler/worker-server/conf/common.properties");
        assertThat(files(smallest, "api")).containsKey("/opt/dolphinscheduler/api-server/conf/common.properties");
        assertThat(files(smallest, "alert")).containsKey("/opt/dolphinscheduler/alert-server/conf/common.properties");
        assertThat(SERVERS).allSatisfy(name -> assertThat(files(old, name))
                .containsOnlyKeys("/opt/dolphinscheduler/conf/common.properties"));
    }

    @Test
    void s09_bucketIsKnownToApiAndWorkers() {
        for (String role : List.of("api", "worker")) {
            String conf = "/opt/dolphinscheduler/" + role + "-server/conf/";
            assertThat(files(smallest, role).get(conf + "common.properties"))
                    .contains("resource.storage.type=S3\n")
                    .contains("resource.storage.upload.base.path=/dolphinscheduler\n");
            assertThat(files(smallest, role).get(conf + "aws.yaml"))
                    .contains("credentials.provider.type: AWSStaticCredentialsProvider")
                    .contains("access.key.id: \"\"")
                    .contains("access.key.secret: \"\"")
                    .contains("bucket.name: \"flows\"")
                    .contains("endpoint: \"http://minio:9000\"");
            assertThat(env(smallest, role))
                    .containsEntry("AWS_S3_ACCESS_KEY_ID", "secret bucket/access")
                    .containsEntry("AWS_S3_ACCESS_KEY_SECRET", "secret bucket/secret");
            assertThat(files(old, role).get("/opt/dolphinscheduler/conf/common.properties"))
                    .contains("resource.aws.s3.bucket.name=flows\n");
            assertThat(env(old, role))
                    .containsEntry("RESOURCE_AWS_ACCESS_KEY_ID", "secret bucket/access")
                    .containsEntry("RESOURCE_AWS_SECRET_ACCESS_KEY", "secret bucket/secret");
        }
    }

    @Test
    void s10_otherwiseADiskIsShared() {
        for (String role : List.of("api", "worker", "worker-gpu")) {
            assertThat(in(other, role).volumes())
                    .contains(new Volume.ExistingClaim("resources", "/dolphinscheduler", "flows"));
            assertThat(files(other, role).values())
                    .anyMatch(text -> text.contains("resource.storage.type=LOCAL\n")
                            && text.contains("resource.storage.upload.base.path=/dolphinscheduler\n"));
        }
        assertThat(Told.by(() -> DolphinScheduler.defaults()
                        .database(database -> database.host("pg"))
                        .product()
                        .compose()))
                .containsExactly("storage: missing-value");
    }

    @ParameterizedTest
    @MethodSource("all")
    void s11_heapsAreBoundToTheLimit(ChartContent content) {
        assertThat(content.components()).allSatisfy(component -> {
            Matcher heap = HEAP.matcher(env(content, component.name()).get("JAVA_OPTS"));
            assertThat(heap.find()).isTrue();
            assertThat(heap.group(1)).isEqualTo(heap.group(2));
            BigDecimal limit = component
                    .tuning()
                    .resources()
                    .orElseThrow()
                    .effectiveMemoryLimit()
                    .amount();
            BigDecimal most = new BigDecimal(heap.group(2)).multiply(BigDecimal.valueOf(1 << 20));
            assertThat(most).isLessThanOrEqualTo(limit.multiply(new BigDecimal("0.75")));
        });
    }

    @Test
    void s11_cpusAreThoseOfTheLimit() {
        Resources resources = new Resources(
                Quantity.of("500m"),
                Quantity.of("8Gi"),
                Optional.of(Quantity.of("1500m")),
                Optional.empty(),
                Optional.empty());
        ChartContent content = Samples.smallest()
                .master(master -> master.resources(resources))
                .product()
                .compose();
        assertThat(env(content, "master").get("JAVA_OPTS")).contains("-Xmx6144m", "-XX:ActiveProcessorCount=2");
        assertThat(env(content, "worker").get("JAVA_OPTS")).doesNotContain("ActiveProcessorCount");
    }

    @ParameterizedTest
    @MethodSource("all")
    void s12_probesAskOverHttp(ChartContent content) {
        assertThat(asked(content, "master")).isEqualTo(health("", 5679));
        assertThat(asked(content, "worker")).isEqualTo(health("", 1235));
        assertThat(asked(content, "alert")).isEqualTo(health("", 50053));
        assertThat(asked(content, "api")).isEqualTo(health("/dolphinscheduler", 12345));
        assertThat(env(content, "master")).containsEntry("MANAGEMENT_ENDPOINT_HEALTH_PROBES_ENABLED", "true");
    }

    private static List<String> health(String prefix, int port) {
        return List.of(
                prefix + "/actuator/health/liveness " + port,
                prefix + "/actuator/health/liveness " + port,
                prefix + "/actuator/health/readiness " + port);
    }

    private static List<String> asked(ChartContent content, String name) {
        Component component = in(content, name);
        Tuning tuning = component.tuning();
        return Stream.of(tuning.startupProbe(), tuning.livenessProbe(), tuning.readinessProbe())
                .map(Optional::orElseThrow)
                .map(probe -> probe.path().orElseThrow() + " " + number(component, probe))
                .toList();
    }

    private static int number(Component component, Probe probe) {
        return component.ports().stream()
                .filter(port -> port.name().equals(probe.port().orElseThrow()))
                .findFirst()
                .orElseThrow()
                .number();
    }

    @ParameterizedTest
    @MethodSource("all")
    void s13_serversSignOff(ChartContent content) {
        Map.of(
                        "master",
                        "MasterServer",
                        "worker",
                        "WorkerServer",
                        "api",
                        "ApiApplicationServer",
                        "alert",
                        "AlertServer")
                .forEach((name, mainClass) -> {
                    assertThat(in(content, name).preStop()).hasSize(3).startsWith("/bin/bash", "-c");
                    assertThat(in(content, name).preStop().get(2)).contains("*." + mainClass, "kill -TERM");
                    assertThat(in(content, name).tuning().terminationGracePeriodSeconds())
                            .hasValueSatisfying(seconds -> assertThat(seconds).isGreaterThanOrEqualTo(60));
                });
    }

    @Test
    void s14_allLiveInOneTimeZone() {
        ChartContent content =
                Samples.smallest().timezone("Europe/Berlin").product().compose();
        assertThat(content.components()).allSatisfy(component -> assertThat(env(content, component.name()))
                .containsEntry("TZ", "Europe/Berlin")
                .containsEntry("SPRING_JACKSON_TIME_ZONE", "Europe/Berlin"));
    }

    @Test
    void s15_ingressLeadsToTheApi() {
        assertThat(smallest.components())
                .filteredOn(component -> component.tuning().ingress().isPresent())
                .extracting(Component::name)
                .containsExactly("api");
        Ingress ingress = in(smallest, "api").tuning().ingress().orElseThrow();
        assertThat(ingress.path()).isEqualTo("/dolphinscheduler");
        assertThat(ingress.port()).isEqualTo("http");
        assertThat(in(smallest, "api").ports()).containsExactly(Port.of("http", 12345));
        assertThat(in(
                                Samples.smallest()
                                        .api(api -> api.ingress(own -> own.subdomain("flows")))
                                        .product()
                                        .compose(),
                                "api")
                        .tuning()
                        .ingress()
                        .orElseThrow()
                        .path())
                .isEqualTo("/dolphinscheduler");
    }

    @Test
    void s16_logsAndDataAreVolumes() {
        assertThat(in(smallest, "worker").volumes())
                .contains(Volume.emptyDir("logs", "/opt/dolphinscheduler/logs", "5Gi"))
                .contains(Volume.emptyDir("data", "/tmp/dolphinscheduler", "20Gi"));
        ChartContent kept =
                Samples.smallest().logs("20Gi").remoteLogging(true).product().compose();
        Volume disk = new Volume.Claim("logs", "/opt/dolphinscheduler/logs", Quantity.of("20Gi"), Optional.empty());
        assertThat(in(kept, "worker").volumes()).contains(disk);
        assertThat(in(kept, "master").volumes()).contains(disk);
        assertThat(in(kept, "api").volumes()).doesNotContain(disk);
        assertThat(files(kept, "worker").values())
                .anyMatch(text ->
                        text.contains("remote.logging.enable=true\n") && text.contains("remote.logging.target=S3\n"));
    }

    @Test
    void s17_budgetsNeedTwoAndReplicasGiveWayToScalers() {
        assertThat(in(smallest, "master").tuning().disruption()).contains(DisruptionBudget.maxUnavailable(1));
        assertThat(in(smallest, "worker").tuning().disruption()).contains(DisruptionBudget.maxUnavailable(1));
        assertThat(in(smallest, "alert").tuning().disruption()).isEmpty();
        ChartContent lone = Samples.smallest()
                .master(master -> master.replicas(1))
                .worker(worker -> worker.autoscaling(2, 6, "70%"))
                .product()
                .compose();
        assertThat(in(lone, "master").tuning().disruption()).isEmpty();
        assertThat(in(lone, "worker").tuning().replicas()).isEmpty();
        assertThat(in(lone, "worker").tuning().disruption()).contains(DisruptionBudget.maxUnavailable(1));
    }

    @ParameterizedTest
    @MethodSource("all")
    void s18_nobodyIsRoot(ChartContent content) {
        assertThat(content.security()).isEqualTo(new SecurityContext(1000, 1000, false));
        assertThat(content.components())
                .allSatisfy(component -> assertThat(component.security()).isEmpty());
        assertThat(env(content, "worker"))
                .containsEntry("WORKER_TENANT_CONFIG_DEFAULT_TENANT_ENABLED", "true")
                .containsEntry("WORKER_TENANT_CONFIG_AUTO_CREATE_TENANT_ENABLED", "false");
        assertThat(SERVERS).allSatisfy(name -> assertThat(files(content, name).values())
                .anyMatch(text -> text.contains("sudo.enable=false\n")));
    }

    /** Monitors are the platform's; here are the ports that they name. */
    @ParameterizedTest
    @MethodSource("all")
    void s19_portsForMetricsHaveNames(ChartContent content) {
        assertThat(in(content, "master").ports()).contains(Port.ofPod("actuator", 5679));
        assertThat(in(content, "worker").ports()).contains(Port.ofPod("actuator", 1235));
        assertThat(in(content, "alert").ports())
                .contains(Port.of("actuator", 50053).speaking(Protocol.HTTP));
        assertThat(in(content, "api").ports()).contains(Port.of("http", 12345));
    }

    @Test
    void s20_storageClassIsLeftOutUnlessGiven() {
        assertThat(Samples.smallest()
                        .logs("20Gi")
                        .product()
                        .logs()
                        .orElseThrow()
                        .storageClass())
                .isEmpty();
    }
}
