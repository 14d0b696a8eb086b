package io.chartwright.workflow;

import io.chartwright.workflow.diff.PlatformDiff;
import java.nio.file.Path;

/**
 * Tells what a change of a platform means for its clusters: both sides are rendered by the real Helm for every environment
 * and held against each other object by object. Writes nothing, and touches neither the working tree nor Git's index.
 *
 * @param source the new side: the platform as it is now
 * @param outputDirectory the folder into which its tree would be written
 * @param base the old side
 */
public record Diff(PlatformSource source, Path outputDirectory, Base base) {

    /**
     * Compares.
     *
     * @param words how users name another base, for hints
     * @throws io.chartwright.core.problem.ProblemsException if one of the sides is not to be had
     */
    public PlatformDiff compare(Words words) {
        return new Sides(source, outputDirectory, base, words).compare();
    }
}
