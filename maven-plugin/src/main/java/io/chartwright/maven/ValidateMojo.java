package io.chartwright.maven;

import io.chartwright.Charts;
import io.chartwright.Chartwright;
import io.chartwright.checks.report.ReportFormat;
import io.chartwright.core.platform.PlatformReader;
import io.chartwright.core.problem.Severity;
import io.chartwright.workflow.Door;
import io.chartwright.workflow.PlatformSource;
import io.chartwright.workflow.Reports;
import io.chartwright.workflow.Validate;
import io.chartwright.workflow.ValidateCharts;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.jspecify.annotations.Nullable;

/**
 * Checks everything that {@code generate} would write, and writes nothing but reports: the real Helm lints every chart and
 * renders it twice for every environment, each object is held against the schema of its kind in the environment's version
 * of Kubernetes, and rules are applied to all of them together.
 *
 * <p>With {@code charts}, it checks charts that were not generated in the same way, and needs no platform and no project:
 * {@code mvn io.chartwright:chartwright-maven-plugin:validate -Dchartwright.charts=charts}.
 */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
public final class ValidateMojo extends PlatformMojo {
    /**
     * A folder with a chart, or with charts somewhere below it, to be checked in place of a platform. Each is rendered with
     * its own values, and once more with each of its files {@code ci/*-values.yaml}. Default: none. Example:
     * {@code -Dchartwright.charts=charts/trino}.
     */
    @Parameter(property = "chartwright.charts")
    private @Nullable File charts;

    /**
     * Values files to render {@code charts} with, the last one winning. Default: none. Example:
     * {@code -Dchartwright.values=values/base.yaml,values/prod.yaml}.
     */
    @Parameter(property = "chartwright.values")
    private List<File> values = List.of();

    /**
     * The release name to render {@code charts} with. Default: the name of the chart. Example:
     * {@code -Dchartwright.release=lake}.
     */
    @Parameter(property = "chartwright.release")
    private @Nullable String release;

    /**
     * The namespace to render {@code charts} for. Default: {@code default}. Example: {@code -Dchartwright.namespace=lake}.
     */
    @Parameter(property = "chartwright.namespace", defaultValue = "default", required = true)
    private String namespace;

    /**
     * The minor version of Kubernetes to hold {@code charts} against. Default: the newest that is known. Example:
     * {@code -Dchartwright.kubernetesVersion=1.33}. A platform says it by itself, for each environment.
     */
    @Parameter(property = "chartwright.kubernetesVersion")
    private @Nullable String kubernetesVersion;

    /**
     * Folders with JSON schemas of custom resources for {@code charts}, in the layout that kubeconform reads:
     * {@code <group>/<kind>_<version>.json}. Default: none. Example: {@code -Dchartwright.schemas=schemas}. A platform
     * says it by itself.
     */
    @Parameter(property = "chartwright.schemas")
    private List<File> schemas = List.of();

    /**
     * Whether objects of {@code charts} without a schema are errors. Default: {@code false}. Example:
     * {@code -Dchartwright.strict}. A platform says it by itself.
     */
    @Parameter(property = "chartwright.strict", defaultValue = "false")
    private boolean strict;

    /**
     * What fails the build: findings as bad as this, or worse: {@code error}, {@code warning} or {@code info}. Default:
     * what the platform says, or else {@code error}. Example: {@code -Dchartwright.failOn=warning}.
     */
    @Parameter(property = "chartwright.failOn")
    private @Nullable String failOn;

    /**
     * The reports that are written to files, apart from what is logged: {@code text}, {@code json}, {@code junit},
     * {@code sarif}. Default: {@code json,junit,sarif}. Example: {@code -Dchartwright.reports=sarif}.
     */
    @Parameter(property = "chartwright.reports", defaultValue = "json,junit,sarif")
    private List<String> reports = List.of();

    /**
     * The folder of the reports. Default: {@code target/chartwright}. Example:
     * {@code -Dchartwright.reportDirectory=reports}.
     */
    @Parameter(property = "chartwright.reportDirectory")
    private @Nullable File reportDirectory;

    /** @param dependencies Maven's own, for projects with a {@code platformClass} */
    @Inject
    public ValidateMojo(ProjectDependenciesResolver dependencies) {
        super(dependencies);
    }

    @Override
    void run(Door door) throws MojoFailureException, DependencyResolutionException, IOException {
        List<ReportFormat> formats = new ArrayList<>();
        for (String report : reports) {
            formats.add(Choices.choose("reports", ReportFormat.class, report));
        }
        Optional<Severity> least =
                failOn == null ? Optional.empty() : Optional.of(Choices.choose("failOn", Severity.class, failOn));
        Chartwright.prepare();
        Reports written = new Reports(reportsIn(reportDirectory), formats);
        if (charts != null) {
            new ValidateCharts(asked(charts.toPath()), least, written).run(door);
            return;
        }
        try (PlatformSource source = source()) {
            new Validate(source, least, written).run(door);
        }
    }

    private Charts asked(Path folder) {
        Path start = start();
        Charts asked = Charts.in(folder)
                .named(PlatformReader.nameOf(folder.startsWith(start) ? start.relativize(folder) : folder))
                .values(values.stream().map(File::toPath).toList())
                .namespace(namespace)
                .schemas(schemas.stream().map(File::toPath).toList())
                .strict(strict);
        if (release != null) {
            asked = asked.release(release);
        }
        return kubernetesVersion == null ? asked : asked.kubernetesVersion(kubernetesVersion);
    }
}
