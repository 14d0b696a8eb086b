package io.chartwright.workflow.diff.report;

import io.chartwright.checks.report.Counted;
import io.chartwright.workflow.diff.PlatformDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A diff in a few sentences. */
final class Verdict {
    private Verdict() {}

    /**
     * How many environments change, how many objects do, what hurts, and whether all could be looked at.
     *
     * @param stressed makes the worst of it stand out
     */
    static String of(PlatformDiff diff, UnaryOperator<String> stressed) {
        if (diff.isEmpty()) {
            return "Nothing changes for any cluster.";
        }
        Tally tally = Tally.of(diff);
        String objects = tally.objects();
        List<String> sentences = new ArrayList<>();
        sentences.add(environments(diff) + (objects.isEmpty() ? "." : "; objects: " + objects + "."));
        sentences.add(
                tally.hazards().isEmpty()
                        ? "Nothing about it is known to hurt."
                        : "What hurts: " + tally.hazards(stressed) + ".");
        long partly = diff.environments().stream()
                .filter(environment -> !environment.notCompared().isEmpty())
                .count();
        if (partly > 0) {
            sentences.add(Counted.of(partly, "environment") + " could not be compared in full.");
        }
        return String.join(" ", sentences);
    }

    private static String environments(PlatformDiff diff) {
        long changed = diff.environments().stream().filter(Tally::changes).count();
        long same = diff.environments().size() - changed;
        if (changed == 0) {
            return diff.argoCd().isEmpty() ? "No environment changes" : "No environment changes, but Argo CD does";
        }
        return Counted.of(changed, "environment")
                + (changed == 1 ? " changes" : " change")
                + (same == 0 ? "" : ", " + same + (same == 1 ? " does not" : " do not"));
    }
}
