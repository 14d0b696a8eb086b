package io.chartwright.core.problem;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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

    /** Problems with credentials: a line that has one is shown to nobody. */
    private static final Set<String> OF_SECRETS =
            Set.of("credential-by-entropy", "credential-by-name", "credential-by-pattern", "secret-with-content");

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
        return list(problems, sourceByFile) + "\n" + closing(problems) + "\n";
    }

    /**
     * Prints problems without a count at the end, for those who have more to say below; nothing for none.
     *
     * @param problems in any order; those of one place keep theirs
     * @param sourceByFile the text of a file as problems name it, or null where there is none to show
     */
    public static String list(List<Problem> problems, Function<String, @Nullable String> sourceByFile) {
        StringBuilder out = new StringBuilder();
        Set<String> secret = problems.stream()
                .filter(problem -> OF_SECRETS.contains(problem.code()))
                .map(problem -> line(problem.location()))
                .collect(Collectors.toSet());
        problems.stream().sorted(BY_PLACE).forEach(problem -> {
            boolean shown = problem.location().line() > 0 && !secret.contains(line(problem.location()));
            print(problem, shown ? sourceByFile : file -> null, out);
        });
        return out.toString();
    }

    /** How many there are of each severity, such as {@code 2 errors, 1 note}; nothing for none. */
    public static String counts(Collection<Severity> severities) {
        return List.of(
                        counted(Collections.frequency(severities, Severity.ERROR), "error"),
                        counted(Collections.frequency(severities, Severity.WARNING), "warning"),
                        counted(Collections.frequency(severities, Severity.INFO), "note"))
                .stream()
                .filter(count -> !count.isEmpty())
                .collect(Collectors.joining(", "));
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
        String source = sourceByFile.apply(problem.location().file());
        if (source != null) {
            out.append(SourceExcerpt.of(source, problem.location()));
        }
        if (!problem.hint().isEmpty()) {
            out.append("  hint: ").append(SafeText.indented(problem.hint())).append('\n');
        }
    }

    private static String line(Location location) {
        return location.file() + ":" + location.line();
    }

    private static String closing(List<Problem> problems) {
        List<Severity> severities = problems.stream().map(Problem::severity).toList();
        if (problems.stream().anyMatch(problem -> problem.code().equals(Problem.HALF_WRITTEN))) {
            return counts(severities) + ". Only a part was written.";
        }
        return counts(severities) + (severities.contains(Severity.ERROR) ? ". Nothing was written." : ".");
    }

    private static String counted(int count, String word) {
        return count == 0 ? "" : count + " " + word + (count == 1 ? "" : "s");
    }
}
