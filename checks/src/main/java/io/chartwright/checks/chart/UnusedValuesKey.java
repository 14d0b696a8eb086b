package io.chartwright.checks.chart;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.core.problem.Suggestions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Every key at the top of a chart's values is for a subchart, or its name stands in a template. Rather passes over a key than
 * tell of one that is used: a chart whose templates hand on all values at once is believed to use them.
 */
final class UnusedValuesKey implements ChartRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "unused-values-key",
            Family.CHARTS,
            "A key of values that nothing reads",
            "Helm takes any key. One that is misspelt, or is for a subchart that is not there, changes nothing, and nobody is"
                    + " told.",
            "Correct the key, or remove it.");
    private static final Set<String> ALWAYS = Set.of("global", "tags", "exports");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Charts charts, Consumer<Finding> found) {
        List<Reader> roots = new ArrayList<>();
        for (Chart root : charts.roots()) {
            Reader reader = new Reader(root, List.of(), libraries(root), Set.of());
            roots.add(reader);
            ownValues(root, reader, found);
            root.environments()
                    .forEach((environment, values) ->
                            new Search(root, "values/" + environment + ".yaml", found).in(values, reader, ""));
        }
        charts.shared()
                .forEach((path, values) -> values.forEach((key, value) -> {
                    if (roots.stream().noneMatch(reader -> reader.reads(key))) {
                        found.accept(Finding.of(
                                RULE,
                                Place.file(path).at(key),
                                "no chart reads '" + key + "'",
                                hint(
                                        key,
                                        roots.stream()
                                                .flatMap(reader -> reader.keys().stream())
                                                .toList())));
                    }
                }));
    }

    private static void ownValues(Chart chart, Reader reader, Consumer<Finding> found) {
        new Search(chart, "values.yaml", found).in(chart.values(), reader, "");
        reader.subcharts().forEach((key, below) -> ownValues(below.chart, below, found));
    }

    /** The templates that all charts below a chart may include. */
    private static List<TemplateWords> libraries(Chart chart) {
        List<TemplateWords> templates = new ArrayList<>();
        for (Chart subchart : chart.subcharts()) {
            if (subchart.metadata().text("type").equals("library")) {
                templates.add(subchart.templates());
            }
            templates.addAll(libraries(subchart));
        }
        return templates;
    }

    private static String hint(String key, List<String> keys) {
        return Suggestions.nearest(key, keys)
                .map(word -> "did you mean '" + word + "'?")
                .orElse("remove it");
    }

    /** Looks through one file. */
    private record Search(Chart file, String name, Consumer<Finding> found) {
        void in(Map<?, ?> values, Reader reader, String prefix) {
            values.forEach((name, value) -> {
                String key = String.valueOf(name);
                Reader below = reader.subcharts().get(key);
                if (below != null && value instanceof Map<?, ?> inner) {
                    in(inner, below, prefix + key + ".");
                } else if (!reader.reads(key)) {
                    found.accept(Finding.of(
                            RULE,
                            file.place(this.name, prefix + key),
                            "'" + key + "' is neither a subchart of " + reader.chart.name()
                                    + " nor a value that its templates use",
                            hint(key, reader.keys())));
                }
            });
        }
    }

    /** A chart as a reader of values. */
    private record Reader(
            Chart chart, List<TemplateWords> above, List<TemplateWords> libraries, Set<String> conditions) {

        Map<String, Reader> subcharts() {
            Map<String, Reader> subcharts = new TreeMap<>();
            List<TemplateWords> reach = new ArrayList<>(above);
            reach.add(chart.templates());
            for (Chart subchart : chart.subcharts()) {
                subcharts.put(subchart.name(), new Reader(subchart, reach, libraries, conditions(subchart.name())));
            }
            for (Fields dependency : chart.dependencies()) {
                String key = Chart.key(dependency);
                chart.subchart(dependency)
                        .ifPresent(subchart ->
                                subcharts.put(key, new Reader(subchart, reach, libraries, conditions(key))));
            }
            return subcharts;
        }

        boolean reads(String key) {
            if (ALWAYS.contains(key) || conditions.contains(key) || named().contains(key)) {
                return true;
            }
            if (isUnfetched()) {
                return Suggestions.nearest(key, named()).isEmpty();
            }
            return templates().stream().anyMatch(text -> text.use(key));
        }

        /** What may be meant by a key that is not read. */
        List<String> keys() {
            Set<String> keys = new TreeSet<>(named());
            chart.values().keySet().stream().filter(this::reads).forEach(keys::add);
            return List.copyOf(keys);
        }

        /** The keys that are for subcharts, and those that switch them. */
        private Set<String> named() {
            Set<String> keys = new TreeSet<>();
            chart.subcharts().forEach(subchart -> keys.add(subchart.name()));
            for (Fields dependency : chart.dependencies()) {
                keys.add(Chart.key(dependency));
                for (String path : dependency.text("condition").split(",")) {
                    keys.add(path.strip().split("\\.")[0]);
                }
            }
            keys.remove("");
            return keys;
        }

        private Set<String> conditions(String subchart) {
            Set<String> keys = new HashSet<>();
            for (Fields dependency : chart.dependencies()) {
                for (String path : dependency.text("condition").split(",")) {
                    String[] steps = path.strip().split("\\.");
                    if (steps.length > 1 && steps[0].equals(subchart)) {
                        keys.add(steps[1]);
                    }
                }
            }
            return keys;
        }

        /** Whether something is missing that may use values in ways that nobody sees here. */
        private boolean isUnfetched() {
            return chart.dependencies().stream()
                    .anyMatch(dependency -> chart.subchart(dependency).isEmpty());
        }

        private List<TemplateWords> templates() {
            List<TemplateWords> all = new ArrayList<>(above);
            all.add(chart.templates());
            all.addAll(libraries);
            return all;
        }
    }
}
