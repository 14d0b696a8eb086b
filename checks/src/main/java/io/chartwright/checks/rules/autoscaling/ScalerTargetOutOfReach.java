package io.chartwright.checks.rules.autoscaling;

import io.chartwright.checks.objects.Amounts;
import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** A pod must be able to use as much as makes its scaler act. */
final class ScalerTargetOutOfReach implements SceneRule {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How far from its target a scaler does nothing, unless the cluster or the scaler says otherwise. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.1");

    private static final RuleDoc RULE = RuleDoc.warning(
            "scaler-target-out-of-reach",
            Family.AUTOSCALING,
            "Limits keep pods from ever using so much that their scaler acts",
            "A scaler aims at a part of what pods request, and does nothing within a tenth of that. If the limit stops pods"
                    + " below, they are throttled or killed, and no pod is ever added: 95 % of a request that is the limit,"
                    + " too, is such a target.",
            "Aim lower, or let the limit be well above the request.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        for (Scaler scaler : Scaler.in(scene)) {
            scaler.workload().filter(Workload::scalable).ifPresent(workload -> Utilization.of(scaler)
                    .forEach(utilization -> check(scaler, workload, utilization, remarks)));
        }
    }

    private static void check(Scaler scaler, Workload workload, Utilization utilization, SceneRemarks remarks) {
        Optional<BigDecimal> most = most(utilization.containers(workload), utilization.resource());
        if (utilization.percent().isEmpty() || most.isEmpty()) {
            return;
        }
        long target = utilization.percent().getAsLong();
        BigDecimal factor = BigDecimal.ONE.add(tolerance(scaler));
        BigDecimal acts = BigDecimal.valueOf(target).multiply(factor);
        if (most.get().compareTo(acts) <= 0) {
            remarks.add(
                    scaler.place().at(utilization.field()),
                    "aims at " + target + " % of the requested " + utilization.resource() + " and acts above "
                            + percent(acts, RoundingMode.HALF_UP) + "; limits stop pods at "
                            + percent(most.get(), RoundingMode.FLOOR),
                    "aim at less than " + percent(most.get().divide(factor, 2, RoundingMode.FLOOR), RoundingMode.FLOOR)
                            + ", or raise the limit");
        }
    }

    /** The most that containers can use, in percent of what they request; empty where nothing limits one of them. */
    private static Optional<BigDecimal> most(List<Fields> containers, String resource) {
        BigDecimal requests = BigDecimal.ZERO;
        BigDecimal limits = BigDecimal.ZERO;
        for (Fields container : containers) {
            Optional<BigDecimal> limit = Amounts.of(container.at("resources", "limits", resource));
            if (limit.isEmpty()) {
                return Optional.empty();
            }
            limits = limits.add(limit.get());
            requests = requests.add(
                    Amounts.of(container.at("resources", "requests", resource)).orElse(limit.get()));
        }
        return requests.signum() > 0
                ? Optional.of(limits.multiply(HUNDRED).divide(requests, 2, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    private static BigDecimal tolerance(Scaler scaler) {
        return Amounts.of(scaler.object().fields().at("spec", "behavior", "scaleUp", "tolerance"))
                .filter(own -> own.signum() >= 0)
                .orElse(TOLERANCE);
    }

    private static String percent(BigDecimal percent, RoundingMode rounding) {
        return percent.setScale(0, rounding).toPlainString() + " %";
    }
}
