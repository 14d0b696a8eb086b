package io.chartwright.maven;

import io.chartwright.Generation;
import io.chartwright.Validation;
import io.chartwright.checks.report.ReportFormat;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemPrinter;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.write.WriteReport;
import java.util.List;
import java.util.function.Function;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** What goals tell, each in the same words. */
final class GoalLog {
    private final Log log;

    GoalLog(Log log) {
        this.log = log;
    }

    void line(String text) {
        log.info(text);
    }

    /** Tells what became of a tree. */
    void written(Generation generation, WriteReport report, PlatformSource source) {
        Validation validation = generation.validation();
        remarks(validation.problems(), source);
        Messages.changes(report).forEach(log::info);
        log.info(validation.summary());
        log.info(Messages.summary(generation.tree().size(), report, generation.engine()));
    }

    /** Tells what keeps nothing from being written. */
    private void remarks(List<Problem> problems, PlatformSource source) {
        ProblemPrinter.list(problems, source::text).lines().forEach(log::warn);
    }

    /** Tells all that was found, as bad as it is together, and then what was looked at. */
    void validated(Validation validation) throws MojoFailureException {
        String report = validation.report(ReportFormat.TEXT);
        int rest = validation.verdict().findings().isEmpty() ? 0 : Math.max(0, report.indexOf("\n\n"));
        report.substring(0, rest).lines().forEach(validation.passes() ? log::warn : log::error);
        report.substring(rest).lines().forEach(log::info);
        if (!validation.passes()) {
            throw new MojoFailureException(Messages.failed(validation));
        }
    }

    /** Tells what is wrong, and makes the end of the goal of it. */
    MojoFailureException failure(ProblemsException e, PlatformSource source) {
        return failure(e, source::text, source.name());
    }

    /** The same, of what is no platform. */
    MojoFailureException failure(ProblemsException e, String name) {
        return failure(e, file -> null, name);
    }

    private MojoFailureException failure(ProblemsException e, Function<String, @Nullable String> texts, String name) {
        ProblemPrinter.print(e.problems(), texts).lines().forEach(log::error);
        log.debug(e);
        return new MojoFailureException(Messages.failure(e.problems(), name));
    }
}
