package io.chartwright.core.problem;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Prints problems as a good compiler does: sorted by place, with the line at fault, a hint, and a count at the end. The
 * one printer of all front doors. Knows no terminal, and lets no text of a user's file steer one.
 */
public final class ProblemPrinter {
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
            Problem::location,
            Comparator.comparing(Location::file)
                    .thenComparingInt(Location::line)
                    .thenComparingInt(Location::column));

    private ProblemPrinter() {}

    /**
     * Prints problems; nothing for none.
     *
     * @param problems in any order; those of one place keep theirs
     * @param sourceByFile the text of a file as problems name it, or null where there is none to show
     */
    public static String print(List<Problem> problems, Function<String, @Nullable String> sourceByFile) {
        if (problems.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        problems.stream().sorted(BY_PLACE).forEach(problem -> print(problem, sourceByFile, out));
        return out.append('\n').append(closing(problems)).append('\n').toString();
    }

    private static void print(Problem problem, Function<String, @Nullable String> sourceByFile, StringBuilder out) {
        String place = problem.location().toString();
        out.append(place.isEmpty() ? "" : SafeText.oneLine(place) + ": ")
                .append(problem.severity().word())
                .append(' ')
                .append(problem.code())
                .append(": ")
                .append(SafeText.indented(problem.message()))
                .append('\n');
        String source = problem.location().line() == 0
                ? null
                : sourceByFile.apply(problem.location().file());
        if (source != null) {
            out.append(SourceExcerpt.of(source, problem.location()));
        }
        if (!problem.hint().isEmpty()) {
            out.append("  hint: ").append(SafeText.indented(problem.hint())).append('\n');
        }
    }

    private static String closing(List<Problem> problems) {
        long errors = count(problems, Severity.ERROR);
        String counts = List.of(
                        counted(errors, "error"),
                        counted(count(problems, Severity.WARNING), "warning"),
                        counted(count(problems, Severity.INFO), "note"))
                .stream()
                .filter(count -> !count.isEmpty())
                .collect(Collectors.joining(", "));
        return counts + (errors > 0 ? ". Nothing was written." : ".");
    }

    private static long count(List<Problem> problems, Severity severity) {
        return problems.stream().filter(p -> p.severity() == severity).count();
    }

    private static String counted(long count, String word) {
        return count == 0 ? "" : count + " " + word + (count == 1 ? "" : "s");
    }
}
