package io.chartwright.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder in which a run leaves reports and stamps. Where it is the one that users get without asking, and new, Git is told
 * to see nothing of it: not every repository ignores {@code target}, and a stamp is of use to one machine alone.
 */
final class ReportFolder {
    private static final Path USUAL = Path.of("target", "chartwright");

    private ReportFolder() {}

    /** Creates the folder, with those above it; nothing if it exists. */
    static void create(Path folder) throws IOException {
        if (Files.exists(folder)) {
            return;
        }
        Files.createDirectories(folder);
        if (folder.endsWith(USUAL)) {
            Files.writeString(folder.resolve(".gitignore"), "*\n");
        }
    }
}
