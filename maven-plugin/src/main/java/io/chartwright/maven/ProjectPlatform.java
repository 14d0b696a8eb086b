package io.chartwright.maven;

import io.chartwright.workflow.PlatformFile;
import io.chartwright.workflow.PlatformSource;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.jspecify.annotations.Nullable;

/** Finds the platform that a goal's parameters name. */
final class ProjectPlatform {
    private ProjectPlatform() {}

    /**
     * The source that parameters name, as it is each time that it is asked for.
     *
     * @param platform the file, if it is named
     * @param platformClass the class, if one is named
     * @throws MojoFailureException if both are named
     */
    static Supplier<PlatformSource> opener(
            @Nullable File platform,
            @Nullable String platformClass,
            MavenProject project,
            MavenSession session,
            ProjectDependenciesResolver dependencies)
            throws MojoFailureException, DependencyResolutionException {
        if (platformClass == null) {
            PlatformFile file = file(platform, project, session);
            return () -> file;
        }
        if (platform != null) {
            throw new MojoFailureException("Both platform and platformClass are given: say only one of them");
        }
        List<Path> classPath = ProjectClassPath.of(project, session, dependencies);
        return () -> new PlatformClass(platformClass, classPath);
    }

    /** @param platform the file that the user names, if any; else {@code platform.yaml} beside the {@code pom.xml} */
    static PlatformFile file(@Nullable File platform, MavenProject project, MavenSession session) {
        File file = platform == null ? defaultFile(project, session) : platform;
        return new PlatformFile(file.toPath(), Path.of(session.getRequest().getBaseDirectory()), new GoalWords());
    }

    /** Where a platform is looked for if the user names none. */
    static File defaultFile(MavenProject project, MavenSession session) {
        return new File(folder(project, session), "platform.yaml");
    }

    /** The project's folder; without a project, the one in which Maven was started. */
    static File folder(MavenProject project, MavenSession session) {
        File folder = project.getBasedir();
        return folder == null ? new File(session.getRequest().getBaseDirectory()) : folder;
    }
}
