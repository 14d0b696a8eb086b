package io.chartwright.model;

import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is wrong between a product and what its subchart has besides it. */
final class AdditionFaults {
    private static final List<String> OWN = List.of(
            "global", "enabled", "podSecurityContext", "securityContext", "config", "files", "tests", "serviceAccount");

    private AdditionFaults() {}

    /** The faults of a subchart whose products can all be composed. */
    static List<Fault> of(Subchart subchart) {
        Faults faults = new Faults();
        List<Patch> patches = subchart.additions().patches();
        if (!patches.isEmpty()) {
            ChartObjects objects = ChartObjects.of(subchart);
            for (int i = 0; i < patches.size(); i++) {
                target(faults, "patches." + i, patches.get(i), objects);
            }
        }
        values(faults, "values.", subchart.base());
        subchart.overrides()
                .forEach((environment, variant) -> values(faults, "environments." + environment + ".values.", variant));
        return faults.all();
    }

    private static void target(Faults faults, String path, Patch patch, ChartObjects objects) {
        SortedSet<String> names = objects.names().get(patch.kind());
        if (names == null) {
            UnknownWord.add(
                    faults,
                    path + ".kind",
                    "unknown-kind",
                    "the chart has no " + Faults.quote(patch.kind()) + " to patch",
                    patch.kind(),
                    objects.names().keySet());
        } else if (patch.name().isPresent() && !names.contains(patch.name().get())) {
            UnknownWord.add(
                    faults,
                    path + ".name",
                    "unknown-object",
                    "the chart has no " + patch.kind() + " "
                            + Faults.quote(patch.name().get()) + " to patch",
                    patch.name().get(),
                    names);
        }
    }

    private static void values(Faults faults, String path, Subchart.Variant variant) {
        if (variant.values().isEmpty()) {
            return;
        }
        ChartContent content = variant.product().compose();
        Set<String> taken = content.components().stream()
                .map(Component::name)
                .map(AdditionFaults::spelling)
                .collect(Collectors.toCollection(TreeSet::new));
        OWN.forEach(key -> taken.add(spelling(key)));
        variant.values().tree().keySet().stream()
                .filter(key -> taken.contains(spelling(key)))
                .forEach(key -> faults.add(
                        path + key,
                        "reserved-key",
                        "'" + key + "' is among the chart's own values",
                        "call yours otherwise, such as 'extra'"));
    }

    private static String spelling(String key) {
        return key.replace("-", "").toLowerCase(Locale.ROOT);
    }
}
