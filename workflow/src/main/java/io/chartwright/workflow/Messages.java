package io.chartwright.workflow;

import io.chartwright.Validation;
import io.chartwright.core.edit.Insertion;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.Severity;
import io.chartwright.core.write.WriteReport;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The lines that tasks tell, apart from problems, which have a printer of their own. */
final class Messages {
    private Messages() {}

    /** What happened to the files of a tree, in one line. */
    static String summary(int files, WriteReport report, String engine) {
        return "%s: %s written, %s unchanged, %s deleted (%s)"
                .formatted(
                        counted(files, "file"),
                        report.written().size(),
                        report.unchanged().size(),
                        report.deleted().size(),
                        engine.isEmpty() ? "no Helm engine" : engine);
    }

    /** Every path that was touched, with what was done to it. */
    static Stream<String> changes(WriteReport report) {
        return Stream.concat(
                report.written().stream().map(path -> "  written  " + path),
                report.deleted().stream().map(path -> "  deleted  " + path));
    }

    /** What was added to a platform, below the place where it stands. */
    static Stream<String> insertion(Insertion insertion, String file) {
        return Stream.concat(
                Stream.of("Added to the chart " + insertion.chart() + " at " + file + ":" + insertion.line() + ":"),
                insertion.text().lines().filter(line -> !line.isBlank()));
    }

    /** Why a task failed, in one line; the problems themselves stand above it. */
    static String failure(List<Problem> problems, String source) {
        int errors = (int)
                problems.stream().filter(p -> p.severity() == Severity.ERROR).count();
        String told = errors == 0 ? counted(problems.size(), "finding") : counted(errors, "error");
        boolean halfWritten = problems.stream().anyMatch(p -> p.code().equals(Problem.HALF_WRITTEN));
        boolean elsewhere = problems.stream()
                .noneMatch(p -> p.location().file().equals(source)
                        || p.location().file().isEmpty());
        return told
                + (elsewhere ? " for " : " in ")
                + source
                + (halfWritten ? "; only a part was written" : "; nothing was written");
    }

    /** Why two sides were not compared, in one line. */
    static String notCompared(List<Problem> problems) {
        return counted(problems.size(), "error") + "; nothing was compared";
    }

    /** Why validation failed, in one line; the findings themselves stand above it. */
    static String failed(Validation validation) {
        long failing = validation.verdict().findings().stream()
                .filter(finding ->
                        finding.severity().compareTo(validation.context().failOn()) <= 0)
                .count();
        return counted((int) failing, "finding") + " that "
                + (failing == 1 ? "is" : "are") + " as bad as '"
                + validation.context().failOn().word() + "', or worse, in "
                + validation.context().subject();
    }

    /** That a tree is fresh, in one line. */
    static String fresh(int files, String source) {
        return "The tree is what " + source + " says: " + counted(files, "file");
    }

    /** That a tree is not, in one line; what is wrong with it stands above it. */
    static String stale(int files, String source) {
        return counted(files, "file") + (files == 1 ? " is" : " are") + " not what " + source + " says";
    }

    /** That files count as the same though not all of their bytes are. */
    static String otherLineEnds(int files) {
        return counted(files, "file") + (files == 1 ? " has" : " have")
                + " CRLF at the ends of lines, as Git checks out where it is told so; that counts as the same";
    }

    /** Why a diff failed, in one line; the diff itself stands above it. */
    static String hurting(long hazards, FailOnHazard failOn) {
        return counted((int) hazards, "hazard") + " that " + (hazards == 1 ? "hurts" : "hurt") + " as much as a '"
                + failOn.name().toLowerCase(Locale.ROOT) + "', or more";
    }

    static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
