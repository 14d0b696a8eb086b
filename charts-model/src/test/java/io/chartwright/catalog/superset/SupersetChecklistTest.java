package io.chartwright.catalog.superset;

import static io.chartwright.catalog.superset.Samples.PYTHONS;
import static io.chartwright.catalog.superset.Samples.composed;
import static io.chartwright.catalog.superset.Samples.config;
import static io.chartwright.catalog.superset.Samples.env;
import static io.chartwright.catalog.superset.Samples.file;
import static io.chartwright.catalog.superset.Samples.fullest;
import static io.chartwright.catalog.superset.Samples.in;
import static io.chartwright.catalog.superset.Samples.pythons;
import static io.chartwright.catalog.superset.Samples.smallest;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.Told;
import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.DisruptionBudget;
import io.chartwright.model.component.Image;
import io.chartwright.model.component.Ingress;
import io.chartwright.model.component.InitContainer;
import io.chartwright.model.component.Phase;
import io.chartwright.model.component.Port;
import io.chartwright.model.component.Probe;
import io.chartwright.model.component.Quantity;
import io.chartwright.model.component.SecurityContext;
import io.chartwright.model.component.Volume;
import io.chartwright.model.component.Workload;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a correct chart of Superset must show, statement by statement. */
class SupersetChecklistTest {
    private final ChartContent small = composed(smallest());
    private final ChartContent full = composed(fullest());

    static Stream<ChartContent> both() {
        return Stream.of(composed(smallest()), composed(fullest()));
    }

    @ParameterizedTest
    @MethodSource("both")
    void s01_allRunOneImageThatHasDrivers(ChartContent content) {
        assertThat(pythons(content))
                .map(component -> component.tuning().image())
                .containsOnly(Optional.of(Samples.IMAGE));
        assertThat(Told.by(() -> smallest()
                        .image(Image.of("apache/superset", "6.1.0"))
                        .product()
                        .compose()))
                .containsExactly("image: superset-image-without-drivers");
    }

    @ParameterizedTest
    @MethodSource("both")
    void s02_theConfigurationIsWherePythonLooks(ChartContent content) {
        assertThat(pythons(content)).allSatisfy(component -> assertThat(component.volumes())
                .contains(new Volume.SharedFiles("config", "/app/pythonpath", "config")));
        assertThat(content.files().get(0).files()).containsKey("superset_config.py");
    }

    @ParameterizedTest
    @MethodSource("both")
    void s03_secretsAreReferredToAndNoneIsKnown(ChartContent content) {
        assertThat(PYTHONS).allSatisfy(name -> assertThat(env(content, name))
                .containsEntry("SUPERSET_SECRET_KEY", "secret superset-secrets/secret_key"));
        assertThat(env(content, "init")).containsEntry("ADMIN_PASSWORD", "secret superset-secrets/admin_password");
        assertThat(file(content, "superset_config.py"))
                .contains("SECRET_KEY = os.environ[\"SUPERSET_SECRET_KEY\"]")
                .doesNotContainIgnoringCase("change-me")
                .doesNotContain("environ.get");
    }

    @ParameterizedTest
    @MethodSource("both")
    void s04_theDatabaseIsNamedWithQuotedCredentials(ChartContent content) {
        assertThat(PYTHONS).allSatisfy(name -> assertThat(env(content, name))
                .containsEntry("DB_PASS", "secret superset-secrets/database_password"));
        assertThat(file(content, "superset_config.py"))
                .contains("SQLALCHEMY_DATABASE_URI = (")
                .contains("f\"{_quoted('DB_USER')}:{_quoted('DB_PASS')}\"")
                .contains("return quote(os.environ[variable], safe=\"\")")
                .doesNotContain("sqlite");
    }

    @ParameterizedTest
    @MethodSource("both")
    void s05_cachesAndQueueAreApart(ChartContent content) {
        assertThat(env(content, "web").get("REDIS_DB"))
                .isNotEqualTo(env(content, "web").get("REDIS_CELERY_DB"));
        assertThat(file(content, "superset_config.py"))
                .contains("\nCACHE_CONFIG = ", "\nDATA_CACHE_CONFIG = ")
                .contains("\nFILTER_STATE_CACHE_CONFIG = ", "\nEXPLORE_FORM_DATA_CACHE_CONFIG = ")
                .contains("\nRESULTS_BACKEND = ")
                .contains("broker_url = _redis(\"REDIS_CELERY_DB\")");
        assertThat(Pattern.compile("\"superset_[a-z]+_\"")
                        .matcher(file(content, "superset_config.py"))
                        .results()
                        .map(found -> found.group()))
                .hasSize(6)
                .doesNotHaveDuplicates();
        assertThat(Told.by(() -> Redis.builder().host("redis").cacheDb(0).build()))
                .containsExactly("celeryDb: superset-shared-redis-db");
    }

