package io.chartwright.workflow;

import io.chartwright.Chartwright;
import io.chartwright.Generation;
import io.chartwright.core.edit.NewSubchart;
import io.chartwright.core.edit.PlatformEdit;
import io.chartwright.core.problem.ProblemsException;
import java.nio.file.Path;

/**
 * Adds a subchart to a {@code platform.yaml} and generates the tree anew.
 *
 * @param file the file
 * @param subchart what to add
 * @param outputDirectory the folder into which the tree is written
 * @param overwriteEdited whether files that somebody has edited since are replaced
 * @param ci whether it runs in CI, where it refuses to
 */
public record CreateSubchart(
        PlatformFile file, NewSubchart subchart, Path outputDirectory, boolean overwriteEdited, Ci ci) {

    /** @throws TaskFailure if something is wrong, and was told; then neither the file nor the tree was changed */
    public void run(Door door) {
        Telling telling = new Telling(door.voice());
        try {
            ci.admit("create-subchart", door.words());
            PlatformEdit edit = file.with(subchart);
            Generation generation = Chartwright.generate(edit.platform());
            generation.checkInto(outputDirectory, overwriteEdited);
            file.run(edit::save);
            Messages.insertion(edit.insertion(), file.name()).forEach(door.voice()::info);
            telling.written(generation, generation.into(outputDirectory, overwriteEdited), file);
        } catch (ProblemsException e) {
            throw telling.failure(e, file);
        }
    }
}
