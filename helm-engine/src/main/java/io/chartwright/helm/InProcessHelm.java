package io.chartwright.helm;

import io.chartwright.core.helm.HelmEngine;
import io.chartwright.core.helm.HelmException;
import io.chartwright.core.helm.HelmFinding;
import io.chartwright.core.helm.HelmRelease;
import io.chartwright.core.helm.HelmRequest;
import io.chartwright.core.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Helm as a library in this JVM: no process is started, no cluster and no network is used. An instance costs nothing;
 * the library is loaded by the first call that needs it, once per JVM.
 *
 * <p>Little differs from the command line. {@code lookup} always finds nothing, whatever cluster the machine could reach.
 * Hooks stand among the other objects and not behind them. In {@link #lint} the version of Kubernetes is one of Helm's
 * own choice, for the library takes none; {@link #template} renders for the right one, with nothing left out.
 */
public final class InProcessHelm implements HelmEngine {

    /** What helm-java 0.0.21 is built on; a test holds it against the library's own word. */
    static final String HELM_VERSION = "v3.21.0";

    /** An engine that has loaded nothing yet. */
    public InProcessHelm() {}

    @Override
    public String description() {
        return "Helm " + HELM_VERSION + " (in process)";
    }

    @Override
    public void prepare() {
        NativeHelm.get();
    }

    @Override
    public String template(HelmRequest request) {
        return TemplateStaging.template(request);
    }

    @Override
    public List<HelmFinding> lint(HelmRequest request) {
        Map<String, String> chart = LintStaging.changed(request, request.chart().files());
        if (request.values().isEmpty()) {
            return lint(chart);
        }
        try {
            return lint(LintStaging.changed(request, MergedValues.intoChart(request)));
        } catch (HelmException refused) {
            // Lint itself often says more clearly what is wrong with a chart that cannot even be merged.
            List<HelmFinding> findings = new ArrayList<>(lint(chart));
            if (findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)) {
                findings.add(new HelmFinding(Severity.ERROR, "values.yaml", String.valueOf(refused.getMessage())));
            }
            return List.copyOf(findings);
        }
    }

    @Override
    public HelmRelease prove(HelmRequest request) {
        return TemplateStaging.twice(request)
                .map(rendered -> HelmRelease.rendered(
                        lintRendered(request, rendered.subcharts()), rendered.documents(), rendered.documents()))
                .orElseGet(() -> HelmEngine.super.prove(request));
    }

    /** What lint says of a chart that has been rendered with the request's values: with less to look at, the same. */
    private List<HelmFinding> lintRendered(HelmRequest request, List<String> subcharts) {
        Map<String, String> chart =
                request.values().isEmpty() ? request.chart().files() : MergedValues.intoChart(request, subcharts);
        List<HelmFinding> findings = lint(LintStaging.changed(request, RenderedChart.forLint(chart)));
        return LintReport.accepts(findings) ? findings : lint(request);
    }

    private static List<HelmFinding> lint(Map<String, String> chart) {
        try (StagedChart staged = StagedChart.of(chart, List.of())) {
            return LintReport.read(staged.lint(NativeHelm.get()));
        }
    }
}
