package io.chartwright.workflow;

import java.nio.file.Path;

/**
 * How users say things at the door that they came by, so that hints can be typed as they stand. Tasks and options have one
 * name through all doors: those of the goals and their parameters, such as {@code generate} and {@code overwriteEdited}.
 */
public interface Words {

    /**
     * A task, as one calls it: {@code mvn chartwright:generate}.
     *
     * @param options what {@link #option} made
     */
    String command(String task, String... options);

    /**
     * Another task for what this call was for: {@link #command} with all that the user has said of the project, the platform
     * and where its tree lies, so that it can be typed as it stands.
     *
     * @param options what {@link #option} made, to be added
     */
    default String again(String task, String... options) {
        return command(task, options);
    }

    /** An option that is switched on: {@code -Dchartwright.overwriteEdited}. */
    String option(String name);

    /** An option with a value: {@code -Dchartwright.platform=deploy/platform.yaml}. */
    String option(String name, String value);

    /** A file or folder, as seen from where the user stands. */
    default String path(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** What else to try where no platform was found; may be empty. */
    default String whereElse() {
        return "";
    }
}
