package io.chartwright.catalog.superset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.chartwright.Told;
import io.chartwright.model.Fault;
import io.chartwright.model.Subchart;
import io.chartwright.model.component.Image;
import io.chartwright.model.component.Keda;
import io.chartwright.model.component.Probe;
import io.chartwright.model.component.SecretKey;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SupersetRulesTest {
    private static final Keda KEDA = new Keda(0, 1, List.of(new Keda.Trigger("redis", new TreeMap<>())));

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong(
                        "image: superset-image-without-drivers",
                        superset -> superset.image(Image.of("apache/superset", "6.1.0"))),
                wrong(
                        "image: superset-image-without-drivers",
                        superset -> superset.image(new Image(
                                "apachesuperset.docker.scarf.sh",
                                "apache/superset",
                                "6.1.0rc1",
                                Image.PullPolicy.ALWAYS))),
                wrong(
                        "worker.image: superset-mixed-images",
                        superset -> superset.worker(c -> c.image(Image.of("acme/superset", "6.0.0")))),
                wrong("init.image: superset-mixed-images", superset -> superset.init(c -> c.image(Samples.IMAGE))),
                wrong(
                        "featureFlags.ALERT_REPORTS: superset-owned-setting",
                        superset -> superset.featureFlag("ALERT_REPORTS", true)),
                wrong(
                        "featureFlags.GLOBAL_ASYNC_QUERIES: superset-owned-setting",
                        superset -> superset.featureFlag("GLOBAL_ASYNC_QUERIES", true)),
                wrong("guestTokenSecret: missing-value", superset -> superset.featureFlag("EMBEDDED_SUPERSET", true)),
                wrong("gunicorn.timeout: superset-timeouts-disagree", superset -> superset.webserverTimeout(61)),
                wrong("websockets: superset-websockets-unreachable", superset -> superset.websockets(
                                w -> w.image(Samples.WEBSOCKET))
                        .web(c -> c.ingress(i -> i.enabled(false)))),
                wrong(
                        "extraConfig: superset-owned-setting",
                        superset -> superset.extraConfig("X = 1\nSECRET_KEY = 'thisISaSECRET'\n")),
                wrong(
                        "extraConfig: superset-owned-setting",
                        superset -> superset.extraConfig("  SQLALCHEMY_DATABASE_URI: str= 'sqlite://'")),
                wrong("extraConfig: missing-value", superset -> superset.extraConfig(" \n")),
                wrong("beat: superset-beat-not-scalable", superset -> superset.beat(c -> c.replicas(2))),
                wrong("beat: superset-beat-not-scalable", superset -> superset.beat(c -> c.autoscaling(1, 1, "70%"))),
                wrong("beat: superset-beat-not-scalable", superset -> superset.beat(c -> c.keda(KEDA))),
                wrong("beat.disruption: budget-protects-nothing", superset -> superset.beat(c -> c.maxUnavailable(1))),
                wrong("web.disruption: budget-protects-nothing", superset -> superset.web(c -> c.maxUnavailable(1))),
                wrong(
                        "worker.disruption: budget-protects-nothing",
                        superset ->
                                superset.worker(c -> c.autoscaling(1, 4, "70%").maxUnavailable(1))),
                wrong("init: cannot-scale", superset -> superset.init(c -> c.replicas(2))),
                wrong("init: cannot-scale", superset -> superset.init(c -> c.autoscaling(1, 2, "70%"))),
                wrong("init: cannot-scale", superset -> superset.init(c -> c.keda(KEDA))),
                wrong("init.disruption: budget-protects-nothing", superset -> superset.init(c -> c.maxUnavailable(1))),
                wrong(
                        "init.resources: superset-init-memory",
                        superset -> superset.init(c -> c.resources("1", "1023Mi"))),
                wrong(
                        "web.probes: unknown-port",
                        superset -> superset.web(c -> c.livenessProbe(Probe.http("/health", "ws")))));
    }

    private static Arguments wrong(String told, Consumer<Superset.Builder> mistake) {
        return arguments(told, mistake);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void tellsWhatIsWrongAndWhere(String told, Consumer<Superset.Builder> mistake) {
        Superset.Builder superset = Samples.smallest();
        mistake.accept(superset);
        assertThat(Told.by(() -> superset.product().compose())).containsExactly(told);
    }

    static Stream<Consumer<Superset.Builder>> right() {
        return Stream.of(
                superset -> {},
                superset -> superset.image(Image.of("apache/superset", "6.1.0-dev")),
                superset -> superset.image(
                        new Image("mirror.acme.example", "apache/superset", "6.1.0", Image.PullPolicy.ALWAYS)),
                superset -> superset.beat(c -> c.replicas(0)),
                superset -> superset.beat(c -> c.replicas(1)),
                superset -> superset.init(c -> c.resources("1", "1024Mi")),
                superset -> superset.worker(c -> c.keda(KEDA)),
                superset -> superset.web(c -> c.autoscaling(2, 4, "70%").maxUnavailable(1)),
                superset -> superset.web(c -> c.ingress(i -> i.enabled(false))),
                superset -> superset.featureFlag("EMBEDDED_SUPERSET", false),
                superset -> superset.featureFlag("EMBEDDED_SUPERSET", true).guestTokenSecret(new SecretKey("s", "k")),
                superset -> superset.webserverTimeout(300).gunicorn(g -> g.timeout(300)),
                superset -> superset.extraConfig("assert SECRET_KEY == SECRET_KEY\nMY_SECRET_KEY = 1"),
                superset -> superset.websocket(c -> c.replicas(2)));
    }

    @ParameterizedTest
    @MethodSource("right")
    void saysNothingOfWhatIsRight(Consumer<Superset.Builder> settings) {
        Superset.Builder superset = Samples.smallest();
        settings.accept(superset);
        assertThatCode(() -> superset.product().compose()).doesNotThrowAnyException();
    }

    @Test
    void whatHasNoDefaultIsAskedForTogether() {
        assertThat(Told.faults(() -> Superset.defaults().product().compose()))
                .containsExactly(
                        new Fault(
                                "image",
                                "superset-image-without-drivers",
                                "the official image has no database driver, not even one for the database that"
                                        + " Superset needs itself",
                                "build an image from 'apache/superset:6.1.0' with 'psycopg2-binary' (or 'mysqlclient')"
                                        + " and the drivers of your data installed, and name it in 'image'"),
                        new Fault(
                                "database",
                                "missing-value",
                                "Superset needs a database and none is given",
                                "add 'database: { host: postgres.example.com }'"),
                        new Fault(
                                "redis",
                                "missing-value",
                                "Superset needs a Redis and none is given",
                                "add 'redis: { host: redis.example.com }'"),
                        new Fault(
                                "admin",
                                "missing-value",
                                "Superset needs a first administrator and none is given",
                                "add 'admin: { email: data@example.com }'"));
    }

    @Test
    void messagesHaveTheNumbers() {
        Fault fault = Told.faults(
                        () -> Samples.smallest().webserverTimeout(90).product().compose())
                .get(0);
        assertThat(fault.message()).contains("60 s").contains("90 s");
    }

    @Test
    void allFaultsOfLambdasAreToldTogether() {
        assertThat(Told.by(() -> Superset.defaults()
                        .database(database -> database.port(0))
                        .redis(redis -> redis.host("redis").celeryDb(1))
                        .admin(admin -> admin.email("data"))
                        .oauth(oauth -> oauth.metadataUrl("id.example"))
                        .websockets(websockets -> {})
                        .cacheTimeouts(timeouts -> timeouts.data(0))
                        .gunicorn(gunicorn -> gunicorn.workers(0))
                        .web(web -> web.resources("1", "lots"))
                        .product()))
                .containsExactly(
                        "database.host: missing-value",
                        "database.port: out-of-range",
                        "redis.celeryDb: superset-shared-redis-db",
                        "admin.email: bad-email",
                        "oauth.metadataUrl: bad-url",
                        "websockets.image: missing-value",
                        "cacheTimeouts.data: out-of-range",
                        "gunicorn.workers: out-of-range",
                        "web.resources: bad-quantity");
    }

    @Test
    void anEnvironmentMayDifferInEverySetting() {
        Subchart subchart = Samples.smallest()
                .in("prod", prod -> prod.alerts(true)
                        .database(database -> database.host("postgres.prod.example"))
                        .websockets(websockets -> websockets.image(Samples.WEBSOCKET))
                        .web(web -> web.replicas(3)))
                .get();
        Superset base = (Superset) subchart.base().product();
        Superset prod = (Superset) subchart.in("prod").product();
        assertThat(prod.database().orElseThrow().host()).isEqualTo("postgres.prod.example");
        assertThat(prod.web().replicas()).contains(3);
        assertThat(prod.redis()).isEqualTo(base.redis());
        assertThat(base.alerts()).isFalse();
        assertThatCode(() -> prod.compose()).doesNotThrowAnyException();
    }
}
