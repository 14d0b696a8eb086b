package io.chartwright.maven;

import io.chartwright.Chartwright;
import io.chartwright.workflow.Door;
import io.chartwright.workflow.Generate;
import io.chartwright.workflow.PlatformSource;
import io.chartwright.workflow.watch.Watch;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.jspecify.annotations.Nullable;

/**
 * Generates the Helm and Argo CD tree of a platform. The whole tree is made and proven in memory first: with an error in
 * it, nothing is written. Without one, files that differ are replaced, generated files that the platform no longer
 * yields are deleted, and all others are left alone, so a second run changes nothing.
 *
 * <p>Bound to no phase: run it by hand as {@code mvn chartwright:generate} and commit what it writes.
 */
@Mojo(name = "generate", threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
public final class GenerateMojo extends PlatformMojo {
    /**
     * The folder into which the tree is written, usually the root of a Git repository: the folders {@code helm} and
     * {@code k8s} appear in it. Files that were not generated are never touched. Default: the project's folder.
     * Example: {@code -Dchartwright.outputDirectory=../deployments}.
     */
    @Parameter(property = "chartwright.outputDirectory", defaultValue = "${project.basedir}", required = true)
    private File outputDirectory;

    /**
     * The folder for a stamp by which {@code chartwright:check} knows that nothing has changed since: keep it the same for
     * both goals. Default: {@code target/chartwright}. Example: {@code -Dchartwright.reportDirectory=reports}.
     */
    @Parameter(property = "chartwright.reportDirectory")
    private @Nullable File reportDirectory;

    /**
     * Whether to replace generated files that somebody has edited since, and the tree of a platform of another name: say it
     * once after renaming one. Without it, each is an error and nothing is written, so that no work is lost. Default: {@code false}. Example:
     * {@code -Dchartwright.overwriteEdited}.
     */
    @Parameter(property = "chartwright.overwriteEdited", defaultValue = "false")
    private boolean overwriteEdited;

    /**
     * Whether to write even in CI, which is where the environment variable {@code CI} is {@code true} or {@code 1}. Without
     * it, the goal refuses there: nobody commits what it writes, and the build would go on with a tree that nobody has
     * reviewed. CI is for {@code chartwright:check}. Default: {@code false}. Example:
     * {@code -Dchartwright.generateInCi}.
     */
    @Parameter(property = "chartwright.generateInCi", defaultValue = "false")
    private boolean generateInCi;

    /**
     * Whether to go on: to generate again after each save of {@code platform.yaml} or of any file that it names, until
     * Ctrl-C. What a save changes is shown at once, and written as soon as it is proven; mistakes are told, and the watch
     * goes on. With {@code platformClass}, it looks at the compiled classes. Default: {@code false}. Example:
     * {@code -Dchartwright.watch}.
     */
    @Parameter(property = "chartwright.watch", defaultValue = "false")
    private boolean watch;

    /** @param dependencies Maven's own, for projects with a {@code platformClass} */
    @Inject
    public GenerateMojo(ProjectDependenciesResolver dependencies) {
        super(dependencies);
    }

    @Override
    void run(Door door) throws MojoFailureException, DependencyResolutionException, IOException {
        Chartwright.prepare();
        if (watch) {
            new Watch(opener(), outputDirectory.toPath(), overwriteEdited, ci(generateInCi)).run(door);
            return;
        }
        Path reports = reportsIn(reportDirectory);
        try (PlatformSource source = source()) {
            new Generate(source, outputDirectory.toPath(), reports, overwriteEdited, ci(generateInCi)).run(door);
        }
    }
}
