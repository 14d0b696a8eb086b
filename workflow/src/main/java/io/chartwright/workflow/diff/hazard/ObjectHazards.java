package io.chartwright.workflow.diff.hazard;

import io.chartwright.workflow.diff.Hazard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All that hurts about single objects. */
public final class ObjectHazards {
    private static final List<ObjectHazard> ALL = List.of(
            new ImmutableFields(),
            new Strategies(),
            new Claims(),
            new StatefulSets(),
            new Roots(),
            new Definitions(),
            new Reachability(),
            new Safeguards(),
            new Autoscalers(),
            new Restarts(),
            new Sizes(),
            new Images(),
            new Applications());

    private ObjectHazards() {}

    /** What hurts about an object, the worst first. */
    public static List<Hazard> of(ObjectPair pair) {
        List<Hazard> found = new ArrayList<>();
        ALL.forEach(family -> family.of(pair, found::add));
        found.sort(Comparator.comparing(Hazard::level));
        return List.copyOf(found);
    }
}
