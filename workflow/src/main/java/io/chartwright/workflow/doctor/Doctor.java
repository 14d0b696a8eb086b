package io.chartwright.workflow.doctor;

import io.chartwright.workflow.Door;
import io.chartwright.workflow.PlatformSource;
import io.chartwright.workflow.TaskFailure;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Looks for what keeps a tree from being generated, or may: in the machine, the folder and the platform. Changes nothing,
 * asks no network, and says of all that is not as it should be what to do about it.
 *
 * @param buildTool the tool in whose build it runs; none on the command line
 * @param source the platform; none if the user named none and there is none where it would be looked for
 * @param outputDirectory the folder into which the tree would be written
 */
public record Doctor(Optional<BuildTool> buildTool, Optional<PlatformSource> source, Path outputDirectory) {

    /** @throws TaskFailure if something keeps the tree from being generated, and was told */
    public void run(Door door) {}
}
