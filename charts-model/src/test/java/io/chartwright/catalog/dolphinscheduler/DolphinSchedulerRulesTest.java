package io.chartwright.catalog.dolphinscheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.chartwright.Told;
import io.chartwright.model.Fault;
import io.chartwright.model.Subchart;
import io.chartwright.model.component.Image;
import io.chartwright.model.component.Keda;
import io.chartwright.model.component.Probe;
import io.chartwright.model.component.Tuning;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DolphinSchedulerRulesTest {
    private static final Keda KEDA = new Keda(0, 3, List.of(new Keda.Trigger("postgresql", new TreeMap<>())));

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("master: dolphinscheduler-not-scalable", ds -> ds.master(c -> c.autoscaling(2, 4, "70%"))),
                wrong("master: dolphinscheduler-not-scalable", ds -> ds.master(c -> c.keda(KEDA))),
                wrong("alert: dolphinscheduler-not-scalable", ds -> ds.alert(c -> c.autoscaling(1, 2, "70%"))),
                wrong(
                        "master.disruption: budget-protects-nothing",
                        ds -> ds.master(c -> c.replicas(1).maxUnavailable(1))),
                wrong(
                        "worker.disruption: budget-protects-nothing",
                        ds -> ds.worker(c -> c.keda(KEDA).maxUnavailable(1))),
                wrong("api.disruption: budget-protects-nothing", ds -> ds.api(c -> c.maxUnavailable(1))),
                wrong("schema.disruption: budget-protects-nothing", ds -> ds.schema(c -> c.maxUnavailable(1))),
                wrong("schema: cannot-scale", ds -> ds.schema(c -> c.replicas(2))),
                wrong("schema: cannot-scale", ds -> ds.schema(c -> c.keda(KEDA))),
                wrong(
                        "api.image.tag: dolphinscheduler-mixed-versions",
                        ds -> ds.api(c -> c.image(Image.of("acme/api", "3.4.1")))),
                wrong(
                        "workerGroups.gpu.tuning.image.tag: dolphinscheduler-mixed-versions",
                        ds -> ds.workerGroup("gpu", g -> g.tuning(c -> c.image(Image.of("acme/w", "3.4.1"))))),
                wrong("zookeeper: dolphinscheduler-registry-tables", ds -> ds.appVersion("3.2.2")),
                wrong("remoteLogging: dolphinscheduler-logs-need-bucket", ds -> ds.sharedClaim("flows")
                        .remoteLogging(true)),
                wrong("storage.accessKey: missing-value", ds -> ds.appVersion("3.2.2")
                        .zookeeper(zk -> zk.servers("zk:2181"))
                        .storage(S3.builder().bucket("flows").build())),
                wrong(
                        "api.ingress.path: dolphinscheduler-fixed-path",
                        ds -> ds.api(c -> c.ingress(i -> i.subdomain("flows").path("/flows")))),
                wrong(
                        "api.ingress.port: unknown-port",
                        ds -> ds.api(c -> c.ingress(i -> i.subdomain("flows").port("web")))),
                wrong(
                        "worker.terminationGracePeriodSeconds: dolphinscheduler-short-grace",
                        ds -> ds.worker(c -> c.terminationGracePeriodSeconds(30))),
                wrong(
                        "alert.resources: dolphinscheduler-too-little-memory",
                        ds -> ds.alert(c -> c.resources("100m", "512Mi"))),
                wrong(
                        "worker.resources: dolphinscheduler-too-little-memory",
                        ds -> ds.worker(c -> c.resources("100m", "400Mi"))),
                wrong(
                        "schema.resources: dolphinscheduler-too-little-memory",
                        ds -> ds.schema(c -> c.resources("100m", "600Mi"))),
                wrong(
                        "properties.datasource.encryption.salt: dolphinscheduler-secret-in-file",
                        ds -> ds.property("datasource.encryption.salt", "pepper")),
                wrong(
                        "properties.sudo.enable: dolphinscheduler-decided-elsewhere",
                        ds -> ds.property("sudo.enable", "true")),
                wrong(
                        "properties.aws.s3.region: dolphinscheduler-decided-elsewhere",
                        ds -> ds.property("aws.s3.region", "eu-west-1")),
                wrong(
                        "workerGroups.gpu.tuning.probes: unknown-port",
                        ds -> ds.workerGroup("gpu", g -> g.tuning(c -> c.livenessProbe(Probe.http("/up", "web"))))));
    }

    private static Arguments wrong(String told, Consumer<DolphinScheduler.Builder> mistake) {
        return arguments(told, mistake);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void tellsWhatIsWrongAndWhere(String told, Consumer<DolphinScheduler.Builder> mistake) {
        DolphinScheduler.Builder ds = Samples.smallest();
        mistake.accept(ds);
        assertThat(Told.by(() -> ds.product().compose())).containsExactly(told);
    }

    static Stream<Consumer<DolphinScheduler.Builder>> right() {
        return Stream.of(
                ds -> {},
                ds -> ds.master(c -> c.replicas(5)).alert(c -> c.replicas(2)),
                ds -> ds.master(c -> c.maxUnavailable(1)),
                ds -> ds.worker(c -> c.keda(KEDA)),
                ds -> ds.worker(c -> c.autoscaling(2, 6, "70%").maxUnavailable(1)),
                ds -> ds.api(c -> c.autoscaling(2, 4, "70%")),
                ds -> ds.storage(S3.builder().bucket("flows").build()),
                ds -> ds.property("aws.emr.access.key.id", "").property("aws.emr.region", "eu-west-1"),
                ds -> ds.worker(c -> c.image(Image.of("acme/worker", "3.4.3-spark"))),
                ds -> ds.alert(c -> c.resources("100m", "768Mi")),
                ds -> ds.worker(c -> c.replicas(0)));
    }

    @ParameterizedTest
    @MethodSource("right")
    void saysNothingOfWhatIsRight(Consumer<DolphinScheduler.Builder> settings) {
        DolphinScheduler.Builder ds = Samples.smallest();
        settings.accept(ds);
        assertThatCode(() -> ds.product().compose()).doesNotThrowAnyException();
    }

    @Test
    void databaseAndStorageHaveNoDefaultsAndAreAskedForTogether() {
        assertThat(Told.faults(() -> DolphinScheduler.defaults().product().compose()))
                .containsExactly(
                        new Fault(
                                "database",
                                "missing-value",
                                "DolphinScheduler needs a database and none is given",
                                "add 'database: { host: postgresql.example.com }'"),
                        new Fault(
                                "storage",
                                "missing-value",
                                "API server and workers are different pods, and files need a place that both see",
                                "add 'storage: { bucket: ... }', or 'storage: { claim: ... }' for a disk of many"
                                        + " writers"));
    }

    @Test
    void imagesWithoutPluginsAreToldOnceForEachServer() {
        assertThat(Told.by(
                        () -> Samples.smallest().appVersion("3.4.1").product().compose()))
                .containsExactly(
                        "master.image: dolphinscheduler-image-without-plugins",
                        "worker.image: dolphinscheduler-image-without-plugins",
                        "api.image: dolphinscheduler-image-without-plugins",
                        "alert.image: dolphinscheduler-image-without-plugins");
        Consumer<Tuning.Builder> own = tuning -> tuning.image(Image.of("acme/full", "3.4.1"));
        assertThatCode(() -> Samples.smallest()
                        .appVersion("3.4.1")
                        .master(own)
                        .worker(own)
                        .api(own)
                        .alert(own)
                        .workerGroup("gpu", group -> {})
                        .product()
                        .compose())
                .doesNotThrowAnyException();
    }

    @Test
    void aFaultThatAGroupInheritsIsToldOnce() {
        assertThat(Told.by(() -> Samples.smallest()
                        .worker(worker -> worker.resources("1", "400Mi").terminationGracePeriodSeconds(5))
                        .workerGroup("gpu", group -> {})
                        .product()
                        .compose()))
                .containsExactly(
                        "worker.terminationGracePeriodSeconds: dolphinscheduler-short-grace",
                        "worker.resources: dolphinscheduler-too-little-memory");
    }

    @Test
    void allFaultsOfLambdasAreToldTogether() {
        assertThat(Told.by(() -> DolphinScheduler.defaults()
                        .database(database -> database.port(0))
                        .zookeeper(zookeeper -> zookeeper.servers("zk"))
                        .s3(s3 -> s3.bucket("Flows"))
                        .sharedClaim("NO")
                        .logs("much")
                        .master(master -> master.resources("1", "lots"))
                        .workerGroup("gpu", group -> group.tuning(tuning -> tuning.replicas(-1)))
                        .product()))
                .containsExactly(
                        "database.host: missing-value",
                        "database.port: out-of-range",
                        "zookeeper.servers: bad-address",
                        "storage.bucket: bad-name",
                        "storage.claim: bad-domain",
                        "logs: bad-quantity",
                        "master.resources: bad-quantity",
                        "workerGroups.gpu.tuning.replicas: out-of-range");
    }

    @Test
    void anEnvironmentMayDifferInEverySetting() {
        Subchart subchart = Samples.smallest()
                .in("prod", prod -> prod.database(database -> database.host("pg.prod.example"))
                        .s3(s3 -> s3.bucket("flows-prod"))
                        .master(master -> master.replicas(3)))
                .get();
        DolphinScheduler base = (DolphinScheduler) subchart.base().product();
        DolphinScheduler prod = (DolphinScheduler) subchart.in("prod").product();
        assertThat(prod.database().orElseThrow().host()).isEqualTo("pg.prod.example");
        assertThat(((S3) prod.storage().orElseThrow()).bucket()).isEqualTo("flows-prod");
        assertThat(((S3) prod.storage().orElseThrow()).endpoint()).contains("http://minio:9000");
        assertThat(prod.master().replicas()).contains(3);
        assertThat(base.master().replicas()).isEmpty();
        assertThatCode(prod::compose).doesNotThrowAnyException();
    }
}
