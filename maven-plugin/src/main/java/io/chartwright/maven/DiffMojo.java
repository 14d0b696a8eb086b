package io.chartwright.maven;

import io.chartwright.Chartwright;
import io.chartwright.workflow.Base;
import io.chartwright.workflow.Diff;
import io.chartwright.workflow.DiffReports;
import io.chartwright.workflow.Door;
import io.chartwright.workflow.FailOnHazard;
import io.chartwright.workflow.PlatformSource;
import io.chartwright.workflow.diff.report.DiffFormat;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a change of a platform means for its clusters: what the platform says now and what it said at a commit are both
 * rendered by the real Helm for every environment, and held against each other object by object. Objects that come and go,
 * fields with their old and new value, what is asked of each cluster, and what hurts: a change that the API server refuses,
 * data that goes away, pods that restart. The order of fields, and comments, do not count.
 * A {@code platformClass} cannot be compiled as it was: of its old side, the tree is taken that is committed there.
 *
 * <p>Writes reports and nothing else; neither the working tree nor Git is touched. That something changes is no failure.
 *
 * <p>Bound to no phase: run it by hand or in CI, as {@code mvn chartwright:diff -Dchartwright.base=origin/main}. The report
 * {@code diff.md} is made for a comment on a pull request.
 */
@Mojo(name = "diff", threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
public final class DiffMojo extends PlatformMojo {
    /**
     * The folder into which {@code generate} writes the tree. Default: the project's folder. Example:
     * {@code -Dchartwright.outputDirectory=../deployments}.
     */
    @Parameter(property = "chartwright.outputDirectory", defaultValue = "${project.basedir}", required = true)
    private File outputDirectory;

    /**
     * The commit to compare with, as Git itself takes it: a branch, a tag, a hash or the start of one, {@code HEAD~1}. With
     * {@code ...} after it, the commit at which {@code HEAD} left that branch. Default: the commit at which {@code HEAD} left
     * the branch of {@code origin} that others branch off, as a pull request has it. Example:
     * {@code -Dchartwright.base=origin/main}.
     */
    @Parameter(property = "chartwright.base")
    private @Nullable String base;

    /**
     * A folder to compare with, in place of a commit: another checkout of the project, which stands for
     * {@code outputDirectory}. Default: none. Example: {@code -Dchartwright.baseDirectory=../platform-main}. Cannot be given
     * together with {@code base}.
     */
    @Parameter(property = "chartwright.baseDirectory")
    private @Nullable File baseDirectory;

    /**
     * What fails the build: something that hurts as much as this, or more. {@code danger} where data may be lost or the API
     * server will refuse the change, {@code warning} where something stops, moves or no longer fits, {@code note} for
     * whatever is worth knowing, and {@code none}. Default: {@code none}. Example:
     * {@code -Dchartwright.failOnHazard=danger}.
     */
    @Parameter(property = "chartwright.failOnHazard", defaultValue = "none", required = true)
    private String failOnHazard;

    /**
     * The reports that are written to files, apart from what is logged: {@code text} to {@code diff.txt}, {@code markdown}
     * to {@code diff.md}, {@code json} to {@code diff.json}. Default: all of them. Example:
     * {@code -Dchartwright.reports=markdown}.
     */
    @Parameter(property = "chartwright.reports", defaultValue = "text,markdown,json")
    private List<String> reports = List.of();

    /**
     * The folder of the reports. Default: {@code target/chartwright}. Example:
     * {@code -Dchartwright.reportDirectory=reports}.
     */
    @Parameter(property = "chartwright.reportDirectory")
    private @Nullable File reportDirectory;

    /** @param dependencies Maven's own, for projects with a {@code platformClass} */
    @Inject
    public DiffMojo(ProjectDependenciesResolver dependencies) {
        super(dependencies);
    }

    @Override
    void run(Door door) throws MojoFailureException, DependencyResolutionException, IOException {
        FailOnHazard failOn = Choices.choose("failOnHazard", FailOnHazard.class, failOnHazard);
        List<DiffFormat> formats = new ArrayList<>();
        for (String report : reports) {
            formats.add(Choices.choose("reports", DiffFormat.class, report));
        }
        Base against = new Base(
                Optional.ofNullable(base), Optional.ofNullable(baseDirectory).map(File::toPath));
        DiffReports written = new DiffReports(reportsIn(reportDirectory), formats);
        Chartwright.prepare();
        try (PlatformSource source = source()) {
            new Diff(source, outputDirectory.toPath(), against, failOn, written).run(door);
        }
    }
}