    @ParameterizedTest
    @MethodSource("both")
    void s06_theDatabaseIsBroughtUpToDateBeforeAllElse(ChartContent content) {
        assertThat(in(content, "init").phase()).isEqualTo(Phase.PREPARE);
        assertThat(in(content, "init").command()).containsExactly("/bin/sh", "/app/pythonpath/init.sh");
        assertThat(file(content, "init.sh"))
                .containsSubsequence(
                        "set -eu",
                        "superset db upgrade",
                        "superset init",
                        "superset fab create-admin",
                        "ADMIN_PASSWORD")
                .doesNotContain("||");
        assertThat(content.components())
                .filteredOn(component -> component.phase() == Phase.PREPARE)
                .hasSize(1);
        assertThat(List.of("web", "worker"))
                .allSatisfy(name -> assertThat(in(content, name).phase()).isEqualTo(Phase.SERVE));
        assertThat(in(content, "beat").phase()).isEqualTo(Phase.FOLLOW);
    }

    @ParameterizedTest
    @MethodSource("both")
    void s07_theJobMayFailAFewTimesAndHasRoom(ChartContent content) {
        assertThat(in(content, "init").workload()).isEqualTo(new Workload.Job(3));
        assertThat(in(content, "init").tuning().resources().orElseThrow().effectiveMemoryLimit())
                .isGreaterThanOrEqualTo(Quantity.of("1Gi"));
    }

    @ParameterizedTest
    @MethodSource("both")
    void s08_beatIsAlone(ChartContent content) {
        Component beat = in(content, "beat");
        assertThat(beat.workload()).isEqualTo(new Workload.Deployment(true));
        assertThat(beat.tuning().replicas()).contains(1);
        assertThat(beat.tuning().autoscaling()).isEmpty();
        assertThat(beat.tuning().keda()).isEmpty();
        assertThat(beat.tuning().disruption()).isEmpty();
        assertThat(Told.by(() ->
                        smallest().beat(tuning -> tuning.replicas(2)).product().compose()))
                .containsExactly("beat: superset-beat-not-scalable");
    }

    @Test
    void s09_reportsAreStartedAndFindTheirPages() {
        assertThat(config(fullest()))
                .contains("\"task\": \"reports.scheduler\"", "\"task\": \"reports.prune_log\"")
                .contains("\"superset.sql_lab\"", "\"superset.tasks.scheduler\"", "\"superset.tasks.thumbnails\"")
                .contains("\"ALERT_REPORTS\": True")
                .contains("WEBDRIVER_BASEURL = \"http://<web>:8088/\"\n");
    }

    @ParameterizedTest
    @MethodSource("both")
    void s10_programsGetTheirSignalsAndTimeToStop(ChartContent content) {
        assertThat(in(content, "web").command()).containsExactly("gunicorn");
        assertThat(in(content, "worker").command()).startsWith("celery").endsWith("worker");
        assertThat(in(content, "beat").command()).startsWith("celery").endsWith("beat");
        assertThat(grace(content, "web")).isGreaterThanOrEqualTo(30);
        assertThat(grace(content, "worker")).isGreaterThanOrEqualTo(120);
    }

