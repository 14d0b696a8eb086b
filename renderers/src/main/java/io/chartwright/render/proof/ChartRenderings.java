package io.chartwright.render.proof;

import io.chartwright.core.helm.HelmRequest;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.vendor.ChartFolders;
import io.chartwright.core.yaml.YamlMapping;
import io.chartwright.core.yaml.YamlReader;
import io.chartwright.core.yaml.YamlScalar;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How charts that were not generated are rendered: each with the values it is given, and once more with each file that it
 * brings for that purpose, {@code ci/<name>-values.yaml}, which chart-testing's users know.
 */
public final class ChartRenderings {
    private static final Pattern RELEASE = Pattern.compile("[a-z0-9]([-a-z0-9]{0,51}[a-z0-9])?");
    private static final Pattern CI_VALUES = Pattern.compile("ci/(.+)-values\\.yaml");
    private static final String CHART = "Chart.yaml";

    private final ChartFolders charts;
    private final List<String> values;
    private final Optional<String> release;
    private final String namespace;
    private final String kubernetesVersion;

    /** @param values the texts of values files, the last one winning */
    public ChartRenderings(
            ChartFolders charts,
            List<String> values,
            Optional<String> release,
            String namespace,
            String kubernetesVersion) {
        this.charts = charts;
        this.values = List.copyOf(values);
        this.release = release;
        this.namespace = namespace;
        this.kubernetesVersion = kubernetesVersion;
    }

    List<Rendering> all() {
        return charts.charts().stream().flatMap(folder -> of(folder).stream()).toList();
    }

    private List<Rendering> of(String folder) {
        FileTree files = folder.isEmpty() ? charts.tree() : charts.tree().below(folder);
        if (field(files, "type").equals("library")) {
            return List.of();
        }
        Unfetched chart = Unfetched.in(files);
        String name = field(files, "name");
        String called = folder.isEmpty() ? name : folder;
        String installed = release.orElse(RELEASE.matcher(name).matches() ? name : "release");
        List<Rendering> renderings = new ArrayList<>();
        renderings.add(rendering(called, folder, "", installed, chart, values));
        files.forEach((path, text) -> {
            Matcher variant = CI_VALUES.matcher(path);
            if (variant.matches()) {
                List<String> layered = new ArrayList<>(values);
                layered.add(text);
                renderings.add(rendering(called, folder, variant.group(1), installed, chart, layered));
            }
        });
        return renderings;
    }

    private Rendering rendering(
            String chart, String folder, String variant, String installed, Unfetched files, List<String> values) {
        return new Rendering(
                chart,
                folder,
                variant,
                Rendering.served(new HelmRequest(files.chart(), installed, namespace, kubernetesVersion, values)),
                files.missing());
    }

    /** A text of {@code Chart.yaml}; empty where it has none, or cannot be read, which Helm will tell. */
    private static String field(FileTree chart, String key) {
        String text = chart.text(CHART);
        try {
            return text != null
                            && YamlReader.read(CHART, text.getBytes(StandardCharsets.UTF_8))
                                    instanceof YamlMapping mapping
                            && mapping.get(key) instanceof YamlScalar scalar
                    ? scalar.text()
                    : "";
        } catch (ProblemsException e) {
            return "";
        }
    }
}
