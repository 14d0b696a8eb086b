package io.chartwright.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.Told;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
    private static final String REASON = "the image needs it";

    private static Platform.Builder acme(Consumer<Checks.Builder> checks) {
        return Platform.named("acme")
                .repository("https://git.example.com/acme/platform.git")
                .environment("dev", dev -> dev.domain("dev.acme.example"))
                .environment("prod", prod -> prod.domain("acme.example"))
                .chart(UmbrellaChart.named("data")
                        .external(ExternalChart.named("cache")
                                .repository("oci://registry.example.com/charts")
                                .version("2.1.0")))
                .chart(UmbrellaChart.named("empty"))
                .checks(checks);
    }

    private static Consumer<Checks.Builder> suppressing(Consumer<Suppression.Builder> where) {
        return checks -> checks.suppress("runs-as-root", where.andThen(here -> here.reason(REASON)));
    }

    @Test
    void areStandardWhereNobodySaysAnything() {
        Checks standard = acme(checks -> {}).build().checks();
        assertThat(standard).isEqualTo(Checks.standard());
        assertThat(standard.failOn()).isEqualTo(Level.ERROR);
        assertThat(standard.strict()).isFalse();
        assertThat(standard.suppressions()).isEmpty();
    }

    @Test
    void keepWhatIsSaid() {
        Checks checks = acme(said -> said.failOn(Level.WARNING)
                        .strict(true)
                        .severity("missing-spread", Level.INFO, "dev has one node")
                        .severity("no-probes", Level.ERROR, "we were bitten")
                        .suppress("runs-as-root", where -> where.environment("dev")
                                .chart("data")
                                .subchart("cache")
                                .object("Deployment/cache-*")
                                .reason(REASON)))
                .build()
                .checks();
        assertThat(checks.failOn()).isEqualTo(Level.WARNING);
        assertThat(checks.strict()).isTrue();
        assertThat(checks.severities()).containsOnlyKeys("missing-spread", "no-probes");
        assertThat(checks.suppressions())
                .containsExactly(new Suppression(
                        "runs-as-root",
                        Optional.of("dev"),
                        Optional.of("data"),
                        Optional.of("cache"),
                        Optional.of("Deployment/cache-*"),
                        Optional.empty(),
                        Optional.empty(),
                        REASON));
    }

    @Test
    void mayBeSaidInSeveralGoes() {
        Checks checks = acme(said -> said.strict(true))
                .checks(said -> said.failOn(Level.INFO))
                .build()
                .checks();
        assertThat(checks.strict()).isTrue();
        assertThat(checks.failOn()).isEqualTo(Level.INFO);
    }

    @Test
    void allMistakesAreToldTogether() {
        assertThat(Told.by(acme(checks -> checks.severity("no-probes", Level.INFO, " ")
                        .suppress("runs-as-root", where -> {})
                        .suppress("no-probes", where -> where.environment("dev").reason("it has none"))
                        .suppress("Runs as root", where -> where.object("web").reason(REASON)))::build))
                .containsExactly(
                        "checks.severities.no-probes.reason: missing-value",
                        "checks.suppressions.0: missing-value",
                        "checks.suppressions.0.reason: missing-value",
                        "checks.suppressions.2.code: bad-code",
                        "checks.suppressions.2.object: bad-object");
    }

    @Test
    void codesAreWrittenAsReportsHaveThem() {
        assertThat(Told.by(acme(checks -> checks.severity("Runs_As_Root", Level.INFO, "why not"))::build))
                .containsExactly("checks.severities.Runs_As_Root: bad-code");
    }

    @Test
    void aSuppressionNamesWhatThereIs() {
        assertThat(acme(suppressing(
                                where -> where.environment("prod").chart("data").subchart("cache")))
                        .build()
                        .checks()
                        .suppressions())
                .hasSize(1);
        assertThat(Told.faults(acme(suppressing(
                        where -> where.environment("prdo").chart("date").subchart("cache")))::build))
                .containsExactly(
                        new Fault(
                                "checks.suppressions.0.environment",
                                "unknown-environment",
                                "there is no environment 'prdo'",
                                "did you mean 'prod'?"),
                        new Fault(
                                "checks.suppressions.0.chart",
                                "unknown-chart",
                                "there is no chart 'date'",
                                "did you mean 'data'?"));
    }

    @Test
    void aSubchartIsLookedForInTheChartThatIsNamed() {
        assertThat(Told.faults(acme(suppressing(where -> where.chart("empty").subchart("cache")))::build))
                .containsExactly(new Fault(
                        "checks.suppressions.0.subchart",
                        "unknown-subchart",
                        "there is no subchart 'cache'",
                        "there is none"));
        assertThat(Told.faults(acme(suppressing(where -> where.subchart("queries")))::build))
                .containsExactly(new Fault(
                        "checks.suppressions.0.subchart",
                        "unknown-subchart",
                        "there is no subchart 'queries'",
                        "there are cache"));
    }

    @Test
    void nothingIsSuppressedTwiceForThePlace() {
        assertThat(Told.by(acme(suppressing(where -> where.environment("dev"))
                        .andThen(suppressing(where -> where.environment("prod")))
                        .andThen(suppressing(where -> where.environment("dev").chart("data")))
                        .andThen(checks -> checks.suppress("runs-as-root", where -> where.environment("dev")
                                .reason("another"))))::build))
                .containsExactly("checks.suppressions.3: duplicate-suppression");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deployment/web", "Application/*", "ClusterRole/system:node", "ConfigMap/*-conf.d-*"})
    void anObjectIsAKindAndAName(String object) {
        assertThat(acme(suppressing(where -> where.object(object)))
                        .build()
                        .checks()
                        .suppressions())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "web", "Deployment", "Deployment/", "deployment/web", "*/web", "Deployment/a/b", "A/ b"})
    void whatIsNoKindAndNameIsNoObject(String object) {
        assertThat(Told.by(acme(suppressing(where -> where.object(object)))::build))
                .containsExactly("checks.suppressions.0.object: bad-object");
    }

    @Test
    void aFolderOfSchemasHoldsSome() {
        assertThat(Told.by(() -> new SchemaFolder("schemas", new TreeMap<>()))).containsExactly("no-schemas");
        SchemaFolder folder = new SchemaFolder("schemas", new TreeMap<>(Map.of("widget_v1.json", "{}")));
        assertThat(acme(checks -> checks.schemas(List.of(folder)))
                        .build()
                        .checks()
                        .schemas())
                .containsExactly(folder);
    }
}
