package io.chartwright.model.component;

import io.chartwright.model.Faults;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lets KEDA decide how many pods there are, by what it sees outside of them. Needs KEDA in the cluster.
 *
 * @param min the fewest pods; 0 where all may go
 * @param max the most pods, at least {@code min}
 * @param triggers what KEDA looks at; at least one
 */
public record Keda(int min, int max, List<Trigger> triggers) {

    /**
     * One thing that KEDA looks at.
     *
     * @param type KEDA's word for it, such as {@code prometheus}
     * @param metadata its settings, by KEDA's names
     */
    public record Trigger(String type, SortedMap<String, String> metadata) {
        public Trigger {
            metadata = Collections.unmodifiableSortedMap(new TreeMap<>(metadata));
            Faults faults = new Faults();
            faults.notBlank("type", type);
            faults.throwIfAny();
        }
    }

    /** @throws io.chartwright.model.InvalidModelException if the range is empty, or there is no trigger */
    public Keda {
        triggers = List.copyOf(triggers);
        Faults faults = new Faults();
        faults.range("min", min, 0, Integer.MAX_VALUE);
        if (max < min || max == 0) {
            faults.add("max", "bad-range", "max " + max + " is below min " + min, "raise max or lower min");
        }
        if (triggers.isEmpty()) {
            faults.add("triggers", "missing-value", "there is no trigger", "say what KEDA looks at");
        }
        faults.throwIfAny();
    }
}
