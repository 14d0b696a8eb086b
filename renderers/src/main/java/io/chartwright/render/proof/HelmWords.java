package io.chartwright.render.proof;

import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.core.helm.HelmFinding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** Tells once what Helm says several times: lint repeats a mistake for the chart, for its templates and for the file. */
final class HelmWords {
    private HelmWords() {}

    /** What lint found, without what another of its findings says too; what is found in single templates stays. */
    static List<HelmFinding> distinct(List<HelmFinding> findings) {
        List<HelmFinding> distinct = new ArrayList<>(new LinkedHashSet<>(findings));
        for (HelmFinding finding : List.copyOf(distinct)) {
            String core = core(finding);
            if (!isOfTemplate(finding)
                    && distinct.stream()
                            .anyMatch(other -> other != finding && core(other).contains(core))) {
                distinct.remove(finding);
            }
        }
        return distinct;
    }

    /**
     * Whether one of the findings gives the reason for which Helm refuses to render. Lint need not: it goes on where a
     * template fails by its own will, and then stumbles over something else.
     */
    static boolean tell(List<HelmFinding> findings, String refusal) {
        String line = withoutTypes(refusal);
        String reason = line.substring(Math.max(0, line.lastIndexOf(": ")));
        return findings.stream()
                .anyMatch(finding -> withoutTypes(finding.message()).contains(reason));
    }

    /** A text of several lines on one. */
    static String oneLine(String text) {
        return text.strip().replaceAll("(?<=\\w)\\s*\\n\\s*", ": ").replaceAll("\\s*\\n\\s*", " ");
    }

    /** How to mend what lint objects to: what was generated is not its user's to mend. */
    static String lintHint(Rendering rendering) {
        return rendering.environment().isEmpty()
                ? "mend what Helm names"
                : "mend what Helm names; if the chart was generated from platform.yaml alone, the fault is ours: please"
                        + " tell us";
    }

    /** How to mend a breach of a rule, as findings say it: without a capital and a final stop. */
    static String hint(RuleDoc rule) {
        String mend = rule.mend();
        return mend.substring(0, 1).toLowerCase(Locale.ROOT) + mend.substring(1, mend.length() - 1);
    }

    private static boolean isOfTemplate(HelmFinding finding) {
        return finding.path().startsWith("templates/") && !finding.path().equals("templates/");
    }

    /** On one line, and without Go's types, which differ from one part of Helm to the next. */
    private static String withoutTypes(String message) {
        return oneLine(message).replaceFirst(" into Go .*", "");
    }

    private static String core(HelmFinding finding) {
        return oneLine(finding.message()).replaceFirst("^- ", "");
    }
}
