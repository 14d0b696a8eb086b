package io.chartwright.checks.rules.workload;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import java.math.BigDecimal;

/** The heap of a JVM must fit into its container. */
final class JvmHeapOverLimit implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "jvm-heap-over-limit",
            Family.WORKLOADS,
            "The heap of a JVM may grow beyond the memory of its container",
            "The kernel kills the container when the heap has grown, which is under load, and without a word in its log. The"
                    + " heap is looked for in variables, on the command line and in mounted files of options.",
            "Leave a quarter of the memory limit to what is not heap, best with -XX:MaxRAMPercentage=75.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        HeapInLimit.in(scene)
                .filter(found -> found.share().compareTo(BigDecimal.ONE) >= 0)
                .forEach(found -> remarks.add(found.place(), found.message(), found.hint()));
    }
}
