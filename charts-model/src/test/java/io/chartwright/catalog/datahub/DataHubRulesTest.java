package io.chartwright.catalog.datahub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.chartwright.Told;
import io.chartwright.model.Fault;
import io.chartwright.model.Subchart;
import io.chartwright.model.component.Image;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DataHubRulesTest {

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("gms: datahub-gms-not-scalable", hub -> hub.gms(c -> c.replicas(2))),
                wrong("gms: datahub-gms-not-scalable", hub -> hub.gms(c -> c.autoscaling(1, 2, "70%"))),
                wrong("mceConsumer: datahub-mce-not-scalable", hub -> hub.standaloneConsumers(true)
                        .mceConsumer(c -> c.autoscaling(1, 3, "70%"))),
                wrong("actions: datahub-actions-not-scalable", hub -> hub.actions(c -> c.replicas(2))),
                wrong("gms.disruption: budget-protects-nothing", hub -> hub.gms(c -> c.maxUnavailable(1))),
                wrong(
                        "frontend.disruption: budget-protects-nothing",
                        hub -> hub.frontend(c -> c.autoscaling(1, 4, "70%").maxUnavailable(1))),
                wrong(
                        "restoreIndices.disruption: budget-protects-nothing",
                        hub -> hub.restoreIndices(c -> c.maxUnavailable(1))),
                wrong("systemUpdate: cannot-scale", hub -> hub.systemUpdate(c -> c.replicas(2))),
                wrong("ingestion: cannot-scale", hub -> hub.ingestion(c -> c.autoscaling(1, 2, "70%"))),
                wrong(
                        "gms.image.tag: datahub-mixed-versions",
                        hub -> hub.gms(c -> c.image(Image.of("acme/gms", "v1.6.0")))),
                wrong(
                        "frontend.ingress.port: unknown-port",
                        hub -> hub.frontend(
                                c -> c.ingress(i -> i.subdomain("data").port("web")))),
                wrong(
                        "gms.probes: unknown-port",
                        hub -> hub.gms(
                                c -> c.livenessProbe(io.chartwright.model.component.Probe.http("/health", "web")))),
                wrong(
                        "ingestions.bad.schedule: bad-schedule",
                        hub -> hub.ingest("bad", job -> job.schedule("daily").recipe("source: {}"))));
    }

    private static Arguments wrong(String told, Consumer<DataHub.Builder> mistake) {
        return arguments(told, mistake);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void tellsWhatIsWrongAndWhere(String told, Consumer<DataHub.Builder> mistake) {
        DataHub.Builder hub = Samples.smallest();
        mistake.accept(hub);
        assertThat(Told.by(() -> hub.product().compose())).containsExactly(told);
    }

    static Stream<Consumer<DataHub.Builder>> right() {
        return Stream.of(
                hub -> {},
                hub -> hub.gms(c -> c.replicas(0)),
                hub -> hub.gms(c -> c.autoscaling(1, 1, "70%")),
                hub -> hub.mceConsumer(c -> c.replicas(3)),
                hub -> hub.standaloneConsumers(true).gms(c -> c.replicas(3).maxUnavailable(1)),
                hub -> hub.standaloneConsumers(true).managedIngestion(false).mceConsumer(c -> c.replicas(3)),
                hub -> hub.frontend(c -> c.autoscaling(2, 4, "70%").maxUnavailable(1)),
                hub -> hub.gms(c -> c.image(Image.of("acme/gms", "v1.7.0-acme.2"))),
                hub -> hub.appVersion("v1.6.0").gms(c -> c.image(Image.of("acme/gms", "v1.6.0"))));
    }

    @ParameterizedTest
    @MethodSource("right")
    void saysNothingOfWhatIsRight(Consumer<DataHub.Builder> settings) {
        DataHub.Builder hub = Samples.smallest();
        settings.accept(hub);
        assertThatCode(() -> hub.product().compose()).doesNotThrowAnyException();
    }

    @Test
    void theStoresHaveNoDefaultsAndAreAskedForTogether() {
        assertThat(Told.faults(() -> DataHub.defaults().product().compose()))
                .containsExactly(
                        new Fault(
                                "sql",
                                "missing-value",
                                "DataHub needs a database and none is given",
                                "add 'sql: { host: mysql.example.com }'"),
                        new Fault(
                                "kafka",
                                "missing-value",
                                "DataHub needs a Kafka and none is given",
                                "add 'kafka: { bootstrapServers: [kafka.example.com:9092] }'"),
                        new Fault(
                                "search",
                                "missing-value",
                                "DataHub needs a search engine and none is given",
                                "add 'search: { host: opensearch.example.com }'"));
    }

    @Test
    void messagesHaveTheNumbers() {
        Fault fault = Told.faults(() -> Samples.smallest()
                        .gms(gms -> gms.autoscaling(2, 10, "70%"))
                        .product()
                        .compose())
                .get(0);
        assertThat(fault.message()).contains("10 replicas").contains("1 at most");
        assertThat(fault.hint()).contains("standaloneConsumers: true");
    }

    @Test
    void allFaultsOfLambdasAreToldTogether() {
        assertThat(Told.by(() -> DataHub.defaults()
                        .sql(sql -> sql.port(0))
                        .kafka(kafka -> kafka.bootstrapServers("kafka"))
                        .gms(gms -> gms.resources("1", "lots"))
                        .secrets(
                                secrets -> secrets.tokenSalt(new io.chartwright.model.component.SecretKey("NO", "key")))
                        .ingest("x", job -> job.recipe("source: {}"))
                        .product()))
                .containsExactly(
                        "sql.host: missing-value",
                        "sql.port: out-of-range",
                        "kafka.bootstrapServers: bad-address",
                        "gms.resources: bad-quantity",
                        "secrets.name: bad-domain",
                        "ingestions.x.schedule: missing-value");
    }

    @Test
    void anEnvironmentMayDifferInEverySetting() {
        Subchart subchart = Samples.smallest()
                .in("prod", prod -> prod.standaloneConsumers(true)
                        .sql(sql -> sql.host("mysql.prod.example"))
                        .gms(gms -> gms.replicas(3)))
                .get();
        DataHub base = (DataHub) subchart.base().product();
        DataHub prod = (DataHub) subchart.in("prod").product();
        assertThat(prod.sql().orElseThrow().host()).isEqualTo("mysql.prod.example");
        assertThat(prod.gms().replicas()).contains(3);
        assertThat(prod.kafka()).isEqualTo(base.kafka());
        assertThat(base.standaloneConsumers()).isFalse();
        assertThatCode(() -> prod.compose()).doesNotThrowAnyException();
    }
}
