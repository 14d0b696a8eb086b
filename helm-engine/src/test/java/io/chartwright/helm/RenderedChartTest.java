package io.chartwright.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.helm.HelmRelease;
import io.chartwright.core.helm.HelmRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lint sees less of a chart that has been rendered, and says the same. */
class RenderedChartTest {
    private final InProcessHelm helm = new InProcessHelm();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: {{ .Chart.Name }}",
                "a: {{ .Values.sub.size }}",
                "a: {{ if eq (int .Values.sub.size) 1 }}b: c{{ end }}",
                "a: {{ if eq (int .Values.sub.size) 7 }}b: c{{ end }}",
                "a: {{ include \"sub.shared\" .Subcharts.sub }}",
                "a: {{ .Subcharts.sub.Files.Get \"text.txt\" }}",
                "a: {{ include \"demo/charts/sub/templates/shown.yaml\" .Subcharts.sub | sha256sum }}",
            })
    void makesLintSayTheSameOfObjectsThatUseASubchart(String data) {
        assertSame(umbrella().showing(data).request("sub: {more: 1}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Installed {{ .Chart.Name }}.",
                "{{ .Values.sub.deep.size }} of {{ .Values.sub.more }}",
                "{{ include \"sub.shared\" .Subcharts.sub }}",
            })
    void makesLintSayTheSameOfAChartWithoutObjects(String notes) {
        assertSame(umbrella().with("templates/NOTES.txt", notes).request("sub: {more: 1}"));
        assertSame(umbrella().with("templates/NOTES.txt", notes).request());
    }

    @Test
    void makesLintSayTheSameOfSchemasThatCountOnASubchart() {
        assertSame(umbrella().with("values.schema.json", """
                        {"type": "object", "properties": {"sub": {"type": "object", "required": ["size"]}}}
                        """).request());
    }

    @Test
    void makesLintSayTheSameOfAForgottenDependency() {
        assertSame(
                Charts.umbrella("demo", "sub", "other").with(subchart(), "sub").request());
        assertSame(Charts.chart("demo").with(subchart(), "sub").request());
    }

    @Test
    void leavesOutWhatOnlySubchartsNeed() {
        Map<String, String> chart = umbrella()
                .with("templates/NOTES.txt", "Installed.")
                .with("values.yaml", "{}")
                .tree()
                .files();
        assertThat(RenderedChart.forLint(chart))
                .containsOnlyKeys(
                        "Chart.yaml",
                        "values.yaml",
                        "templates/NOTES.txt",
                        "charts/sub/Chart.yaml",
                        "charts/sub/text.txt");
    }

    @Test
    void keepsWhatObjectsMaySeeOfSubcharts() {
        assertThat(RenderedChart.forLint(umbrella().showing("a: b").tree().files()))
                .containsKeys("templates/shown.yaml", "charts/sub/values.yaml", "charts/sub/templates/shared.yaml")
                .doesNotContainKeys("charts/sub/templates/shown.yaml", "charts/sub/values.schema.json");
    }

    private void assertSame(HelmRequest request) {
        HelmRelease proven = helm.prove(request);
        assertThat(proven.findings()).isNotEmpty().isEqualTo(helm.lint(request));
    }

    private static Charts umbrella() {
        return Charts.umbrella("demo", "sub").with(subchart(), "sub");
    }

    private static Charts subchart() {
        return Charts.chart("sub")
                .with("values.yaml", "size: 7\ndeep: {size: 8}")
                .with("values.schema.json", "{\"type\": \"object\"}")
                .with("text.txt", "words")
                .with("templates/shared.yaml", "{{ define \"sub.shared\" }}{{ .Values.size }}{{ end }}")
                .showing("a: {{ .Values.size | quote }}");
    }
}
