package io.chartwright.core.helm;

import java.util.List;

/**
 * The real Helm, however it is reached. Implementations are found by {@link java.util.ServiceLoader}, need neither a
 * cluster nor the network, and may be called from several threads at once.
 */
public interface HelmEngine {

    /**
     * Which Helm this is, for reports: for example {@code Helm v3.21.0 (in process)}.
     *
     * @throws HelmException if there is none that works on this machine
     */
    String description();

    /**
     * Renders a chart as {@code helm template --include-crds} does, objects with a {@code helm.sh/hook} annotation
     * included.
     *
     * @return the rendered documents as one YAML stream, CRDs first; empty if there are none
     * @throws HelmException if Helm refuses the chart or its values
     */
    String template(HelmRequest request);

    /**
     * Lints a chart as {@code helm lint --strict} does, with the values of the request and not only the chart's own. As
     * there, templates see the request's namespace, and {@code test-release} for its name; which Kubernetes version they
     * see is the engine's affair.
     *
     * @return what Helm remarks, in its order; nothing worse than {@code INFO} if the chart is clean
     * @throws HelmException if Helm cannot lint at all
     */
    List<HelmFinding> lint(HelmRequest request);

    /**
     * Lints once and renders twice, which an engine may do in less time than three calls take. A chart that Helm refuses
     * to render is an answer here and no exception.
     *
     * @throws HelmException if Helm cannot lint at all
     */
    default HelmRelease prove(HelmRequest request) {
        List<HelmFinding> findings = lint(request);
        try {
            return HelmRelease.rendered(findings, template(request), template(request));
        } catch (HelmException refused) {
            return HelmRelease.refused(findings, String.valueOf(refused.getMessage()));
        }
    }

    /** Loads what is slow to load, so that later calls need not wait; callers run it on a thread of its own. */
    default void prepare() {}

    /**
     * All ways to Helm that this engine knows, each tried, for people who look for what is wrong: also those that it would not
     * take. Never throws for a way that leads nowhere.
     */
    default List<HelmWay> ways() {
        return List.of();
    }
}
