package io.chartwright.maven;

import io.chartwright.Chartwright;
import io.chartwright.workflow.Door;
import io.chartwright.workflow.PlatformSource;
import io.chartwright.workflow.doctor.BuildTool;
import io.chartwright.workflow.doctor.Doctor;
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
import org.apache.maven.rtinfo.RuntimeInformation;
import org.jspecify.annotations.Nullable;

/**
 * Looks for whatever keeps {@code generate} from working, or may: Java and Maven, Helm and whether it renders, the temporary
 * folder, the output folder, Git, the lock file, the platform, and whether the tree is what the platform says. Answers in a
 * line each, {@code ok}, {@code note}, {@code warning} or {@code problem}, and says what to do about all that is not as it
 * should be. Fails only if something keeps {@code generate} from working.
 *
 * <p>Changes nothing, asks no network, and needs no project: {@code mvn io.chartwright:chartwright-maven-plugin:doctor}.
 */
@Mojo(name = "doctor", aggregator = true, requiresProject = false, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
public final class DoctorMojo extends PlatformMojo {
    /** As in our own pom, which has Maven refuse older ones. */
    static final String LEAST_MAVEN = "3.8.7";

    private final RuntimeInformation maven;

    /**
     * The folder into which {@code generate} would write the tree. Default: the project's folder. Example:
     * {@code -Dchartwright.outputDirectory=../deployments}.
     */
    @Parameter(property = "chartwright.outputDirectory", defaultValue = "${project.basedir}")
    private @Nullable File outputDirectory;

    /**
     * @param dependencies Maven's own, for projects with a {@code platformClass}
     * @param maven which Maven this is
     */
    @Inject
    public DoctorMojo(ProjectDependenciesResolver dependencies, RuntimeInformation maven) {
        super(dependencies);
        this.maven = maven;
    }

    @Override
    void run(Door door) throws MojoFailureException, DependencyResolutionException, IOException {
        Chartwright.prepare();
        Optional<BuildTool> tool = Optional.of(new BuildTool("Maven", maven.getMavenVersion(), LEAST_MAVEN));
        Path folder = outputDirectory == null ? projectFolder() : outputDirectory.toPath();
        if (!hasPlatform()) {
            new Doctor(tool, Optional.empty(), folder).run(door);
            return;
        }
        try (PlatformSource source = source()) {
            new Doctor(tool, Optional.of(source), folder).run(door);
        }
    }
}
