package io.chartwright.cli;

import io.chartwright.Charts;
import io.chartwright.core.platform.PlatformReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Charts that were not generated, and how to render them. */
final class ChartsOptions {

    private Optional<Path> charts = Optional.empty();

    @Option(
            names = "--charts",
            paramLabel = "<folder>",
            order = 30,
            description =
                    "A folder with a chart, or with charts somewhere below it, to be checked in place of a platform.")
    private void folder(@Nullable Path folder) {
        charts = Optional.ofNullable(folder);
    }

    @Option(
            names = "--values",
            paramLabel = "<file,...>",
            hideParamSyntax = true,
            order = 31,
            split = ",",
            description = "Values files to render them with, the last one winning.")
    private List<Path> values = List.of();

    @Option(
            names = "--release",
            paramLabel = "<name>",
            order = 32,
            description = "The release name to render them with. Default: the name of the chart.")
    private Optional<String> release = Optional.empty();

    @Option(
            names = "--namespace",
            paramLabel = "<name>",
            order = 33,
            defaultValue = "default",
            description = "The namespace to render them for. Default: ${DEFAULT-VALUE}.")
    private String namespace = "default";

    @Option(
            names = "--kubernetes-version",
            paramLabel = "<minor>",
            order = 34,
            description =
                    "The minor version of Kubernetes to hold them against, such as 1.33. Default: the newest that is"
                            + " known.")
    private Optional<String> kubernetesVersion = Optional.empty();

    @Option(
            names = "--schemas",
            paramLabel = "<folder,...>",
            hideParamSyntax = true,
            order = 35,
            split = ",",
            description = "Folders with JSON schemas of custom resources: <group>/<kind>_<version>.json.")
    private List<Path> schemas = List.of();

    @Option(names = "--strict", order = 36, description = "Take an object without a schema for an error.")
    private boolean strict;

    /** The charts that were named; empty if a platform is to be checked. */
    Optional<Charts> charts(Path start) {
        return charts.map(folder -> asked(folder, start));
    }

    private Charts asked(Path named, Path start) {
        Path folder = start.resolve(named).normalize();
        Charts asked = Charts.in(folder)
                .named(PlatformReader.nameOf(folder.startsWith(start) ? start.relativize(folder) : folder))
                .values(values.stream().map(start::resolve).toList())
                .namespace(namespace)
                .schemas(schemas.stream().map(start::resolve).toList())
                .strict(strict);
        Charts released = release.map(asked::release).orElse(asked);
        return kubernetesVersion.map(released::kubernetesVersion).orElse(released);
    }
}
