package io.chartwright.checks.chart;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.schema.CompiledSchema;
import io.chartwright.core.problem.Severity;
import io.chartwright.core.yaml.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Chart.yaml says what Helm reads, and nothing else. */
final class ChartYaml implements ChartRule {
    private static final String FILE = "Chart.yaml";
    private static final RuleDoc RULE = RuleDoc.error(
            "chart-yaml",
            Family.CHARTS,
            "A mistake in Chart.yaml",
            "Helm passes over fields that it does not know, so what was meant never happens; it refuses to load a chart"
                    + " without a name, with a version that is none, or with a number where it reads text.",
            "Write the fields as Helm's documentation of Chart.yaml has them.");
    private static final CompiledSchema SCHEMA = CompiledSchema.of("chart.schema.json", schema());

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Charts charts, Consumer<Finding> found) {
        Set<String> unreadable = new HashSet<>();
        charts.problems().forEach(problem -> unreadable.add(problem.location().file()));
        for (Chart chart : charts.all()) {
            if (!unreadable.contains(chart.path(FILE))) {
                check(chart, found);
            }
        }
    }

    private static void check(Chart chart, Consumer<Finding> found) {
        SCHEMA.check(chart.metadata().value(), FILE)
                .forEach(
                        mismatch -> found.accept(finding(chart, mismatch.path(), mismatch.message(), mismatch.hint())));
        if (chart.metadata().text("apiVersion").equals("v1")) {
            found.accept(finding(
                            chart,
                            "apiVersion",
                            "apiVersion v1 is that of Helm 2, which reads dependencies from another file",
                            "write apiVersion: v2, and move what requirements.yaml holds to dependencies")
                    .as(Severity.WARNING, ""));
        }
        String version = chart.metadata().text("version");
        if (!version.isEmpty() && !VersionRange.isVersion(version)) {
            found.accept(
                    finding(chart, "version", "'" + version + "' is no version", "write three numbers, such as 1.0.0"));
        }
        range(chart, chart.metadata().at("kubeVersion"), found);
        chart.dependencies().forEach(dependency -> range(chart, dependency.at("version"), found));
        if (!chart.folder().isEmpty()
                && !chart.metadata().text("name").isEmpty()
                && !chart.name().equals(chart.folderName())) {
            found.accept(finding(
                            chart,
                            "name",
                            "the chart is called '" + chart.name() + "', and its folder '" + chart.folderName() + "'",
                            "give both the same name")
                    .as(Severity.WARNING, ""));
        }
    }

    private static void range(Chart chart, Fields range, Consumer<Finding> found) {
        if (range.value() instanceof String text && VersionRange.of(text).isEmpty()) {
            found.accept(finding(
                    chart,
                    range.path(),
                    "'" + text + "' is neither a version nor a range of versions",
                    "write a version such as 1.2.3, or a range such as '>=1.2.0 <2.0.0' or '^1.2'"));
        }
    }

    private static Finding finding(Chart chart, String field, String message, String hint) {
        return Finding.of(RULE, chart.place(FILE, field), message, hint);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> schema() {
        try (InputStream in = ChartYaml.class.getResourceAsStream("chart.schema.json")) {
            if (in != null && JsonReader.read("chart.schema.json", in.readAllBytes()) instanceof Map<?, ?> schema) {
                return (Map<String, @Nullable Object>) schema;
            }
            throw new IllegalStateException("the jar lacks the schema of Chart.yaml");
        } catch (IOException e) {
            throw new UncheckedIOException("the jar is broken", e);
        }
    }
}
