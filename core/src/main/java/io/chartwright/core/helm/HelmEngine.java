package io.chartwright.core.helm;

import java.util.List;

/**
 * The real Helm, however it is reached. Implementations are found by {@link java.util.ServiceLoader}, need neither a
 * cluster nor the network, and may be called from several threads at once.
 */
public interface HelmEngine {

    /** Which Helm this is, for reports: for example {@code Helm v3.21.0 (in process)}. */
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
     * Lints a chart as {@code helm lint --strict} does, with the values of the request and not only the chart's own.
     *
     * @return what Helm remarks, in its order; nothing worse than {@code INFO} if the chart is clean
     */
    List<HelmFinding> lint(HelmRequest request);

    /** Loads what is slow to load, so that later calls need not wait; callers run it on a thread of its own. */
    default void prepare() {}
}
