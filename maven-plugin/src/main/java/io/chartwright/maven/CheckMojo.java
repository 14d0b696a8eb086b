package io.chartwright.maven;

import io.chartwright.workflow.Check;
import io.chartwright.workflow.PlatformSource;
import io.chartwright.workflow.TaskFailure;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the tree in Git is what the platform says, and fails the build where it is not: for CI, and for all that runs
 * before a commit. Generates the tree in memory, compares every byte and the set of files, and names what is stale,
 * missing, no longer in the model, edited by hand, or blocked by something else in its place; and the one command that mends
 * it. Touches no file of the tree. Files that Git has checked out with CRLF count as the same.
 *
 * <p>What the tree is to be is not judged here: that is {@code chartwright:validate}'s, and {@code generate} does both.
 *
 * <p>The whole difference is {@code check.diff} in the report folder, in the form that {@code git apply} takes; it shows
 * files as they are, with whatever somebody has written into them.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
public final class CheckMojo extends AbstractMojo {
    private final ProjectDependenciesResolver dependencies;

    /**
     * The file that describes the platform. Default: {@code platform.yaml} beside the {@code pom.xml}. Example:
     * {@code -Dchartwright.platform=deploy/platform.yaml}. Cannot be given together with {@code platformClass}.
     */
    @Parameter(property = "chartwright.platform")
    private @Nullable File platform;

    /**
     * A class that describes the platform in Java, in place of a file; see the goal {@code generate}. Default: none.
     * Example: {@code -Dchartwright.platformClass=com.acme.AcmePlatform}.
     */
    @Parameter(property = "chartwright.platformClass")
    private @Nullable String platformClass;

    /**
     * The folder in which the tree lies, as {@code generate} has it. Default: the project's folder. Example:
     * {@code -Dchartwright.outputDirectory=../deployments}.
     */
    @Parameter(property = "chartwright.outputDirectory", defaultValue = "${project.basedir}", required = true)
    private File outputDirectory;

    /**
     * The folder for {@code check.diff}. Default: {@code target/chartwright}. Example:
     * {@code -Dchartwright.reportDirectory=reports}.
     */
    @Parameter(property = "chartwright.reportDirectory")
    private @Nullable File reportDirectory;

    /** Whether to do nothing at all. Default: {@code false}. Example: {@code -Dchartwright.skip}. */
    @Parameter(property = "chartwright.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    /** @param dependencies Maven's own, for projects with a {@code platformClass} */
    @Inject
    public CheckMojo(ProjectDependenciesResolver dependencies) {
        this.dependencies = dependencies;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped, as chartwright.skip says");
            return;
        }
        Path reports = ReportFolder.of(
                Optional.ofNullable(reportDirectory),
                project,
                Path.of(session.getRequest().getBaseDirectory()));
        GoalWords words = GoalWords.after(new Invocation(session, project, execution, platformClass != null));
        try (PlatformSource source = ProjectPlatform.of(platform, platformClass, project, session, dependencies)) {
            new Check(source, outputDirectory.toPath(), reports).run(MavenDoor.of(getLog(), words));
        } catch (TaskFailure e) {
            throw new MojoFailureException(e.getMessage());
        } catch (DependencyResolutionException | IOException | UncheckedIOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }
}
