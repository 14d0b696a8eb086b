package io.chartwright.workflow.diff.report;

import io.chartwright.core.diff.TextDiff;
import io.chartwright.core.problem.SafeText;
import io.chartwright.core.yaml.YamlWriter;
import io.chartwright.workflow.diff.FieldChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a field held and holds, as people read it. No control character of it gets through. */
final class Values {
    private static final String NOTHING = "(not set)";

    /** Longer texts are not held against each other line by line: nobody would read it, and it takes long. */
    private static final int COMPARED_LINES = 1_500;

    private static final int LINE = 160;
    private static final int CHECKSUM = 8;

    private Values() {}

    /** Whether the values are better shown by lines than side by side. */
    static boolean haveLines(FieldChange field, int width) {
        return hasLines(field.before(), width) || hasLines(field.after(), width);
    }

    /** Both values, on one line each. */
    static Shortened.Pair sides(FieldChange field, int width) {
        return field.path().contains("[checksum/")
                ? new Shortened.Pair(checksum(field.before()), checksum(field.after()))
                : Shortened.pair(side(field.before()), side(field.after()), width);
    }

    /**
     * The lines that went, with {@code -} before them, and those that came, with {@code +}.
     *
     * @param most how many at most; the rest is counted
     */
    static List<String> lines(FieldChange field, int most) {
        String before = field.before().map(Values::text).orElse("");
        String after = field.after().map(Values::text).orElse("");
        if (before.lines().count() > COMPARED_LINES || after.lines().count() > COMPARED_LINES) {
            return List.of("-" + measure(before), "+" + measure(after));
        }
        if (!ended(before).equals(ended(after))) {
            before = ended(before);
            after = ended(after);
        }
        List<String> lines = TextDiff.of("", before, after).excerpt(most);
        if (lines.size() == 2 && lines.get(0).startsWith("-") && lines.get(1).startsWith("+")) {
            Shortened.Pair pair =
                    Shortened.pair(lines.get(0).substring(1), lines.get(1).substring(1), LINE);
            return List.of("-" + SafeText.oneLine(pair.before()), "+" + SafeText.oneLine(pair.after()));
        }
        return lines.stream()
                .map(line -> SafeText.oneLine(Shortened.of(line, LINE)).stripTrailing())
                .toList();
    }

    private static boolean hasLines(Optional<Object> side, int width) {
        return side.filter(value -> value instanceof String text
                        ? text.stripTrailing().contains("\n")
                        : (value instanceof Map || value instanceof List)
                                && flow(PlainData.of(value)).length() > width)
                .isPresent();
    }

    /** Of which nobody reads more than that it is another. */
    private static String checksum(Optional<Object> side) {
        return side.map(value -> SafeText.oneLine(Shortened.of(PlainData.text(String.valueOf(value)), CHECKSUM)))
                .orElse(NOTHING);
    }

    private static String side(Optional<Object> side) {
        return side.map(value -> SafeText.oneLine(flow(PlainData.of(value)))).orElse(NOTHING);
    }

    private static String text(Object value) {
        return value instanceof String text ? PlainData.text(text) : YamlWriter.write(PlainData.of(value));
    }

    private static String ended(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }

    private static String measure(String text) {
        return "(" + text.lines().count() + " lines, not compared)";
    }

    /** As in YAML, on one line. */
    private static String flow(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> flow(entry.getKey()) + ": " + flow(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Values::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof String text && text.contains("\n")) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
        }
        return YamlWriter.write(value).stripTrailing();
    }
}
