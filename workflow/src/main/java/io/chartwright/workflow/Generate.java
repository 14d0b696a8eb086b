package io.chartwright.workflow;

import io.chartwright.Generation;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.write.TreeWriter;
import io.chartwright.core.write.WriteReport;
import io.chartwright.model.Platform;
import java.nio.file.Path;

/**
 * Generates the tree of a platform: proves all of it, then writes what differs, and a stamp by which {@link Check} knows that
 * it need not make the tree again.
 *
 * @param source the platform
 * @param outputDirectory the folder into which the tree is written
 * @param reportDirectory the folder for stamps, the same as that of checks
 * @param overwriteEdited whether files that somebody has edited since are replaced
 * @param ci whether it runs in CI, where it refuses to
 */
public record Generate(
        PlatformSource source, Path outputDirectory, Path reportDirectory, boolean overwriteEdited, Ci ci) {

    /** @throws TaskFailure if something is wrong, and was told; then nothing was written */
    public void run(Door door) {
        Telling telling = new Telling(door.voice());
        try {
            ci.admit("generate", door.words());
            InputHashes inputs = new InputHashes();
            Platform platform = source.platform(inputs);
            Generation generation = source.generate(platform);
            WriteReport report = generation.into(outputDirectory, overwriteEdited);
            String tree =
                    TreeWriter.into(outputDirectory).ofPlatform(platform.name()).hash(generation.tree());
            Stamp.of(source, outputDirectory, reportDirectory).ifPresent(stamp -> stamp.put(tree, inputs));
            telling.written(generation, report, source);
        } catch (ProblemsException e) {
            throw telling.notWritten(e, source, door.words());
        }
    }
}
