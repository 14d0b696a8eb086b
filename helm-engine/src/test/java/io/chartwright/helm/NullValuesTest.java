package io.chartwright.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.helm.HelmRequest;
import io.chartwright.core.tree.FileTree;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a null in an overlay means to Helm 3.21, measured; and that a chart with the merged values as its own, which is
 * what lint sees, means the same.
 */
class NullValuesTest {
    private static final String SHOW_ALL = "seen: {{ unset .Values \"global\" | toJson }}";

    private final InProcessHelm helm = new InProcessHelm();

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            chart's values | overlay          | seen
            {k: 1}         | {k: null}        | {}
            {m: {k: 1}}    | {m: {k: null}}   | {"m":{}}
            {m: {k: 1}}    | {m: null}        | {}
            {l: [1, 2]}    | {l: [~]}         | {"l":[null]}
            {}             | {k: null}        | {"k":null}
            {m: {}}        | {m: {k: null}}   | {"m":{"k":null}}
            {k: null}      | {}               | {"k":null}
            """)
    void inAChart(String own, String overlay, String seen) {
        Charts chart = Charts.chart("demo").with("values.yaml", own).showing(SHOW_ALL);
        assertThat(shown(chart.request(overlay))).isEqualTo(seen);
        assertThat(shown(lintedAs(chart.request(overlay)))).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            chart's values     | subchart's values | overlay                | seen by the subchart
            {}                 | {k: 1}            | {sub: {k: null}}       | {}
            {sub: {k: 2}}      | {k: 1}            | {sub: {k: null}}       | {}
            {sub: {k: 2}}      | {}                | {sub: {k: null}}       | {"k":null}
            {}                 | {}                | {sub: {k: null}}       | {"k":null}
            {sub: {k: null}}   | {k: 1}            | {}                     | {}
            {}                 | {m: {k: 1}}       | {sub: {m: {k: null}}}  | {"m":{}}
            {sub: {m: {k: 2}}} | {m: {k: 1}}       | {sub: {m: {k: null}}}  | {"m":{}}
            {sub: {m: {k: 2}}} | {m: {k: 1}}       | {sub: {m: null}}       | {}
            {}                 | {m: {k: 1}}       | {sub: {m: null}}       | {}
            {sub: {k: 2}}      | {k: 1}            | {sub: {j: 3}}          | {"j":3,"k":2}
            """)
    void inASubchart(String own, String subchart, String overlay, String seen) {
        Charts chart = Charts.umbrella("demo", "sub")
                .with("values.yaml", own)
                .with(Charts.chart("sub").with("values.yaml", subchart).showing(SHOW_ALL), "sub");
        assertThat(shown(chart.request(overlay))).isEqualTo(seen);
        assertThat(shown(lintedAs(chart.request(overlay)))).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource({"yes", "0o777", "0777", "1_000", "0x1F", "1.0", "1e3", "~", "'\"1.0\"'", "2024-01-01", "1000000"})
    void mergingReadsScalarsAsHelmDoes(String scalar) {
        Charts chart = Charts.chart("demo")
                .with("values.yaml", "own: " + scalar)
                .showing("seen: {{ kindOf .Values.own }} {{ .Values.own }} {{ kindOf .Values.a }} {{ .Values.a }}");
        HelmRequest request = chart.request("a: " + scalar);
        assertThat(shown(lintedAs(request))).isEqualTo(shown(request));
    }

    private static HelmRequest lintedAs(HelmRequest request) {
        FileTree chart = FileTree.of(MergedValues.intoChart(request));
        return new HelmRequest(chart, request.release(), request.namespace(), request.kubeVersion(), List.of());
    }

    private String shown(HelmRequest request) {
        return helm.template(request)
                .lines()
                .filter(line -> line.startsWith("  seen: "))
                .map(line -> line.substring("  seen: ".length()))
                .findFirst()
                .orElseThrow();
    }
}
