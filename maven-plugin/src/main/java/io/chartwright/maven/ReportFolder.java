package io.chartwright.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/** Where reports go. */
final class ReportFolder {
    private static final String NAME = "chartwright";

    private ReportFolder() {}

    /**
     * The folder that was asked for, or one in the build folder. Without a project there is no build folder, and Maven leaves
     * the expression for it as it stands; then it is the usual one below where Maven was started.
     */
    static Path of(Optional<File> asked, MavenProject project, Path start) {
        return asked.map(File::toPath)
                .orElseGet(() -> project.getFile() == null
                        ? start.resolve("target").resolve(NAME)
                        : Path.of(project.getBuild().getDirectory(), NAME));
    }
}
