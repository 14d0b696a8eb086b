package io.chartwright;

import io.chartwright.core.tree.FileTree;
import io.chartwright.core.write.TreeWriter;
import io.chartwright.core.write.WriteReport;
import java.nio.file.Path;

/**
 * A rendered and checked tree that is not written yet.
 *
 * @param platform the platform's name
 * @param tree the files, by paths relative to the folder they will be written to
 * @param validation what was found in it that keeps nothing from being written, what was checked and what was not
 */
public record Generation(String platform, FileTree tree, Validation validation) {

    /** Which Helm proved it; empty if none was on the class path. */
    public String engine() {
        return validation.verdict().coverage().engine();
    }

    /**
     * Writes the tree: only files that differ, each at once or not at all; files of an earlier run that the model no
     * longer yields go. Files that Chartwright did not write are never touched.
     *
     * @param root the folder, usually the root of a Git repository
     * @throws io.chartwright.core.problem.ProblemsException if something is in the way; then nothing was written,
     *     unless {@code half-written} is among the problems: the next run completes such a tree
     */
    public WriteReport into(Path root) {
        return into(root, false);
    }

    /**
     * Like {@link #into(Path)}.
     *
     * @param overwriteEdited whether files that someone edited by hand, and the tree of a platform of another name, are
     *     overwritten and not reported
     */
    public WriteReport into(Path root, boolean overwriteEdited) {
        return writer(root, overwriteEdited).write(tree);
    }

    /**
     * Writes nothing, but finds what {@link #into(Path, boolean)} would find in its way: for callers that have something
     * else to write first.
     *
     * @throws io.chartwright.core.problem.ProblemsException with everything that is in the way
     */
    public void checkInto(Path root, boolean overwriteEdited) {
        writer(root, overwriteEdited).check(tree);
    }

    private TreeWriter writer(Path root, boolean overwriteEdited) {
        return TreeWriter.into(root).ofPlatform(platform).overwriteEdited(overwriteEdited);
    }
}
