package io.chartwright.checks.rules.disruption;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Selector;
import io.chartwright.checks.objects.Workload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A PodDisruptionBudget, with the arithmetic of the disruption controller: percentages are rounded up. */
record Budget(KubeObject object, Fields spec) {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    static Stream<Budget> of(Release release) {
        return release.all("policy", "PodDisruptionBudget")
                .map(object -> new Budget(object, object.fields().at("spec")));
    }

    /** The workloads that it protects. An empty selector takes every pod of the namespace. */
    List<Workload> protects(Release release) {
        return release.selected(Selector.of(spec.at("selector")), object.namespace()).stream()
                .filter(Workload::serves)
                .toList();
    }

    /** How many of so many pods may be evicted; empty if the budget does not say. */
    OptionalLong evictions(long replicas) {
        OptionalLong unavailable = count(spec.at("maxUnavailable"), replicas);
        if (unavailable.isPresent()) {
            return OptionalLong.of(Math.min(replicas, unavailable.getAsLong()));
        }
        OptionalLong available = count(spec.at("minAvailable"), replicas);
        return available.isPresent()
                ? OptionalLong.of(Math.max(0, replicas - available.getAsLong()))
                : OptionalLong.empty();
    }

    /** What it says, as one would write it. */
    String words() {
        Fields unavailable = spec.at("maxUnavailable");
        return unavailable.present()
                ? "maxUnavailable " + unavailable.scalar()
                : "minAvailable " + spec.scalar("minAvailable");
    }

    private static OptionalLong count(Fields field, long replicas) {
        if (field.whole().isPresent()) {
            return field.whole();
        }
        String text = field.text();
        if (!text.matches("\\d{1,3}%")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(new BigDecimal(text.substring(0, text.length() - 1))
                .multiply(BigDecimal.valueOf(replicas))
                .divide(PERCENT, 0, RoundingMode.CEILING)
                .longValue());
    }
}
