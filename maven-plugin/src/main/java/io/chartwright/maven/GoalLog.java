package io.chartwright.maven;

import io.chartwright.Generation;
import io.chartwright.core.problem.ProblemPrinter;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.write.WriteReport;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

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
    void written(Generation generation, WriteReport report) {
        ProblemPrinter.print(generation.notices(), file -> null).lines().forEach(log::warn);
        Messages.changes(report).forEach(log::info);
        log.info(Messages.summary(generation.tree().size(), report, generation.engine()));
    }

    /** Tells what is wrong, and makes the end of the goal of it. */
    MojoFailureException failure(ProblemsException e, PlatformSource source) {
        ProblemPrinter.print(e.problems(), source::text).lines().forEach(log::error);
        log.debug(e);
        return new MojoFailureException(Messages.failure(e.problems(), source.name()));
    }
}
