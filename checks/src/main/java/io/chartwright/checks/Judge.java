package io.chartwright.checks;

import io.chartwright.checks.rule.Check;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.Scene;
import java.util.ArrayList;
import java.util.List;

/** Runs checks over a scene, side by side, and tells what they find in an order that does not depend on who was first. */
final class Judge {
    private Judge() {}

    static List<Finding> findings(List<Check> checks, Scene scene) {
        return checks.parallelStream()
                .map(check -> {
                    List<Finding> found = new ArrayList<>();
                    check.check(scene, found::add);
                    return found;
                })
                .toList()
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
