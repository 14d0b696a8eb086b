package io.chartwright.catalog.trino;

import static io.chartwright.catalog.trino.Samples.both;
import static io.chartwright.catalog.trino.Samples.config;
import static io.chartwright.catalog.trino.Samples.env;
import static io.chartwright.catalog.trino.Samples.files;
import static io.chartwright.catalog.trino.Samples.in;
import static io.chartwright.catalog.trino.Samples.lines;
import static io.chartwright.catalog.trino.Samples.volume;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.Told;
import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.DisruptionBudget;
import io.chartwright.model.component.Image;
import io.chartwright.model.component.PeerService;
import io.chartwright.model.component.Port;
import io.chartwright.model.component.Probe;
import io.chartwright.model.component.Quantity;
import io.chartwright.model.component.SecurityContext;
import io.chartwright.model.component.Tuning;
import io.chartwright.model.component.Volume;
import io.chartwright.model.component.Workload;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a correct chart of Trino must show, statement by statement. */
class TrinoChecklistTest {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{ENV:([^}]+)}");

    private final ChartContent smallest = Samples.smallest().product().compose();
    private final ChartContent largest = Samples.largest().product().compose();

    static Stream<ChartContent> all() {
        return Stream.of(
                Samples.smallest().product().compose(),
                Samples.largest().product().compose(),
                Samples.largest().appVersion("484").product().compose(),
                Samples.largest()
                        .workers(Tuning.none())
                        .workers(c -> c.replicas(0))
                        .product()
                        .compose());
    }

    @ParameterizedTest
    @MethodSource("all")
    void s01_thereIsOneCoordinatorAndNeverTwo(ChartContent content) {
        Component coordinator = in(content, "coordinator");
        assertThat(coordinator.tuning().replicas()).contains(1);
        assertThat(coordinator.tuning().autoscaling()).isEmpty();
        assertThat(coordinator.tuning().keda()).isEmpty();
        assertThat(coordinator.workload()).isEqualTo(new Workload.Deployment(true));
    }

    @Test
    void s02_workersHaveAnAutoscalerOrReplicasAndRequests() {
        assertThat(in(largest, "worker").tuning().replicas()).isEmpty();
        assertThat(in(largest, "worker").tuning().autoscaling()).isPresent();
        assertThat(in(largest, "worker").tuning().resources()).isPresent();
        assertThat(in(smallest, "worker").tuning().replicas()).contains(2);
        assertThat(in(smallest, "worker").workload()).isEqualTo(new Workload.Deployment(false));
    }

    @Test
    void s03_rolesAreSaidAloud() {
        assertThat(config(smallest, "coordinator"))
                .contains("coordinator=true", "node-scheduler.include-coordinator=false");
        assertThat(config(smallest, "worker")).contains("coordinator=false");
    }

    @ParameterizedTest
    @MethodSource("all")
    void s04_workersFindTheCoordinatorByItsService(ChartContent content) {
        assertThat(config(content, "worker")).contains("discovery.uri=http://<coordinator>:8080");
        assertThat(config(content, "coordinator")).contains("discovery.uri=http://localhost:8080");
        assertThat(in(content, "coordinator").ports()).containsExactly(Port.of("http", 8080));
        assertThat(in(content, "worker").served()).isFalse();
        assertThat(in(content, "worker").peers()).contains(new PeerService("worker", "http"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void s05_nodesShareAnEnvironmentAndNoIdentity(ChartContent content) {
        List<String> lines = lines(content, "coordinator", "node.properties");
        assertThat(lines).contains("node.environment=production").noneMatch(line -> line.startsWith("node.id"));
        assertThat(lines(content, "worker", "node.properties")).isEqualTo(lines);
        assertThat(Told.by(() ->
                        Samples.smallest().nodeEnvironment("data-platform").product()))
                .containsExactly("nodeEnvironment: trino-bad-environment");
    }

    @ParameterizedTest
    @MethodSource("all")
    void s06_bothHaveAllFourFiles(ChartContent content) {
        assertThat(both(content)).allSatisfy(node -> assertThat(files(content, node))
                .containsKeys(
                        "/etc/trino/node.properties",
                        "/etc/trino/jvm.config",
                        "/etc/trino/config.properties",
                        "/etc/trino/log.properties"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void s07_bothReadTheSameCatalogs(ChartContent content) {
        if (content.files().isEmpty()) {
            assertThat(both(content)).allSatisfy(node -> assertThat(node.volumes())
                    .extracting(Volume::name)
                    .isNotEmpty()
                    .doesNotContain("catalogs"));
            return;
        }
        assertThat(both(content)).allSatisfy(node -> assertThat(volume(node, "catalogs"))
                .isEqualTo(new Volume.SharedFiles("catalogs", "/etc/trino/catalog", "catalogs")));
        assertThat(content.files()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("all")
    void s08_secretsAreReferredToAndThere(ChartContent content) {
        for (Component node : both(content)) {
            Set<String> used = new TreeSet<>();
            files(content, node).forEach((path, text) -> text.lines().forEach(line -> {
                Matcher reference = REFERENCE.matcher(line);
                while (reference.find()) {
                    used.add(reference.group(1));
                }
                if (line.matches("[a-z.-]+(password|secret|-key|credential|token)=.*")) {
                    assertThat(line).contains("=${ENV:");
                }
            }));
            assertThat(env(node).keySet()).containsExactlyInAnyOrderElementsOf(used.isEmpty() ? Set.of() : used);
            assertThat(env(node).values()).allMatch(value -> value.startsWith("secret "));
        }
    }

    @Test
    void s08_namesOfVariablesFollowFromCatalogAndProperty() {
        assertThat(env(in(largest, "worker")))
                .containsEntry("CATALOG_LAKE__S3_AWS_ACCESS_KEY", "secret lake/access-key")
                .containsEntry("CATALOG_ORDERS__CONNECTION_PASSWORD", "secret orders-db/password")
                .containsEntry("EXCHANGE__EXCHANGE_S3_AWS_SECRET_KEY", "secret lake/secret-key")
                .containsEntry("INTERNAL_SHARED_SECRET", "secret trino-internal/shared-secret");
    }

    @Test
    void s09_nodesShareASecretOnceUsersLogIn() {
        String line = "internal-communication.shared-secret=${ENV:INTERNAL_SHARED_SECRET}";
        assertThat(both(largest))
                .allSatisfy(node -> assertThat(config(largest, node.name())).contains(line));
        assertThat(both(smallest))
                .allSatisfy(node -> assertThat(config(smallest, node.name())).doesNotContain(line));
    }

    @ParameterizedTest
    @MethodSource("all")
    void s10_heapIsGivenOnceAndFits(ChartContent content) {
        for (Component node : both(content)) {
            assertThat(lines(content, node.name(), "jvm.config"))
                    .contains("-XX:MaxRAMPercentage=75")
                    .noneMatch(line -> line.startsWith("-Xm"));
        }
        assertThat(Told.by(() -> Samples.smallest()
                        .memory(memory ->
                                memory.queryMaxPerNode(Quantity.of("4Gi")).headroomPerNode(Quantity.of("2Gi")))
                        .product()
                        .compose()))
                .containsExactly("memory.queryMaxPerNode: trino-memory-exceeds-heap");
    }

    @ParameterizedTest
    @MethodSource("all")
    void s11_healthIsAskedAsItShould(ChartContent content) {
        for (Component node : both(content)) {
            Probe startup = node.tuning().startupProbe().orElseThrow();
            assertThat(startup.command()).containsExactly("/usr/lib/trino/bin/health-check");
            assertThat(startup.periodSeconds() * startup.failureThreshold()).isGreaterThanOrEqualTo(120);
            assertThat(node.tuning().readinessProbe().orElseThrow().command())
                    .containsExactly("/usr/lib/trino/bin/health-check");
            assertThat(node.tuning().livenessProbe().orElseThrow().path()).contains("/v1/info");
        }
    }

    @Test
    void s12_workersStopGracefully() {
        Component worker = in(smallest, "worker");
        assertThat(worker.preStop()).startsWith("/bin/sh", "-c");
        assertThat(worker.preStop().get(2))
                .contains("-X PUT", "\"SHUTTING_DOWN\"", "X-Trino-User: graceful-shutdown", "/v1/info/state")
                .endsWith("&& tail --pid=1 -f /dev/null");
        assertThat(config(smallest, "worker")).contains("shutdown.grace-period=120s");
        assertThat(lines(smallest, "worker", "access-control.properties"))
                .containsExactly("access-control.name=file", "security.config-file=/etc/trino/access-control.json");
        assertThat(String.join("", lines(smallest, "worker", "access-control.json"))
                        .replace(" ", ""))
                .isEqualTo("{\"system_information\":[{\"user\":\"graceful-shutdown\",\"allow\":[\"write\"]}]}");
        assertThat(worker.tuning().terminationGracePeriodSeconds().orElseThrow())
                .isGreaterThanOrEqualTo(240);
        assertThat(in(smallest, "coordinator").preStop()).isEmpty();
        assertThat(Told.by(() -> Samples.smallest()
                        .workers(c -> c.terminationGracePeriodSeconds(239))
                        .product()
                        .compose()))
                .containsExactly("workers.terminationGracePeriodSeconds: trino-grace-too-short");
    }

    @Test
    void s13_passwordsAreTheCoordinatorsAlone() {
        Component coordinator = in(largest, "coordinator");
        assertThat(volume(coordinator, "passwords"))
                .isEqualTo(new Volume.SecretFiles("passwords", "/etc/trino/auth/password", "trino-passwords"));
        assertThat(config(largest, "coordinator")).contains("http-server.authentication.type=PASSWORD");
        assertThat(lines(largest, "coordinator", "password-authenticator.properties"))
                .containsExactly(
                        "password-authenticator.name=file", "file.password-file=/etc/trino/auth/password/password.db");
        assertThat(files(largest, in(largest, "worker")))
                .doesNotContainKey("/etc/trino/password-authenticator.properties");
        assertThat(in(largest, "worker").volumes()).doesNotHaveAnyElementsOfTypes(Volume.SecretFiles.class);
        assertThat(files(smallest, in(smallest, "coordinator")))
                .doesNotContainKey("/etc/trino/password-authenticator.properties");
    }

    @Test
    void s14_forwardedRequestsAreTakenBehindAnIngress() {
        assertThat(config(largest, "coordinator")).contains("http-server.process-forwarded=true");
        assertThat(config(smallest, "coordinator")).noneMatch(line -> line.contains("process-forwarded"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void s15_podsAreTrinosUserAndWriteOnlyWhereTheyMay(ChartContent content) {
        assertThat(content.security()).isEqualTo(new SecurityContext(1000, 1000, true));
        assertThat(both(content)).allSatisfy(node -> {
            assertThat(node.security()).isEmpty();
            assertThat(node.volumes())
                    .filteredOn(Volume.EmptyDir.class::isInstance)
                    .extracting(Volume::mountPath)
                    .contains("/data/trino", "/tmp");
        });
    }

    @Test
    void s16_workersHaveABudgetThatLetsDrain() {
        assertThat(List.of(smallest, largest)).allSatisfy(content -> {
            assertThat(in(content, "worker").tuning().disruption()).contains(DisruptionBudget.maxUnavailable(1));
            assertThat(in(content, "coordinator").tuning().disruption()).isEmpty();
        });
    }

    @Test
    void s17_cacheIsTheCatalogsAndThenTheNodes() {
        assertThat(lines(largest, "worker", "catalog/lake.properties"))
                .contains(
                        "fs.cache.enabled=true",
                        "fs.cache.directories=/cache/lake",
                        "fs.cache.max-sizes=50GB",
                        "fs.cache.ttl=7d");
        assertThat(lines(largest, "worker", "catalog/orders.properties"))
                .noneMatch(line -> line.startsWith("fs.cache"));
        assertThat(both(largest)).allSatisfy(node -> assertThat(volume(node, "cache-lake"))
                .isEqualTo(Volume.emptyDir("cache-lake", "/cache/lake", "56320Mi")));

        ChartContent managed = Samples.largest().appVersion("484").product().compose();
        assertThat(lines(managed, "worker", "catalog/lake.properties"))
                .filteredOn(line -> line.startsWith("fs.cache"))
                .containsExactly("fs.cache.enabled=true");
        for (Component node : both(managed)) {
            assertThat(config(managed, node.name()))
                    .contains("cache-manager.config-files=/etc/trino/cache-manager-alluxio.properties");
            assertThat(lines(managed, node.name(), "cache-manager-alluxio.properties"))
                    .containsExactly(
                            "cache-manager.name=alluxio",
                            "fs.cache.directories=/cache",
                            "fs.cache.max-sizes=50GB",
                            "fs.cache.ttl=7d");
            assertThat(volume(node, "cache")).isEqualTo(Volume.emptyDir("cache", "/cache", "56320Mi"));
        }
    }

    @Test
    void s18_allNodesHaveTheExchange() {
        for (Component node : both(largest)) {
            assertThat(config(largest, node.name())).contains("retry-policy=TASK");
            assertThat(lines(largest, node.name(), "exchange-manager.properties"))
                    .contains(
                            "exchange-manager.name=filesystem",
                            "exchange.base-directories=s3://exchange",
                            "exchange.s3.path-style-access=true");
        }
        assertThat(Told.by(() -> Samples.smallest()
                        .retryPolicy(RetryPolicy.TASK)
                        .product()
                        .compose()))
                .containsExactly("exchangeManager: trino-no-exchange-manager");
    }

    @ParameterizedTest
    @MethodSource("all")
    void s19_imagesHaveOnePinnedTag(ChartContent content) {
        assertThat(both(content))
                .map(node -> node.tuning().image())
                .containsOnly(Optional.of(Image.of("trinodb/trino", content.appVersion())));
        assertThat(Told.by(() -> Samples.smallest().appVersion("latest").product()))
                .containsExactly("appVersion: trino-bad-version");
    }

    /** Nothing in the chart makes Prometheus scrape without a user; the pages are on the port that all have. */
    @ParameterizedTest
    @MethodSource("all")
    void s20_nothingScrapesWithoutAUser(ChartContent content) {
        assertThat(both(content)).allSatisfy(node -> {
            assertThat(node.ports()).extracting(Port::name).containsExactly("http");
            assertThat(node.tuning().podAnnotations()).isEmpty();
        });
    }
}
