package io.chartwright.checks;

import io.chartwright.checks.rule.Check;
import java.util.List;
import java.util.stream.Stream;

/** Every check there is, family by family. */
public final class AllChecks {
    private AllChecks() {}

    /** The checks in the order of the page of rules. */
    public static List<Check> inOrder() {
        return Stream.<List<Check>>of().flatMap(List::stream).toList();
    }
}
