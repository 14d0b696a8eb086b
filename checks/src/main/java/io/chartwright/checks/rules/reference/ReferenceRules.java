package io.chartwright.checks.rules.reference;

import io.chartwright.checks.rule.Check;
import java.util.List;

/** The rules about references. */
public final class ReferenceRules {
    private ReferenceRules() {}

    /** All of them, in the order of the page of rules. */
    public static List<Check> all() {
        return List.of();
    }
}
