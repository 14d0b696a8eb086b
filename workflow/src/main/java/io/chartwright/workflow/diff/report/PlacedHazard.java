package io.chartwright.workflow.diff.report;

import io.chartwright.workflow.diff.EnvironmentDiff;
import io.chartwright.workflow.diff.Hazard;
import io.chartwright.workflow.diff.ObjectDiff;
import io.chartwright.workflow.diff.PlatformDiff;
import io.chartwright.workflow.diff.ReleaseDiff;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What hurts, with what it is about.
 *
 * @param environments where, in the platform's order; empty for what Argo CD reads
 * @param chart the umbrella chart; may be empty
 * @param objects what it is about; empty for a chart or an environment as a whole
 */
record PlacedHazard(Set<String> environments, String chart, Set<String> objects, Hazard hazard) {

    /** All of a diff, the worst first; what is the same of several objects, or in several environments, is one. */
    static List<PlacedHazard> of(PlatformDiff diff) {
        Map<PlacedHazard, Set<String>> objects = new LinkedHashMap<>();
        for (PlacedHazard placed : ofEach(diff)) {
            objects.computeIfAbsent(
                            new PlacedHazard(placed.environments, placed.chart, Set.of(), placed.hazard),
                            unused -> new LinkedHashSet<>())
                    .addAll(placed.objects);
        }
        return objects.entrySet().stream()
                .map(entry -> new PlacedHazard(
                        entry.getKey().environments, entry.getKey().chart, entry.getValue(), entry.getKey().hazard))
                .sorted(Comparator.comparing(placed -> placed.hazard().level()))
                .toList();
    }

    private static List<PlacedHazard> ofEach(PlatformDiff diff) {
        Map<PlacedHazard, Set<String>> places = new LinkedHashMap<>();
        for (EnvironmentDiff environment : diff.environments()) {
            List<PlacedHazard> here = new ArrayList<>();
            environment.hazards().forEach(hazard -> here.add(nowhere("", Set.of(), hazard)));
            environment.releases().forEach(release -> here.addAll(of(release)));
            here.forEach(hazard -> places.computeIfAbsent(hazard, unused -> new LinkedHashSet<>())
                    .add(environment.environment()));
        }
        of("", diff.argoCd()).forEach(hazard -> places.computeIfAbsent(hazard, unused -> new LinkedHashSet<>()));
        return places.entrySet().stream()
                .map(entry -> entry.getKey().in(entry.getValue()))
                .toList();
    }

    private static List<PlacedHazard> of(ReleaseDiff release) {
        List<PlacedHazard> here = new ArrayList<>();
        release.hazards().forEach(hazard -> here.add(nowhere(release.chart(), Set.of(), hazard)));
        here.addAll(of(release.chart(), release.objects()));
        return here;
    }

    private static List<PlacedHazard> of(String chart, List<ObjectDiff> objects) {
        Titles titles = new Titles(objects);
        return objects.stream()
                .flatMap(object ->
                        object.hazards().stream().map(hazard -> nowhere(chart, Set.of(titles.of(object.id())), hazard)))
                .toList();
    }

    private static PlacedHazard nowhere(String chart, Set<String> objects, Hazard hazard) {
        return new PlacedHazard(Set.of(), chart, objects, hazard);
    }

    private PlacedHazard in(Set<String> names) {
        return new PlacedHazard(names, chart, objects, hazard);
    }
}
