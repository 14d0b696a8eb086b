package io.chartwright.maven;

import io.chartwright.workflow.Ci;
import io.chartwright.workflow.Door;
import io.chartwright.workflow.PlatformSource;
import io.chartwright.workflow.TaskFailure;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.jspecify.annotations.Nullable;

/** A goal on the platform of a project: finds the platform, knows how it was called, and ends as goals of Maven do. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
abstract class PlatformMojo extends AbstractMojo {
    private final ProjectDependenciesResolver dependencies;

    /**
     * The file that describes the platform. Default: {@code platform.yaml} beside the {@code pom.xml}. Example:
     * {@code -Dchartwright.platform=deploy/platform.yaml}. Cannot be given together with {@code platformClass}.
     */
    @Parameter(property = "chartwright.platform")
    private @Nullable File platform;

    /**
     * A class that describes the platform in Java, in place of a file: one of the project's own classes or of its
     * run-time dependencies, public, with a public constructor without parameters, that implements
     * {@code java.util.function.Supplier<io.chartwright.model.Platform>}. It must be compiled already. Default: none.
     * Example: {@code mvn process-classes chartwright:generate -Dchartwright.platformClass=com.acme.AcmePlatform}.
     */
    @Parameter(property = "chartwright.platformClass")
    private @Nullable String platformClass;

    /** Whether to do nothing at all. Default: {@code false}. Example: {@code -Dchartwright.skip}. */
    @Parameter(property = "chartwright.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    PlatformMojo(ProjectDependenciesResolver dependencies) {
        this.dependencies = dependencies;
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped, as chartwright.skip says");
            return;
        }
        Invocation invocation = new Invocation(session, project, execution, platformClass != null);
        try {
            run(MavenDoor.of(getLog(), GoalWords.after(invocation)));
        } catch (TaskFailure e) {
            throw new MojoFailureException(e.getMessage());
        } catch (DependencyResolutionException | IOException | UncheckedIOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    abstract void run(Door door) throws MojoFailureException, DependencyResolutionException, IOException;

    /** The platform. */
    final PlatformSource source() throws MojoFailureException, DependencyResolutionException {
        return opener().get();
    }

    /** The platform as it is each time that it is asked for. */
    final Supplier<PlatformSource> opener() throws MojoFailureException, DependencyResolutionException {
        return ProjectPlatform.opener(platform, platformClass, project, session, dependencies);
    }

    /** Whether there is a platform, or the user says so. */
    final boolean hasPlatform() {
        return platform != null
                || platformClass != null
                || ProjectPlatform.defaultFile(project, session).exists();
    }

    /** The folder of the project; without a project, the one in which Maven was started. */
    final Path projectFolder() {
        return ProjectPlatform.folder(project, session).toPath();
    }

    /** The folder of reports: the user's, or else one below the build's. */
    final Path reportsIn(@Nullable File folder) {
        return ReportFolder.of(Optional.ofNullable(folder), project, start());
    }

    /** The folder in which Maven was started. */
    final Path start() {
        return Path.of(session.getRequest().getBaseDirectory());
    }

    /** Whether it may write where it runs. */
    final Ci ci(boolean allowed) {
        return InCi.of(session, allowed);
    }
}
