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
            unknown(
                    faults,
                    path + ".kind",
                    "unknown-kind",
                    "the chart has no " + Faults.quote(patch.kind()) + " to patch",
                    patch.kind(),
                    objects.names().keySet());
        } else if (patch.name().isPresent() && !names.contains(patch.name().get())) {
            unknown(
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

    private static void unknown(
            Faults faults, String path, String code, String message, String word, Set<String> known) {
        faults.add(
                path,
                code,
                message,
                known.stream()
                        .filter(one -> near(one, word))
                        .findFirst()
                        .map(one -> "did you mean '" + one + "'?")
                        .orElseGet(() -> "there are "
                                + known.stream().filter(one -> !one.isEmpty()).collect(Collectors.joining(", "))));
    }

    /** Whether two words differ in case, by one letter, or by two that are swapped. */
    private static boolean near(String known, String word) {
        String one = known.toLowerCase(Locale.ROOT);
        String other = word.toLowerCase(Locale.ROOT);
        int start = 0;
        while (start < Math.min(one.length(), other.length()) && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(one.length(), other.length()) - start
                && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        int left = Math.max(one.length(), other.length()) - start - end;
        return start + end > 0 && left <= 2;
    }
}
