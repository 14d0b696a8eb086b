package io.chartwright.maven;

import io.chartwright.Chartwright;
import io.chartwright.workflow.PlatformSource;
import io.chartwright.workflow.TaskFailure;
import io.chartwright.workflow.doctor.BuildTool;
import io.chartwright.workflow.doctor.Doctor;
import java.io.File;
import java.io.IOException;
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
public final class DoctorMojo extends AbstractMojo {
    /** As in our own pom, which has Maven refuse older ones. */
    static final String LEAST_MAVEN = "3.8.7";

    private final ProjectDependenciesResolver dependencies;
    private final RuntimeInformation maven;

    /**
     * The file that describes the platform. Default: {@code platform.yaml} beside the {@code pom.xml}; it need not be there.
     * Example: {@code -Dchartwright.platform=deploy/platform.yaml}. Cannot be given together with {@code platformClass}.
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
     * The folder into which {@code generate} would write the tree. Default: the project's folder. Example:
     * {@code -Dchartwright.outputDirectory=../deployments}.
     */
    @Parameter(property = "chartwright.outputDirectory", defaultValue = "${project.basedir}")
    private @Nullable File outputDirectory;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    /**
     * @param dependencies Maven's own, for projects with a {@code platformClass}
     * @param maven which Maven this is
     */
    @Inject
    public DoctorMojo(ProjectDependenciesResolver dependencies, RuntimeInformation maven) {
        this.dependencies = dependencies;
        this.maven = maven;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Chartwright.prepare();
        BuildTool tool = new BuildTool("Maven", maven.getMavenVersion(), LEAST_MAVEN);
        File folder = outputDirectory == null ? ProjectPlatform.folder(project, session) : outputDirectory;
        if (!isThere()) {
            run(new Doctor(Optional.of(tool), Optional.empty(), folder.toPath()));
            return;
        }
        try (PlatformSource source = ProjectPlatform.of(platform, platformClass, project, session, dependencies)) {
            run(new Doctor(Optional.of(tool), Optional.of(source), folder.toPath()));
        } catch (DependencyResolutionException | IOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    /** Whether there is a platform, or the user says so. */
    private boolean isThere() {
        return platform != null
                || platformClass != null
                || ProjectPlatform.defaultFile(project, session).exists();
    }

    private void run(Doctor doctor) throws MojoFailureException {
        try {
            doctor.run(MavenDoor.of(getLog()));
        } catch (TaskFailure e) {
            throw new MojoFailureException(e.getMessage());
        }
    }
}
