package io.chartwright.checks.rules.workload;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import java.math.BigDecimal;

/** Beside the heap a JVM needs room for code, classes, threads and buffers. */
final class JvmHeapNearLimit implements SceneRule {
    private static final BigDecimal MOST = new BigDecimal("0.9");
    private static final RuleDoc RULE = RuleDoc.warning(
            "jvm-heap-near-limit",
            Family.WORKLOADS,
            "The heap of a JVM may take more than 90 % of its container's memory",
            "A JVM needs memory beside its heap: compiled code, classes, threads, buffers, often several hundred MiB. Where"
                    + " there is none left, the kernel kills the container under load.",
            "Leave a quarter of the memory limit to what is not heap, best with -XX:MaxRAMPercentage=75.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        HeapInLimit.in(scene)
                .filter(found ->
                        found.share().compareTo(MOST) > 0 && found.share().compareTo(BigDecimal.ONE) < 0)
                .forEach(found -> remarks.add(found.place(), found.message(), found.hint()));
    }
}
