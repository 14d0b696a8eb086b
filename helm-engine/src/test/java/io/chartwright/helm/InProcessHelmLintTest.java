package io.chartwright.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.helm.HelmFinding;
import io.chartwright.core.problem.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class InProcessHelmLintTest {
    private static final HelmFinding NO_ICON = new HelmFinding(Severity.INFO, "Chart.yaml", "icon is recommended");
    private static final String SCHEMA = """
            {"$schema": "http://json-schema.org/draft-07/schema#", "type": "object", "additionalProperties": false,
             "properties": {"replicas": {"type": "integer"}, "sub": {"type": "object"}, "global": {"type": "object"}}}
            """;

    private final InProcessHelm helm = new InProcessHelm();

    @Test
    void hasOnlyInformationAboutAGoodChart() {
        Charts chart = Charts.chart("demo").with("values.yaml", "a: 1").showing("a: \"{{ .Values.a }}\"");
        assertThat(helm.lint(chart.request())).containsExactly(NO_ICON);
        assertThat(helm.lint(chart.request("a: 2"))).containsExactly(NO_ICON);
    }

    @Test
    void findsATemplateThatDoesNotParse() {
        Charts chart = Charts.chart("demo").with("values.yaml", "a: 1").showing("a: {{ if }}");
        assertThat(errors(chart)).singleElement().satisfies(finding -> {
            assertThat(finding.path()).isEqualTo("templates/");
            assertThat(finding.message())
                    .contains("demo/templates/shown.yaml:6")
                    .doesNotContain("chartwright-helm");
        });
    }

    @Test
    void findsATemplateThatRendersNoYaml() {
        Charts chart = Charts.chart("demo").with("values.yaml", "a: 1").showing("a: b: {{ .Values.a }}");
        assertThat(errors(chart, "a: 2")).extracting(HelmFinding::path).containsExactly("templates/shown.yaml");
    }

    @Test
    void warnsAsStrictLintDoes() {
        Charts chart = Charts.chart("Demo").with("values.yaml", "a: 1").showing("a: b");
        assertThat(helm.lint(chart.request("a: 2")))
                .filteredOn(finding -> finding.path().startsWith("templates/"))
                .extracting(HelmFinding::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void rendersWithTheValuesOfTheRequest() {
        // In lint Helm lets a 'required' pass, so what matters is that the value is there to be used.
        Charts chart = Charts.chart("demo")
                .with("values.yaml", "{}")
                .showing("a: {{ (required \"a is needed\" .Values.a).b.c }}");
        assertThat(errors(chart)).isNotEmpty();
        assertThat(errors(chart, "a: {b: {}}", "a: {b: {c: 1}}")).isEmpty();
    }

    @Test
    void holdsTheValuesOfTheRequestAgainstTheSchema() {
        Charts chart = Charts.chart("demo")
                .with("values.yaml", "replicas: 1")
                .with("values.schema.json", SCHEMA)
                .showing("a: b");
        assertThat(errors(chart, "replicas: 2")).isEmpty();
        assertThat(errors(chart, "replicas: many")).first().satisfies(finding -> {
            assertThat(finding.path()).isEqualTo("values.yaml");
            assertThat(finding.message()).contains("/replicas").doesNotContain("chartwright-helm");
        });
        assertThat(errors(chart, "replica: 1")).isNotEmpty();
    }

    @Test
    void holdsTheValuesOfASubchartAgainstItsSchema() {
        Charts chart = Charts.umbrella("demo", "sub")
                .with("values.yaml", "sub: {}")
                .showing("a: b")
                .with(Charts.chart("sub").with("values.yaml", "replicas: 1").with("values.schema.json", SCHEMA), "sub");
        assertThat(errors(chart, "sub: {replicas: 2}")).isEmpty();
        assertThat(errors(chart, "sub: {replicas: null}")).isEmpty();
        assertThat(errors(chart, "sub: {replicas: many}")).isNotEmpty();
    }

    @Test
    void letsValuesSwitchOnASubchart() {
        Charts chart = Charts.chart("demo", "dependencies: [{name: sub, version: 1.0.0, condition: sub.enabled}]")
                .with("values.yaml", "sub: {enabled: false}")
                .showing("a: b")
                .with(
                        Charts.chart("sub")
                                .with("values.yaml", "k: 1")
                                .showing("a: {{ fail \"on\" }} {{ .Values.k.j }}"),
                        "sub");
        assertThat(errors(chart, "sub: {k: 2}")).isEmpty();
        assertThat(errors(chart, "sub: {enabled: true}")).isNotEmpty();
    }

    @Test
    void findsWhatIsWrongWithChartsThatCannotBeMerged() {
        assertThat(errors(
                        Charts.umbrella("demo", "missing")
                                .with("values.yaml", "a: 1")
                                .showing("a: b"),
                        "a: 2"))
                .isNotEmpty();
        assertThat(errors(Charts.chart("demo").with("values.yaml", "a: [").showing("a: b"), "a: 2"))
                .isNotEmpty();
        assertThat(errors(Charts.chart("demo").with("values.yaml", "a: 1").showing("a: b"), "a: ["))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).startsWith("failed to parse values-1.yaml"));
    }

    @Test
    void knowsTheNamespaceAndHelmsOwnReleaseName() {
        Charts asks = Charts.chart("sub").with("values.yaml", "a: 1").with("templates/deep/er/asks.yaml", """
                        {{- if eq .Release.Namespace "data" }}
                        {{- if eq .Release.Name "test-release" }}{{ .Values.a.b.c }}{{ end }}
                        {{- end }}
                        """);
        Charts chart = Charts.umbrella("demo", "sub")
                .with("values.yaml", "a: 1")
                .showing("a: b")
                .with(asks, "sub");
        assertThat(errors(chart)).isNotEmpty();
        assertThat(errors(chart, "b: 2")).isNotEmpty();
    }

    @Test
    void lintsWithoutAChartYaml() {
        Charts chart = Charts.nothing().with("values.yaml", "a: 1");
        assertThat(errors(chart)).isNotEmpty().allSatisfy(finding -> assertThat(finding.message())
                .doesNotContain("chartwright-helm"));
        assertThat(errors(chart, "a: 2")).isNotEmpty();
    }

    private List<HelmFinding> errors(Charts chart, String... values) {
        return helm.lint(chart.request(values)).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }
}
