package io.chartwright.workflow.watch;

import io.chartwright.Generation;
import io.chartwright.core.diff.TextDiff;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemPrinter;
import io.chartwright.core.write.Difference;
import io.chartwright.core.write.WriteReport;
import io.chartwright.workflow.PlatformSource;
import io.chartwright.workflow.Voice;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** What a watch tells. */
final class Lines {
    private static final int MOST_FILES = 10;
    private static final int MOST_LINES = 8;

    private final Voice voice;
    private final LongSupplier clock;
    private Set<Problem> told = Set.of();

    /** @param clock nanoseconds, as of {@link System#nanoTime()} */
    Lines(Voice voice, LongSupplier clock) {
        this.voice = voice;
        this.clock = clock;
    }

    void watching(String name, int files) {
        int others = files - 1;
        voice.info("Watching " + name
                + (others <= 0 ? "" : " and " + counted(others, "other file or folder", "other files and folders"))
                + "; Ctrl-C ends it");
    }

    void uncovered(String why) {
        voice.warn("The system does not tell of all changes (" + why + "): files are looked at from time to time");
    }

    /** Tells what a save is going to change. */
    void changes(List<String> saved, List<Difference> differences, long since) {
        String what = saved.isEmpty() ? "" : String.join(", ", saved) + " saved: ";
        voice.info(what
                + (differences.isEmpty()
                        ? "no generated file changes"
                        : counted(differences.size(), "file changes", "files change"))
                + took(since));
        differences.stream().limit(MOST_FILES).forEach(this::change);
        if (differences.size() > MOST_FILES) {
            voice.info("  ... and " + counted(differences.size() - MOST_FILES, "more file", "more files"));
        }
    }

    private void change(Difference difference) {
        voice.info("  " + verb(difference.kind()) + "  " + difference.path()
                + (difference.note().isEmpty() ? "" : "   (" + difference.note() + ")"));
        if (difference.present().isPresent() && difference.wanted().isPresent()) {
            TextDiff.of(
                            difference.path(),
                            difference.present().get(),
                            difference.wanted().get())
                    .excerpt(MOST_LINES)
                    .forEach(line -> voice.info("      " + line));
        }
    }

    private static String verb(Difference.Kind kind) {
        return switch (kind) {
            case STALE -> "changes";
            case MISSING -> "comes  ";
            case EXTRA -> "goes   ";
            case EDITED -> "edited ";
            case IN_THE_WAY -> "blocked";
        };
    }

    /** Tells that a tree is on disk now, and of what it has that deserves a look and was not told the last time. */
    void written(Generation generation, WriteReport report, PlatformSource source, long since) {
        List<Problem> remarks = generation.validation().problems();
        List<Problem> fresh =
                remarks.stream().filter(problem -> !told.contains(problem)).toList();
        told = new HashSet<>(remarks);
        ProblemPrinter.list(fresh, source::text).lines().forEach(voice::warn);
        int changed = report.written().size() + report.deleted().size();
        voice.info(
                changed == 0
                        ? "Proven, and nothing to write" + took(since)
                        : "Proven and written: " + report.written().size() + " written, "
                                + report.unchanged().size() + " unchanged, "
                                + report.deleted().size() + " deleted" + took(since));
    }

    /** Tells what keeps a tree from being written. */
    void problems(List<Problem> problems, PlatformSource source, long since) {
        told = Set.of();
        ProblemPrinter.print(problems, source::text).lines().forEach(voice::error);
        voice.info("Still watching " + source.name() + took(since));
    }

    /** Tells of a fault that is not the user's. */
    void fault(RuntimeException fault) {
        voice.error("This is a mistake of Chartwright's, please report it: " + fault);
        voice.details(fault);
    }

    private String took(long since) {
        return " (" + TimeUnit.NANOSECONDS.toMillis(clock.getAsLong() - since) + " ms)";
    }

    private static String counted(int count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }
}
