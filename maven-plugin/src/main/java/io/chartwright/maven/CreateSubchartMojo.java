package io.chartwright.maven;

import io.chartwright.Chartwright;
import io.chartwright.core.edit.NewSubchart;
import io.chartwright.workflow.CreateSubchart;
import io.chartwright.workflow.TaskFailure;
import java.io.File;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Adds a subchart to {@code platform.yaml} and generates the tree anew. The subchart gets the settings that its product
 * needs to work, each with a comment that says what to change; all else in the file, with its comments and its layout,
 * stays as it is.
 *
 * <p>All or nothing: the new platform is rendered and proven first, and what is in the way of its tree is looked for. With
 * an error in any of this, neither the file nor the tree is touched. Without one, {@code platform.yaml} is written first
 * and the tree after it, so that after a power cut between the two {@code chartwright:generate} finishes the work.
 *
 * <p>Run it by hand: {@code mvn chartwright:create-subchart -Dname=metadata -Dtype=datahub}.
 */
@Mojo(name = "create-subchart", aggregator = true, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
public final class CreateSubchartMojo extends AbstractMojo {

    /**
     * What to call the subchart: its key in {@code platform.yaml} and its folder in the tree. At most 30 lower-case
     * letters, digits and inner hyphens, and no name that another subchart of the chart has. Required. Example:
     * {@code -Dname=metadata}.
     */
    @Parameter(property = "name", required = true)
    private String name;

    /**
     * Which product it is: the word that {@code platform.yaml} has for it. A wrong word is answered with those that
     * there are. Required. Example: {@code -Dtype=datahub}.
     */
    @Parameter(property = "type", required = true)
    private String type;

    /**
     * The umbrella chart that gets the subchart. Default: the only one of the platform; where it has several, one has to
     * be named. Example: {@code -Dchart=data-platform}.
     */
    @Parameter(property = "chart")
    private @Nullable String chart;

    /**
     * The file that describes the platform. Default: {@code platform.yaml} beside the {@code pom.xml}. Example:
     * {@code -Dchartwright.platform=deploy/platform.yaml}.
     */
    @Parameter(property = "chartwright.platform")
    private @Nullable File platform;

    /**
     * The folder into which the tree is written, usually the root of a Git repository: the folders {@code helm} and
     * {@code k8s} appear in it. Files that were not generated are never touched. Default: the project's folder.
     * Example: {@code -Dchartwright.outputDirectory=../deployments}.
     */
    @Parameter(property = "chartwright.outputDirectory", defaultValue = "${project.basedir}", required = true)
    private File outputDirectory;

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

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Override
    public void execute() throws MojoFailureException {
        Chartwright.prepare();
        try {
            new CreateSubchart(
                            ProjectPlatform.file(platform, project, session),
                            new NewSubchart(Optional.ofNullable(chart), name, type),
                            outputDirectory.toPath(),
                            overwriteEdited,
                            InCi.of(session, generateInCi))
                    .run(MavenDoor.of(getLog()));
        } catch (TaskFailure e) {
            throw new MojoFailureException(e.getMessage());
        }
    }
}
