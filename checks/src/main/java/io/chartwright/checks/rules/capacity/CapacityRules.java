package io.chartwright.checks.rules.capacity;

import io.chartwright.checks.rule.Check;
import java.util.List;

/** The rules about capacity. */
public final class CapacityRules {
    private CapacityRules() {}

    /** All of them, in the order of the page of rules. */
    public static List<Check> all() {
        return List.of(new CapacityExceeded(), new CapacityExceededAtFullScale(), new PodLargerThanNode());
    }
}
