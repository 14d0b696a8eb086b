package io.chartwright.maven;

import io.chartwright.Chartwright;
import io.chartwright.Generation;
import io.chartwright.Validation;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.model.Platform;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.jspecify.annotations.Nullable;

/** Where a platform comes from. Stays open until its tree is made: a model may call back classes of the project. */
interface PlatformSource extends Closeable {

    /**
     * The source that parameters name.
     *
     * @param platform the file, if it is named
     * @param platformClass the class, if one is named
     * @throws MojoFailureException if both are named
     */
    static PlatformSource of(
            @Nullable File platform,
            @Nullable String platformClass,
            MavenProject project,
            MavenSession session,
            ProjectDependenciesResolver dependencies)
            throws MojoFailureException, DependencyResolutionException {
        if (platformClass == null) {
            return PlatformFile.of(platform, project, session);
        }
        if (platform != null) {
            throw new MojoFailureException("Both platform and platformClass are given: say only one of them");
        }
        return new PlatformClass(platformClass, ProjectClassPath.of(project, session, dependencies));
    }

    /** What users call it: a file as seen from where Maven was started, or a class. */
    String name();

    /** @throws ProblemsException with everything that is wrong with it */
    Platform platform();

    /** @throws ProblemsException with everything that is wrong with it, or with what would be generated */
    default Generation generate() {
        return Chartwright.generate(platform());
    }

    /** @throws ProblemsException with everything that is wrong with the platform itself */
    default Validation validate() {
        return Chartwright.validate(platform());
    }

    /** The text of a file as problems name it, to show the line at fault; null where there is none. */
    default @Nullable String text(String file) {
        return null;
    }

    @Override
    default void close() throws IOException {}
}
