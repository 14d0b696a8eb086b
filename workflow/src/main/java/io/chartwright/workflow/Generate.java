package io.chartwright.workflow;

import io.chartwright.Generation;
import io.chartwright.core.problem.ProblemsException;
import java.nio.file.Path;

/**
 * Generates the tree of a platform: proves all of it, then writes what differs.
 *
 * @param source the platform
 * @param outputDirectory the folder into which the tree is written
 * @param overwriteEdited whether files that somebody has edited since are replaced
 * @param ci whether it runs in CI, where it refuses to
 */
public record Generate(PlatformSource source, Path outputDirectory, boolean overwriteEdited, Ci ci) {

    /** @throws TaskFailure if something is wrong, and was told; then nothing was written */
    public void run(Door door) {
        Telling telling = new Telling(door.voice());
        try {
            ci.admit("generate", door.words());
            Generation generation = source.generate();
            telling.written(generation, generation.into(outputDirectory, overwriteEdited), source);
        } catch (ProblemsException e) {
            throw telling.notWritten(e, source, door.words());
        }
    }
}
