package io.chartwright.workflow;

import io.chartwright.Generation;
import io.chartwright.Validation;
import io.chartwright.checks.report.ReportFormat;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemPrinter;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.write.Comparison;
import io.chartwright.core.write.WriteReport;
import io.chartwright.workflow.diff.PlatformDiff;
import io.chartwright.workflow.diff.report.DiffFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What tasks tell, each in the same words. */
final class Telling {
    /** A log with more of a diff than this is not read. */
    private static final int DIFF_LINES = 400;

    private final Voice voice;

    Telling(Voice voice) {
        this.voice = voice;
    }

    /** Tells what became of a tree. */
    void written(Generation generation, WriteReport report, PlatformSource source) {
        Validation validation = generation.validation();
        remarks(validation.problems(), source);
        Messages.changes(report).forEach(voice::info);
        voice.info(validation.summary());
        voice.info(Messages.summary(generation.tree().size(), report, generation.engine()));
    }

    /** Tells what keeps nothing from being written. */
    private void remarks(List<Problem> problems, PlatformSource source) {
        ProblemPrinter.list(problems, source::text).lines().forEach(voice::warn);
    }

    /**
     * Tells all that was found, as bad as it is together, and then what was looked at.
     *
     * @throws TaskFailure if it is bad enough
     */
    void validated(Validation validation) {
        String report = validation.report(ReportFormat.TEXT);
        int rest = validation.verdict().findings().isEmpty() ? 0 : Math.max(0, report.indexOf("\n\n"));
        report.substring(0, rest).lines().forEach(validation.passes() ? voice::warn : voice::error);
        report.substring(rest).lines().forEach(voice::info);
        if (!validation.passes()) {
            throw new TaskFailure(Messages.failed(validation));
        }
    }

    /**
     * Tells whether a tree is what its platform says, and if not, what mends it.
     *
     * @param diff where the whole difference was written, or that it was not
     * @throws TaskFailure if it is not
     */
    void compared(Comparison comparison, PlatformSource source, Words words, String diff) {
        if (!comparison.otherLineEnds().isEmpty()) {
            voice.info(Messages.otherLineEnds(comparison.otherLineEnds().size()));
        }
        if (comparison.isFresh()) {
            voice.info(Messages.fresh(comparison.files(), source.name()));
            return;
        }
        StaleTree stale = new StaleTree(comparison, source.name());
        voice.error("The tree is not what " + source.name() + " says:");
        stale.files().forEach(voice::error);
        voice.error("The whole difference:  " + diff);
        stale.mend(words).forEach(voice::error);
        throw new TaskFailure(Messages.stale(stale.told().size(), source.name()));
    }

    /**
     * Tells what changed. Of very much, not all: reports have the rest.
     *
     * @param whole the command that makes reports of all of it
     * @throws TaskFailure if something hurts too much
     */
    void compared(PlatformDiff diff, String whole, FailOnHazard failOn) {
        List<String> lines = DiffFormat.TEXT.write(diff, whole).lines().toList();
        int left = lines.size() - DIFF_LINES;
        if (left > 0) {
            lines.subList(0, DIFF_LINES / 2).forEach(voice::info);
            voice.info("... " + left + " lines that " + DiffFormat.TEXT.fileName() + " among the reports has ...");
            lines.subList(DIFF_LINES / 2 + left, lines.size()).forEach(voice::info);
        } else {
            lines.forEach(voice::info);
        }
        long hurting = diff.hazards().stream().filter(failOn::by).count();
        if (hurting > 0) {
            throw new TaskFailure(Messages.hurting(hurting, failOn));
        }
    }

    /** Tells what keeps a tree from being written, and the command that does so if it is what somebody may want to overwrite. */
    TaskFailure notWritten(ProblemsException e, PlatformSource source, Words words) {
        TaskFailure failure = failure(e, source);
        String overwrite = words.again("generate", words.option("overwriteEdited"));
        if (has(e, "edited-file")) {
            voice.error("To overwrite edited files:  " + overwrite);
        } else if (has(e, "other-platform")) {
            voice.error("To overwrite the tree under the other name:  " + overwrite);
        }
        return failure;
    }

    private static boolean has(ProblemsException e, String code) {
        return e.problems().stream().anyMatch(problem -> problem.code().equals(code));
    }

    /** Tells what keeps two sides from being compared, of which one may be no file. */
    TaskFailure notCompared(ProblemsException e, PlatformSource source) {
        ProblemPrinter.list(e.problems(), source::text).lines().forEach(voice::error);
        voice.details(e);
        return new TaskFailure(Messages.notCompared(e.problems()), e.problems());
    }

    /** Tells what is wrong, and makes the end of the task of it. */
    TaskFailure failure(ProblemsException e, PlatformSource source) {
        return failure(e, source::text, source.name());
    }

    /** The same, of what is no platform. */
    TaskFailure failure(ProblemsException e, String name) {
        return failure(e, file -> null, name);
    }

    private TaskFailure failure(ProblemsException e, Function<String, @Nullable String> texts, String name) {
        ProblemPrinter.print(e.problems(), texts).lines().forEach(voice::error);
        voice.details(e);
        return new TaskFailure(Messages.failure(e.problems(), name), e.problems());
    }
}
