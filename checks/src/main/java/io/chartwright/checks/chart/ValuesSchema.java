package io.chartwright.checks.chart;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.schema.CompiledSchema;
import io.chartwright.checks.schema.Mismatch;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.yaml.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The values of every chart and environment match the chart's values.schema.json, and those of its subcharts. */
final class ValuesSchema implements ChartRule {
    private static final String SCHEMA = "values.schema.json";
    private static final RuleDoc RULE = RuleDoc.error(
            "values-schema",
            Family.CHARTS,
            "Values that do not match values.schema.json",
            "Helm refuses to render the chart with them, in the environment that the finding names.",
            "Correct the value where the finding says, or the schema if that is wrong.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Charts charts, Consumer<Finding> found) {
        Map<String, Optional<CompiledSchema>> schemas = new HashMap<>();
        charts.all().forEach(chart -> chart.schema()
                .ifPresent(text -> schemas.put(chart.folder(), compiled(chart, text, found))));
        charts.roots().forEach(root -> new Run(root, charts, schemas).findings().forEach(found));
    }

    @SuppressWarnings("unchecked")
    private static Optional<CompiledSchema> compiled(Chart chart, String text, Consumer<Finding> found) {
        String path = chart.path(SCHEMA);
        try {
            if (JsonReader.read(path, text.getBytes(StandardCharsets.UTF_8)) instanceof Map<?, ?> schema) {
                return Optional.of(CompiledSchema.of(path, (Map<String, @Nullable Object>) schema));
            }
            found.accept(broken(chart, "the schema is no mapping", "write a JSON Schema"));
        } catch (ProblemsException e) {
            e.problems().forEach(problem -> found.accept(broken(chart, problem.message(), "mend the schema")));
        }
        return Optional.empty();
    }

    private static Finding broken(Chart chart, String message, String hint) {
        return Finding.of(RULE, chart.place(SCHEMA, ""), message, hint);
    }

    /** One chart with all of its environments. */
    private record Run(Chart root, Charts charts, Map<String, Optional<CompiledSchema>> schemas) {

        /** A file of values and what it holds; {@code prefix} is where that belongs in the values of the top. */
        private record Source(String path, Map<?, ?> values, String prefix) {
            boolean has(String field) {
                if (!prefix.isEmpty() && !field.startsWith(prefix + ".")) {
                    return false;
                }
                Fields here = Fields.of(values);
                for (String step : field.substring(prefix.isEmpty() ? 0 : prefix.length() + 1)
                        .split("\\.|(?=\\[)")) {
                    here = step.matches("\\[[0-9]{1,6}]") ? item(here, step) : here.at(step);
                    if (!here.present()) {
                        return false;
                    }
                }
                return true;
            }

            private static Fields item(Fields list, String index) {
                List<Fields> items = list.items();
                int at = Integer.parseInt(index.substring(1, index.length() - 1));
                return at < items.size() ? items.get(at) : Fields.of(null);
            }
        }

        private record Told(String file, String field, String message, String hint, Chart chart) {}

        List<Finding> findings() {
            Map<Told, TreeSet<String>> told = new LinkedHashMap<>();
            mismatches(List.of()).forEach(one -> told.put(one, new TreeSet<>()));
            for (Map.Entry<String, Map<String, @Nullable Object>> environment :
                    root.environments().entrySet()) {
                for (Told one : mismatches(overlays(environment.getKey()))) {
                    told.computeIfAbsent(one, first -> new TreeSet<>()).add(environment.getKey());
                }
            }
            List<Finding> findings = new ArrayList<>();
            told.forEach((one, environments) -> findings.add(Finding.of(
                    RULE,
                    new Place(
                            one.file,
                            List.copyOf(environments),
                            one.chart.umbrella(),
                            one.chart.subchart(),
                            "",
                            "",
                            one.field),
                    one.message,
                    one.hint)));
            return findings;
        }

        private List<Source> overlays(String environment) {
            List<Source> overlays = new ArrayList<>();
            overlays.add(new Source(
                    root.path("values/" + environment + ".yaml"),
                    root.environments().getOrDefault(environment, Map.of()),
                    ""));
            String shared = Charts.sharedPath(root, environment);
            Map<String, @Nullable Object> values = charts.shared().get(shared);
            if (values != null) {
                overlays.add(new Source(shared, values, ""));
            }
            return overlays;
        }

        private List<Told> mismatches(List<Source> overlays) {
            List<Told> told = new ArrayList<>();
            for (EffectiveValues effective : EffectiveValues.of(
                    root, overlays.stream().map(Source::values).toList())) {
                schemas.getOrDefault(effective.chart().folder(), Optional.empty())
                        .ifPresent(schema -> schema.check(effective.values(), "the values")
                                .forEach(mismatch -> told.add(told(effective, mismatch, overlays))));
            }
            return told;
        }

        private Told told(EffectiveValues effective, Mismatch mismatch, List<Source> overlays) {
            List<Source> sources = new ArrayList<>(overlays);
            sources.add(0, new Source(root.path("values.yaml"), root.values(), ""));
            Chart chart = effective.chart();
            if (chart != root) {
                sources.add(0, new Source(chart.path("values.yaml"), chart.values(), effective.path()));
            }
            Source blamed = sources.get(0);
            String field = chart == root ? mismatch.path() : effective.inTop(mismatch.path());
            String shown = mismatch.path();
            for (Source source : sources) {
                if (source.has(field)) {
                    blamed = source;
                    shown = source.prefix.isEmpty() ? field : mismatch.path();
                } else if (source.prefix.isEmpty() && isGlobal(mismatch.path()) && source.has(mismatch.path())) {
                    blamed = source;
                    shown = mismatch.path();
                }
            }
            return new Told(blamed.path, shown, mismatch.message(), mismatch.hint(), chart);
        }

        private static boolean isGlobal(String field) {
            return field.equals("global") || field.startsWith("global.");
        }
    }
}
