package io.chartwright.workflow.watch;

import io.chartwright.workflow.Ci;
import io.chartwright.workflow.Door;
import io.chartwright.workflow.PlatformSource;
import io.chartwright.workflow.TaskFailure;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Generates the tree of a platform, and again after each save of anything that it is read from. Shows at once what a save
 * changes; writes it as soon as it is proven, and only then.
 *
 * @param sources opens the platform: each call gives it as it is then, and what it gives is closed by the watch
 * @param outputDirectory the folder into which the tree is written
 * @param overwriteEdited whether files that somebody has edited since are replaced
 * @param ci whether it runs in CI, where it refuses to
 */
public record Watch(Supplier<? extends PlatformSource> sources, Path outputDirectory, boolean overwriteEdited, Ci ci) {

    /**
     * Runs until the thread is interrupted or the JVM ends.
     *
     * @throws TaskFailure if the files cannot be watched at all, and was told; mistakes in them do not end it
     */
    public void run(Door door) {}
}
