package io.chartwright.maven;

import io.chartwright.Chartwright;
import io.chartwright.workflow.Door;
import io.chartwright.workflow.PlatformSource;
import io.chartwright.workflow.Render;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.DependencyResolutionException;
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
public final class RenderMojo extends PlatformMojo {
    private static final String FOLDER = "rendered";

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

    /** @param dependencies Maven's own, for projects with a {@code platformClass} */
    @Inject
    public RenderMojo(ProjectDependenciesResolver dependencies) {
        super(dependencies);
    }

    @Override
    void run(Door door) throws MojoFailureException, DependencyResolutionException, IOException {
        Chartwright.prepare();
        Path folder = renderedDirectory == null ? reportsIn(null).resolve(FOLDER) : renderedDirectory.toPath();
        try (PlatformSource source = source()) {
            new Render(source, Optional.ofNullable(environment), Optional.ofNullable(chart), Optional.of(folder))
                    .run(door);
        }
    }
}
