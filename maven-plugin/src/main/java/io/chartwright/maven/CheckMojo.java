package io.chartwright.maven;

import io.chartwright.workflow.Check;
import io.chartwright.workflow.Door;
import io.chartwright.workflow.PlatformSource;
import java.io.File;
import java.io.IOException;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.DependencyResolutionException;
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
public final class CheckMojo extends PlatformMojo {
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

    /** @param dependencies Maven's own, for projects with a {@code platformClass} */
    @Inject
    public CheckMojo(ProjectDependenciesResolver dependencies) {
        super(dependencies);
    }

    @Override
    void run(Door door) throws MojoFailureException, DependencyResolutionException, IOException {
        try (PlatformSource source = source()) {
            new Check(source, outputDirectory.toPath(), reportsIn(reportDirectory)).run(door);
        }
    }
}
