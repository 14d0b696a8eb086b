package io.chartwright.core.helm;

import java.util.List;
import java.util.Optional;

/**
 * Everything that Helm makes of one request: what lint remarks, and the rendered documents twice, for whoever wants to
 * know whether they are the same each time.
 *
 * @param findings what {@link HelmEngine#lint} returns
 * @param documents what {@link HelmEngine#template} returns; empty if Helm refuses to render
 * @param again what it returns at another try; the same text unless a template asks chance or the clock
 * @param refusal why Helm refuses to render, in its own words; empty if it renders
 */
public record HelmRelease(List<HelmFinding> findings, String documents, String again, Optional<String> refusal) {

    public HelmRelease {
        findings = List.copyOf(findings);
    }

    /** What Helm renders, and may render otherwise the next time. */
    public static HelmRelease rendered(List<HelmFinding> findings, String documents, String again) {
        return new HelmRelease(findings, documents, again, Optional.empty());
    }

    /** A request that Helm refuses to render. */
    public static HelmRelease refused(List<HelmFinding> findings, String refusal) {
        return new HelmRelease(findings, "", "", Optional.of(refusal));
    }

    /** Whether both tries rendered the same. */
    public boolean repeatable() {
        return documents.equals(again);
    }
}
