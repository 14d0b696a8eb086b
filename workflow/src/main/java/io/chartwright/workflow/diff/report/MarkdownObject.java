package io.chartwright.workflow.diff.report;

import io.chartwright.core.problem.SafeText;
import io.chartwright.workflow.diff.FieldChange;
import io.chartwright.workflow.diff.ObjectDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of an object, in a pull request.
 *
 * @param rank how much it hurts: the lower, the worse
 * @param line what a list of objects says of it, if it needs no more; else empty
 * @param block what else it needs; empty if it needs no more than a line
 */
record MarkdownObject(int rank, String line, String block) {
    private static final int VALUE = 200;
    private static final int PATH = 300;

    /** How many lines of a text are shown. */
    private static final int LINES = 40;

    /** How many fields are shown. */
    private static final int FIELDS = 60;

    static MarkdownObject of(ObjectDiff object, Titles titles) {
        int rank = Severest.rank(object.hazards());
        String title = titles.of(object.id());
        if (object.fields().isEmpty()) {
            String codes = object.hazards().isEmpty() ? "" : "  (" + String.join(", ", codes(object)) + ")";
            return new MarkdownObject(rank, ChangeWord.sign(object.kind()) + " " + title + codes, "");
        }
        String hurts = Severest.hazards(object.hazards()).stream()
                .map(hazard -> MarkdownHazards.sign(hazard.level()) + " "
                        + Markdown.code(Shortened.of(hazard.code(), Names.LONGEST)))
                .distinct()
                .collect(Collectors.joining(", "));
        return new MarkdownObject(
                rank,
                "",
                "**" + ChangeWord.of(object.kind()) + "** " + Markdown.code(title)
                        + (hurts.isEmpty() ? "" : " · " + hurts) + "\n" + Markdown.diffBlock(lines(object.fields()))
                        + "\n");
    }

    int size() {
        return Markdown.size(line) + Markdown.size(block) + 1;
    }

    private static List<String> codes(ObjectDiff object) {
        return Severest.hazards(object.hazards()).stream()
                .map(hazard -> Shortened.of(hazard.code(), Names.LONGEST))
                .distinct()
                .toList();
    }

    private static List<String> lines(List<FieldChange> fields) {
        List<String> lines = new ArrayList<>();
        fields.stream().limit(FIELDS).forEach(field -> lines.addAll(lines(field)));
        if (fields.size() > FIELDS) {
            lines.add("... and " + (fields.size() - FIELDS) + " more fields");
        }
        return lines;
    }

    private static List<String> lines(FieldChange field) {
        String path = SafeText.oneLine(Shortened.of(field.path(), PATH));
        List<String> lines = new ArrayList<>();
        if (Values.haveLines(field, VALUE / 2)) {
            lines.add("@@ " + path + " @@");
            lines.addAll(Values.lines(field, LINES));
            return lines;
        }
        Shortened.Pair values = Values.sides(field, VALUE);
        if (field.before().isPresent()) {
            lines.add("- " + path + ": " + values.before());
        }
        if (field.after().isPresent()) {
            lines.add("+ " + path + ": " + values.after());
        }
        return lines;
    }
}
