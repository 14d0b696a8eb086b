package io.chartwright.core.yaml;

import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Turns what the parser says into what its user can act on. */
final class SyntaxProblem {
    /** A part of the parser's message and what usually causes it; the first that fits counts. */
    private static final List<Map.Entry<String, String>> HINTS = List.of(
            Map.entry("mapping values are not allowed", "quote a value that contains ': ', and check the indentation"),
            Map.entry("could not find expected ':'", "write 'key: value', with a blank after the colon"),
            Map.entry("unexpected end of stream", "close the quotes or brackets"),
            Map.entry("expected <block end>", "check the indentation: keys of one mapping begin in one column"),
            Map.entry("cannot start any token", "quote a value that begins with a special character"),
            Map.entry("expected ',' or", "close the brackets, and quote items that contain special characters"),
            Map.entry("needs a name", "quote text that begins with '*' or '&'"),
            Map.entry("unknown escape character", "use single quotes for text with backslashes"));

    /** What the parser adds about indentation, whatever the character was. */
    private static final Pattern ADVICE = Pattern.compile("\\.? *\\(Do not use .*", Pattern.DOTALL);

    private SyntaxProblem() {}

    static Problem of(SourceText source, MarkedYAMLException e) {
        int conflict = lineOfConflict(source);
        if (conflict > 0) {
            return Problem.error(
                    "merge-conflict",
                    Location.at(source.file(), conflict, 1),
                    "a merge has left both of its sides here",
                    "choose between them, and remove the lines with '<<<<<<<', '=======' and '>>>>>>>'");
        }
        Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        if (mark == null) {
            return Problem.error("yaml-syntax", Location.of(source.file()), says(e), "");
        }
        int tab = tabInIndentation(source.line(mark.getLine()));
        if (tab >= 0) {
            return Problem.error(
                    "yaml-syntax",
                    Location.at(source.file(), mark.getLine() + 1, tab + 1),
                    "a tab cannot indent YAML",
                    "indent with spaces instead of tabs");
        }
        return Problem.error("yaml-syntax", source.at(mark), says(e) + context(e, mark), hint(says(e)));
    }

    private static String says(MarkedYAMLException e) {
        String context = String.valueOf(e.getContext());
        if (context.contains("scanning an alias") || context.contains("scanning an anchor")) {
            return "an alias or anchor needs a name";
        }
        String problem = e.getProblem();
        return problem == null
                ? "this is no YAML"
                : ADVICE.matcher(problem.strip()).replaceFirst("");
    }

    /** Where the thing began that went wrong, if that is another line. */
    private static String context(MarkedYAMLException e, Mark mark) {
        Mark began = e.getContextMark();
        if (e.getContext() == null || began == null || began.getLine() == mark.getLine()) {
            return "";
        }
        return ", " + e.getContext() + " that began in line " + (began.getLine() + 1);
    }

    private static String hint(String message) {
        return HINTS.stream()
                .filter(known -> message.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** The line, from 1, at which Git says that both sides of a merge follow; 0 if there is none. */
    private static int lineOfConflict(SourceText source) {
        List<String> lines = source.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("<<<<<<< ")) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int tabInIndentation(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\t') {
                return i;
            }
            if (line.charAt(i) != ' ') {
                return -1;
            }
        }
        return -1;
    }
}
