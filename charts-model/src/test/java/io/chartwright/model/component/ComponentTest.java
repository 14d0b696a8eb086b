package io.chartwright.model.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.Told;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ComponentTest {
    private static final SortedMap<String, Text> VARIABLES =
            new TreeMap<>(Collections.singletonMap("LEVEL", Text.of("info")));

    @Test
    void refusesPartsThatDoNotFitEachOther() {
        assertThat(Told.by(() -> Component.job("Migrate", 1)
                        .port(Port.of("http", 80))
                        .port(Port.of("http", 81))
                        .volume(Volume.emptyDir("tmp", "/tmp", "1Gi"))
                        .volume(Volume.emptyDir("tmp", "/var/tmp", "1Gi"))
                        .tuning(Tuning.builder()
                                .ingress(ingress -> ingress.subdomain("web").port("web"))
                                .livenessProbe(Probe.http("/up", "up"))
                                .autoscaling(1, 2, "70%")
                                .build())
                        .build()))
                .containsExactly(
                        "name: bad-name",
                        "ports: duplicate-name",
                        "volumes: duplicate-name",
                        "ingress.port: unknown-port",
                        "probes: unknown-port",
                        "autoscaling: cannot-scale");
    }

    @Test
    void isServedIfAServiceOffersAPort() {
        assertThat(Component.deployment("a").port(Port.of("http", 80)).build().served())
                .isTrue();
        assertThat(Component.deployment("a")
                        .port(Port.ofPod("peers", 80))
                        .build()
                        .served())
                .isFalse();
    }

    @Test
    void takesAUsersWishes() {
        Component web = Component.deployment("web")
                .tuning(Tuning.builder().replicas(1).priorityClassName("low").build())
                .build();
        Tuning tuned = web.tuned(Tuning.builder().replicas(2).build()).tuning();
        assertThat(tuned.replicas()).contains(2);
        assertThat(tuned.priorityClassName()).contains("low");
    }

    @Test
    void aChartRefusesComponentsThatDoNotFitEachOther() {
        Component web = Component.deployment("web").config("shared", "lost").build();
        assertThat(Told.by(() -> content(List.of(web, web), "wep")))
                .containsExactly(
                        "web: unknown-config", "web: duplicate-name", "web: unknown-config", "test: unknown-component");
    }

    @Test
    void aChartTakesComponentsThatDo() {
        Component web = Component.deployment("web").config("shared").build();
        assertThat(content(List.of(web), "web").components()).containsExactly(web);
    }

    private static ChartContent content(List<Component> components, String tested) {
        return new ChartContent(
                "a page",
                "https://acme.example",
                "1",
                new SecurityContext(1000, 1000, true),
                ServiceAccount.withoutToken(),
                List.of(new ConfigSet("shared", "", VARIABLES)),
                components,
                Optional.of(new ConnectionTest(tested, "http", "/")));
    }
}
