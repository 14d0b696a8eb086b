package io.chartwright.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.helm.HelmFinding;
import io.chartwright.core.helm.HelmRequest;
import io.chartwright.core.problem.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What templates learn of the API versions that a request names, asked in every way that charts ask. */
class ApiVersionsTest {
    private static final List<String> SERVED = List.of("keda.sh/v1alpha1", "keda.sh/v1alpha1/ScaledObject");

    private final InProcessHelm helm = new InProcessHelm();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ .Capabilities.APIVersions.Has \"keda.sh/v1alpha1\" }}",
                "{{ $.Capabilities.APIVersions.Has `keda.sh/v1alpha1/ScaledObject` }}",
                "{{ \"keda.sh/v1alpha1\" | .Capabilities.APIVersions.Has }}",
                "{{ not (.Capabilities.APIVersions.Has \"keda.sh/v2\") }}",
                "{{ .Capabilities.APIVersions.Has (printf \"%s/v1alpha1\" \"keda.sh\") }}",
                "{{ $caps := .Capabilities }}{{ $caps.APIVersions.Has \"keda.sh/v1alpha1\" }}",
                "{{ with (dict \"context\" $) }}{{ .context.Capabilities.APIVersions.Has \"keda.sh/v1alpha1\" }}{{ end }}",
                "{{ and (.Capabilities.APIVersions.Has \"apps/v1\") (.Capabilities.APIVersions.Has \"keda.sh/v1alpha1\") }}",
                "{{ if .Capabilities.APIVersions.Has \"keda.sh/v1alpha1\" -}} true {{- end }}",
                "{{ include \"asks\" . }}",
                "{{ tpl .Values.asks . }}",
                "{{ tpl .Values.quoted . }}",
            })
    void areAffirmedInUmbrellaAndSubchart(String question) {
        Charts chart =
                asking(Charts.umbrella("demo", "sub"), question).with(asking(Charts.chart("sub"), question), "sub");
        String overlay = "overlaid: '{{ .Capabilities.APIVersions.Has \"keda.sh/v1alpha1\" }}'";
        assertThat(helm.template(served(chart, overlay)).lines().filter(line -> line.contains("seen: true")))
                .hasSize(2);
        assertThat(errors(served(chart, overlay))).isEmpty();
    }

    @Test
    void areHelmsOwnWhereNoneAreNamed() {
        Charts chart = Charts.chart("demo")
                .showing(
                        "a: {{ .Capabilities.APIVersions.Has \"keda.sh/v1alpha1\" }}",
                        "b: {{ .Capabilities.APIVersions.Has \"apps/v1\" }}");
        assertThat(helm.template(chart.request())).contains("a: false\n  b: true\n");
    }

    @Test
    void leaveTextsAndValuesAsTheyAre() {
        String values = "template: '{{ $.Capabilities.APIVersions.Has `x` }}'";
        assertThat(helm.template(served(
                        Charts.chart("demo")
                                .showing(
                                        "a: .Capabilities.APIVersions.Has",
                                        "b: {{ \"a .Capabilities.APIVersions.Has\" }}",
                                        "c: {{ .Values.template | quote }}"),
                        values)))
                .contains("a: .Capabilities.APIVersions.Has\n")
                .contains("b: a .Capabilities.APIVersions.Has\n")
                .contains("c: \"{{ $.Capabilities.APIVersions.Has `x` }}\"\n");
    }

    @Test
    void makeLintSeeWhatTheySwitchOn() {
        Charts chart = Charts.chart("demo")
                .with("values.yaml", "a: 1")
                .showing("a: {{ if .Capabilities.APIVersions.Has \"keda.sh/v1alpha1\" }}{{ .Values.a.b.c }}{{ end }}");
        assertThat(errors(chart.request())).isEmpty();
        assertThat(errors(served(chart, "a: 2"))).isNotEmpty();
    }

    @Test
    void areNoTrapWhenTheyAreNonsense() {
        Charts chart = Charts.chart("demo").showing("a: {{ .Capabilities.APIVersions.Has \"x\" }}");
        HelmRequest request = chart.request().withApiVersions(List.of("", "\"", "}}", "a\\b\n", "x"));
        assertThat(helm.template(request)).contains("a: true\n");
    }

    private static Charts asking(Charts chart, String question) {
        return chart.with("values.yaml", """
                        asks: '{{ .Capabilities.APIVersions.Has "keda.sh/v1alpha1" }}'
                        quoted: "{{ .Capabilities.APIVersions.Has \\"keda.sh/v1alpha1\\" }}"
                        """)
                .with(
                        "templates/_asks.tpl",
                        "{{ define \"asks\" }}{{ .Capabilities.APIVersions.Has \"keda.sh/v1alpha1\" }}{{ end }}")
                .showing("seen: " + question);
    }

    private static HelmRequest served(Charts chart, String... values) {
        return chart.request(values).withApiVersions(SERVED);
    }

    private List<HelmFinding> errors(HelmRequest request) {
        return helm.lint(request).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }
}
