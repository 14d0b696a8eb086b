package io.chartwright.workflow.diff.report;

import io.chartwright.checks.report.Columns;
import io.chartwright.checks.report.Wrapping;
import io.chartwright.core.problem.SafeText;
import io.chartwright.workflow.diff.Hazard;
import java.util.Collection;
import java.util.stream.Stream;

/** What hurts, on a terminal. */
final class HazardText {
    private static final String DEEPER = "  ";

    private HazardText() {}

    /** The worst first, each with its hint. */
    static Stream<String> lines(Collection<Hazard> hazards, String indent) {
        return Severest.hazards(hazards).stream().flatMap(hazard -> lines(hazard, indent));
    }

    private static Stream<String> lines(Hazard hazard, String indent) {
        String label = LevelWord.of(hazard.level()) + " " + hazard.code() + ": ";
        Stream<String> message = paragraph(label, hazard.message(), indent);
        return hazard.hint().isBlank()
                ? message
                : Stream.concat(message, paragraph("hint: ", hazard.hint(), indent + DEEPER));
    }

    private static Stream<String> paragraph(String label, String text, String indent) {
        String first = indent + SafeText.oneLine(label);
        String next = indent + DEEPER;
        String wrapped = Wrapping.wrap(SafeText.oneLine(text), Columns.width(first), Columns.width(next));
        return (first + wrapped.replace("\n", "\n" + next)).lines();
    }
}
