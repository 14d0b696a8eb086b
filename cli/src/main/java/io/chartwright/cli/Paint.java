package io.chartwright.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings out with colours what a line is about. Takes nothing from the line and adds nothing else to it. */
final class Paint {
    private static final String RESET = "\u001b[0m";
    private static final Paint NONE = new Paint(List.of());
    private static final Paint COLORS = new Paint(List.of(
            new Stroke(Pattern.compile("^(?:\\S.*?: )?(error) [a-z][a-z0-9-]*: "), "\u001b[1;31m"),
            new Stroke(Pattern.compile("^(?:\\S.*?: )?(warning) [a-z][a-z0-9-]*: "), "\u001b[1;33m"),
            new Stroke(Pattern.compile("^(?:\\S.*?: )?(info|note) [a-z][a-z0-9-]*: "), "\u001b[1;34m"),
            new Stroke(Pattern.compile("^  (hint:) "), "\u001b[36m"),
            new Stroke(Pattern.compile("^ *\\| *(\\^+)$"), "\u001b[1;31m"),
            new Stroke(Pattern.compile("^ *(\\+(?! \\d+ ×).*)$"), "\u001b[32m"),
            new Stroke(Pattern.compile("^ *(-.*)$"), "\u001b[31m"),
            new Stroke(Pattern.compile("^  (written|deleted|rendered)  "), "\u001b[2m"),
            new Stroke(Pattern.compile("^(chartwright:) "), "\u001b[1;31m")));

    private final List<Stroke> strokes;

    private Paint(List<Stroke> strokes) {
        this.strokes = strokes;
    }

    static Paint where(boolean colors) {
        return colors ? COLORS : NONE;
    }

    String line(String line) {
        for (Stroke stroke : strokes) {
            Matcher matcher = stroke.what.matcher(line);
            if (matcher.find()) {
                return line.substring(0, matcher.start(1))
                        + stroke.color
                        + matcher.group(1)
                        + RESET
                        + line.substring(matcher.end(1));
            }
        }
        return line;
    }

    /** @param what the first group is what gets the colour */
    private record Stroke(Pattern what, String color) {}
}
