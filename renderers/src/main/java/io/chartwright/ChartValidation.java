package io.chartwright;

import io.chartwright.checks.report.ReportContext;
import io.chartwright.checks.report.Tool;
import io.chartwright.checks.schema.SchemaSource;
import io.chartwright.checks.schema.custom.UserSchemas;
import io.chartwright.checks.schema.kubernetes.KubernetesSchemas;
import io.chartwright.core.helm.HelmEngine;
import io.chartwright.core.platform.PlatformReader;
import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Severity;
import io.chartwright.core.vendor.ChartFolders;
import io.chartwright.render.proof.ChartRenderings;
import io.chartwright.render.proof.Validator;
import java.lang.module.ModuleDescriptor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads charts from the disk and has them judged. */
final class ChartValidation {
    private ChartValidation() {}

    static Validation of(Charts charts, Optional<HelmEngine> helm) {
        ChartFolders read = ChartFolders.read(charts.folder());
        List<String> minors = KubernetesSchemas.supported();
        ChartRenderings renderings = new ChartRenderings(
                read,
                charts.values().stream().map(ChartValidation::text).toList(),
                charts.release(),
                charts.namespace(),
                charts.kubernetesVersion().orElse(minors.get(minors.size() - 1)));
        List<SchemaSource> schemas = charts.schemas().stream()
                .<SchemaSource>map(folder -> UserSchemas.on(folder, PlatformReader.nameOf(folder)))
                .toList();
        String name = charts.name();
        ReportContext context = ReportContext.of(tool(), Severity.ERROR, name)
                .showing(
                        finding -> finding.place().file().isEmpty()
                                ? Optional.empty()
                                : Optional.of(
                                        Location.of(name + "/" + finding.place().file())),
                        file -> Optional.empty());
        return new Validation(new Validator(helm).charts(read, renderings, schemas, charts.strict()), context);
    }

    /** Who reports: the version is that of the jar, whose manifest is not looked at where it is a module. */
    static Tool tool() {
        String version = Optional.ofNullable(Chartwright.class.getPackage().getImplementationVersion())
                .or(() -> Optional.ofNullable(Chartwright.class.getModule().getDescriptor())
                        .flatMap(ModuleDescriptor::rawVersion))
                .orElse("unreleased");
        return new Tool(version, Optional.empty());
    }

    private static String text(Path values) {
        return new String(PlatformReader.bytes(values), StandardCharsets.UTF_8);
    }
}
