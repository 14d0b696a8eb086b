package io.chartwright.maven;

import io.chartwright.Chartwright;
import io.chartwright.workflow.PlatformSource;
import io.chartwright.workflow.Render;
import io.chartwright.workflow.TaskFailure;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.jspecify.annotations.Nullable;

/**
 * Shows what the real Helm renders of a platform: the manifests that reach a cluster, a file for each umbrella chart in each
 * environment, hooks included. Judges nothing; for that, there is {@code chartwright:validate}.
 *
 * <p>Bound to no phase: run it by hand as {@code mvn chartwright:render -Dchartwright.environment=prod}.
 */
@Mojo(name = "render", threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
public final class RenderMojo extends AbstractMojo {
    private static final String FOLDER = "rendered";

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

    /** The environment to render for. Default: all. Example: {@code -Dchartwright.environment=prod}. */
    @Parameter(property = "chartwright.environment")
    private @Nullable String environment;

    /** The umbrella chart to render. Default: all. Example: {@code -Dchart=data-platform}. */
    @Parameter(property = "chart")
    private @Nullable String chart;

    /**
     * The folder of the manifests, each a file {@code <environment>/<chart>.yaml}. Others that lie there are left alone.
     * Default: {@code target/chartwright/rendered}. Example: {@code -Dchartwright.renderedDirectory=manifests}.
     */
    @Parameter(property = "chartwright.renderedDirectory")
    private @Nullable File renderedDirectory;

    /** Whether to do nothing at all. Default: {@code false}. Example: {@code -Dchartwright.skip}. */
    @Parameter(property = "chartwright.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    /** @param dependencies Maven's own, for projects with a {@code platformClass} */
    @Inject
    public RenderMojo(ProjectDependenciesResolver dependencies) {
        this.dependencies = dependencies;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped, as chartwright.skip says");
            return;
        }
        Chartwright.prepare();
        Path start = Path.of(session.getRequest().getBaseDirectory());
        Path folder = renderedDirectory == null
                ? ReportFolder.of(Optional.empty(), project, start).resolve(FOLDER)
                : renderedDirectory.toPath();
        try (PlatformSource source = ProjectPlatform.of(platform, platformClass, project, session, dependencies)) {
            new Render(source, Optional.ofNullable(environment), Optional.ofNullable(chart), Optional.of(folder))
                    .run(MavenDoor.of(getLog()));
        } catch (TaskFailure e) {
            throw new MojoFailureException(e.getMessage());
        } catch (DependencyResolutionException | IOException | UncheckedIOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }
}
