package io.chartwright.workflow;

import io.chartwright.Chartwright;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.write.Comparison;
import io.chartwright.core.write.TreeWriter;
import io.chartwright.model.Platform;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Checks that a tree is what its platform says. Generates it in memory, and writes nothing but the whole difference.
 *
 * @param source the platform
 * @param outputDirectory the folder in which the tree lies
 * @param reportDirectory the folder for {@code check.diff}, which is there only while there is a difference
 */
public record Check(PlatformSource source, Path outputDirectory, Path reportDirectory) {

    /**
     * Checks.
     *
     * @throws TaskFailure if something is wrong, and was told
     * @throws IOException if the difference cannot be written
     */
    public void run(Door door) throws IOException {
        CheckDiff.remove(reportDirectory);
        Telling telling = new Telling(door.voice());
        Comparison comparison;
        try {
            Platform platform = source.platform();
            comparison =
                    TreeWriter.into(outputDirectory).ofPlatform(platform.name()).compare(Chartwright.render(platform));
        } catch (ProblemsException e) {
            throw telling.failure(e, source);
        }
        CheckDiff.write(reportDirectory, comparison);
        telling.compared(comparison, source, door.words(), reportDirectory.resolve(CheckDiff.NAME));
    }
}