    private static int grace(ChartContent content, String name) {
        return in(content, name).tuning().terminationGracePeriodSeconds().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("both")
    void s11_thePortIsSaidAloud(ChartContent content) {
        // That no Service puts variables into pods is the renderers' doing.
        assertThat(PYTHONS).allSatisfy(name -> assertThat(env(content, name)).containsEntry("SUPERSET_PORT", "8088"));
        assertThat(in(content, "web").args()).contains("--bind=0.0.0.0:8088");
    }

    @ParameterizedTest
    @MethodSource("both")
    void s12_probesHaveTheTimeTheyNeed(ChartContent content) {
        Component web = in(content, "web");
        assertThat(Stream.of(
                        web.tuning().startupProbe(),
                        web.tuning().livenessProbe(),
                        web.tuning().readinessProbe()))
                .allSatisfy(probe -> {
                    assertThat(probe.orElseThrow().path()).contains("/health");
                    assertThat(probe.orElseThrow().port()).contains("http");
                });
        Probe startup = web.tuning().startupProbe().orElseThrow();
        assertThat(startup.periodSeconds() * startup.failureThreshold()).isGreaterThanOrEqualTo(300);
        Probe ping = in(content, "worker").tuning().livenessProbe().orElseThrow();
        assertThat(ping.timeoutSeconds()).isGreaterThanOrEqualTo(30);
        assertThat(ping.command()).last().asString().startsWith("exec celery").contains("inspect ping");
        assertThat(in(content, "beat").tuning().livenessProbe()).isPresent();
    }

    @Test
    void s13_workersDoNotCountTheCpusOfTheirNode() {
        assertThat(in(small, "worker").args()).containsExactly("-O", "fair", "-c", "4");
        assertThat(in(composed(smallest().workerConcurrency(2)), "worker").args())
                .endsWith("-c", "2");
    }

    @ParameterizedTest
    @MethodSource("both")
    void s14_podsAreNotRootAndWriteToScratchOnly(ChartContent content) {
        assertThat(content.security()).isEqualTo(new SecurityContext(1000, 1000, true));
        assertThat(content.serviceAccount().token()).isFalse();
        assertThat(content.components())
                .allSatisfy(component -> assertThat(component.security()).isEmpty());
        assertThat(pythons(content)).allSatisfy(component -> assertThat(component.volumes())
                .filteredOn(Volume.EmptyDir.class::isInstance)
                .extracting(Volume::mountPath)
                .contains("/tmp", "/app/superset_home"));
        assertThat(in(content, "beat").args()).contains("/tmp/celerybeat.pid", "/tmp/celerybeat-schedule");
    }

    @Test
    void s15_autoscalersHaveRequestsAndDecideAlone() {
        assertThat(in(full, "web").tuning().autoscaling()).isPresent();
        assertThat(in(full, "web").tuning().replicas()).isEmpty();
        assertThat(full.components())
                .allSatisfy(
                        component -> assertThat(component.tuning().resources()).isPresent());
        assertThat(Stream.of("web", "worker"))
                .allSatisfy(name ->
                        assertThat(in(full, name).tuning().disruption()).contains(DisruptionBudget.maxUnavailable(1)));
        assertThat(in(small, "web").tuning().disruption()).isEmpty();
    }

    @Test
    void s16_bothSidesOfWebsocketsHaveOneKeyAndOneHost() {
        String key = "secret superset-secrets/async_queries_jwt_secret";
        assertThat(env(full, "websocket")).containsEntry("JWT_SECRET", key);
        assertThat(env(full, "web")).containsEntry("GLOBAL_ASYNC_QUERIES_JWT_SECRET", key);
        assertThat(config(fullest()))
                .contains("GLOBAL_ASYNC_QUERIES_JWT_SECRET = os.environ[\"GLOBAL_ASYNC_QUERIES_JWT_SECRET\"]")
                .contains("GLOBAL_ASYNC_QUERIES_WEBSOCKET_URL = \"wss://superset.<domain>/ws\"\n")
                .contains("\"CACHE_REDIS_DB\": int(os.environ[\"REDIS_CELERY_DB\"])");
        assertThat(env(full, "websocket"))
                .containsEntry("REDIS_DB", env(full, "web").get("REDIS_CELERY_DB"))
                .containsEntry("REDIS_SSL", "true")
                .containsEntry("REDIS_USERNAME", "superset")
                .containsEntry("REDIS_PASSWORD", "secret redis-user/password")
                .containsEntry("PORT", "8080");
        Ingress web = in(full, "web").tuning().ingress().orElseThrow();
        Ingress websocket = in(full, "websocket").tuning().ingress().orElseThrow();
        assertThat(websocket).isEqualTo(web.toBuilder().path("/ws").port("ws").build());
    }

    @Test
    void s17_proxiesAreBelievedWhereThereIsOne() {
        assertThat(config(smallest())).contains("ENABLE_PROXY_FIX = True\n");
        assertThat(config(smallest().web(web -> web.ingress(ingress -> ingress.enabled(false)))))
                .contains("ENABLE_PROXY_FIX = False\n");
    }

    @ParameterizedTest
    @MethodSource("both")
    void s18_noStoreIsInstalled(ChartContent content) {
        assertThat(content.components())
                .map(component -> component.tuning().image().orElseThrow())
                .containsAnyOf(Samples.IMAGE, Samples.WEBSOCKET)
                .noneMatch(image -> image.repository().contains("bitnami"));
        assertThat(content.components())
                .extracting(Component::workload)
                .doesNotHaveAnyElementsOfTypes(Workload.StatefulSet.class);
    }

    @ParameterizedTest
    @MethodSource("both")
    void s19_podsWaitForTheirStoresButNotForEver(ChartContent content) {
        InitContainer database = new InitContainer(
                "wait-for-database", List.of("python", "/app/pythonpath/wait_for.py", "DB_HOST", "DB_PORT"));
        InitContainer redis = new InitContainer(
                "wait-for-redis", List.of("python", "/app/pythonpath/wait_for.py", "REDIS_HOST", "REDIS_PORT"));
        assertThat(in(content, "init").initContainers()).containsExactly(database);
        assertThat(in(content, "web").initContainers()).containsExactly(database);
        assertThat(in(content, "worker").initContainers()).containsExactly(database, redis);
        assertThat(in(content, "beat").initContainers()).containsExactly(database, redis);
        assertThat(file(content, "wait_for.py")).contains("SECONDS = 300").contains("sys.exit(");
    }

    @ParameterizedTest
    @MethodSource("both")
    void s20_theIngressLeadsToTheNamedPort(ChartContent content) {
        assertThat(in(content, "web").ports()).containsExactly(Port.of("http", 8088));
        assertThat(in(content, "web").tuning().ingress().map(Ingress::port)).contains("http");
        assertThat(in(content, "web").tuning().ingress().map(Ingress::path)).contains("/");
    }
}
