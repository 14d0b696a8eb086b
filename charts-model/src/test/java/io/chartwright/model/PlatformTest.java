package io.chartwright.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.Told;
import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.SecurityContext;
import io.chartwright.model.component.ServiceAccount;
import io.chartwright.model.gitops.ArgoCd;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlatformTest {

    /** A product with one setting. */
    private record Lamp(String type, int brightness) implements Product {
        @Override
        public ChartContent compose() {
            Faults faults = new Faults();
            faults.range("brightness", brightness, 0, 10);
            faults.throwIfAny();
            return new ChartContent(
                    "a lamp",
                    "https://lamp.example",
                    "1",
                    new SecurityContext(1, 1, true),
                    ServiceAccount.withoutToken(),
                    List.of(),
                    List.of(),
                    Optional.empty());
        }
    }

    private static final class LampBuilder extends SubchartBuilder<Lamp, LampBuilder> {
        private int brightness = 5;

        private LampBuilder() {
            super("lamp");
        }

        LampBuilder brightness(int brightness) {
            this.brightness = brightness;
            return this;
        }

        @Override
        protected LampBuilder self() {
            return this;
        }

        @Override
        protected LampBuilder copyOf(Lamp product) {
            return new LampBuilder().brightness(product.brightness());
        }

        @Override
        public Lamp product() {
            return new Lamp("lamp", brightness);
        }
    }

    private static LampBuilder lamp() {
        return new LampBuilder();
    }

    private static Platform.Builder acme() {
        return Platform.named("acme")
                .repository("https://git.example.com/acme/platform.git")
                .environment("prod", prod -> prod.domain("acme.example"));
    }

    @Test
    void hasDefaults() {
        Platform platform =
                acme().chart(UmbrellaChart.named("light").subchart(lamp())).build();
        assertThat(platform.mesh()).isEqualTo(Mesh.NONE);
        assertThat(platform.argoCd()).isEqualTo(ArgoCd.standard());
        assertThat(platform.charts()).singleElement().satisfies(chart -> {
            assertThat(chart.description()).isEqualTo("The light charts");
            assertThat(chart.version()).isEqualTo("0.1.0");
        });
    }

    @Test
    void mustHaveEnvironmentsAndCharts() {
        assertThat(Told.by(() -> Platform.named("Acme").build()))
                .containsExactly(
                        "name: bad-name",
                        "repository: bad-url",
                        "environments: missing-value",
                        "charts: missing-value");
    }

    @Test
    void namesAreGivenOnce() {
        assertThat(Told.by(() -> acme().environment("prod", prod -> prod.domain("acme.example"))
                        .chart(UmbrellaChart.named("light"))
                        .chart(UmbrellaChart.named("light"))
                        .build()))
                .containsExactly("environments.prod: duplicate-name", "charts.light: duplicate-name");
        assertThat(Told.by(() -> UmbrellaChart.named("light")
                        .subchart(lamp())
                        .subchart(lamp())
                        .get()))
                .containsExactly("subcharts.lamp: duplicate-name");
    }

    @Test
    void overridesAreOfKnownEnvironments() {
        assertThat(Told.faults(() -> acme().chart(
                                UmbrellaChart.named("light").subchart(lamp().in("prdo", prod -> prod.brightness(1))))
                        .build()))
                .containsExactly(new Fault(
                        "charts.light.subcharts.lamp.environments.prdo",
                        "unknown-environment",
                        "there is no environment 'prdo'",
                        "there are prod"));
    }

    @Test
    void productsAreComposedToHearWhatIsWrong() {
        assertThat(Told.by(() -> acme().chart(UmbrellaChart.named("light")
                                .subchart(lamp().brightness(11).in("prod", prod -> prod.named("other")))
                                .subchart(lamp().named("second").in("prod", prod -> prod.brightness(12))))
                        .build()))
                .containsExactly(
                        "charts.light.subcharts.lamp.brightness: out-of-range",
                        "charts.light.subcharts.second.environments.prod.brightness: out-of-range");
    }

    @Test
    void buildersTellAllFaultsTogether() {
        assertThat(Told.by(() -> acme().environment("dev", dev -> dev.domain("no domain"))
                        .chart(UmbrellaChart.named("light").version("one"))
                        .build()))
                .containsExactly("environments.dev.domain: bad-domain", "charts.light.version: bad-version");
    }

    @Test
    void anOverrideStartsFromTheBase() {
        Subchart subchart = lamp().brightness(3)
                .enabled(false)
                .in("prod", prod -> prod.brightness(9))
                .in("prod", prod -> prod.enabled(true))
                .get();
        assertThat(subchart.in("prod")).isEqualTo(new Subchart.Variant(true, new Lamp("lamp", 9)));
        assertThat(subchart.in("dev")).isEqualTo(new Subchart.Variant(false, new Lamp("lamp", 3)));
    }

    @Test
    void anOverrideIsOfTheSameProduct() {
        Subchart.Variant lamp = new Subchart.Variant(true, new Lamp("lamp", 1));
        TreeMap<String, Subchart.Variant> overrides = new TreeMap<>();
        overrides.put("prod", new Subchart.Variant(true, new Lamp("torch", 1)));
        assertThat(Told.by(() -> new Subchart("Lamp", "1", lamp, overrides)))
                .containsExactly("name: bad-name", "version: bad-version", "environments.prod: type-differs");
    }

    @Test
    void argoCdIsInANamespace() {
        assertThat(Told.by(() -> ArgoCd.builder().namespace("Argo").build())).containsExactly("namespace: bad-name");
    }
}
