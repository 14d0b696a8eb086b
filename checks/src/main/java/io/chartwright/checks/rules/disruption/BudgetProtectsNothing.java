package io.chartwright.checks.rules.disruption;

import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;

/** A budget must find pods. */
final class BudgetProtectsNothing implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "budget-protects-nothing",
            Family.DISRUPTION,
            "A budget finds no pods",
            "Whoever wrote the budget takes the pods for safe, and a drain takes all of them at once."
                    + " Mostly the labels of the pods have changed, or the selector lacks one. A budget without a"
                    + " selector finds nothing; pods of DaemonSets, of Jobs and of no controller at all do not"
                    + " count, for no drain waits for them.",
            "Let the selector of the budget be that of its workload, or drop the budget.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        for (Protection protection : Protection.in(scene)) {
            if (protection.scales().isEmpty()
                    && !protection.budget().takesAll()
                    && !mayProtectUnseen(scene, protection)) {
                remarks.add(protection.place().at("spec.selector"), message(protection.budget()), hint(protection));
            }
        }
    }

    /** Whether pods may come that nobody has rendered, and the budget could find them. */
    private static boolean mayProtectUnseen(Scene scene, Protection protection) {
        Budget budget = protection.budget();
        return budget.spec().at("selector").present()
                && scene.around(protection.release()).incomplete(budget.object().namespace());
    }

    private static String message(Budget budget) {
        return budget.spec().at("selector").present()
                ? "no Deployment, StatefulSet or ReplicaSet in namespace "
                        + budget.object().namespace() + " has pods with " + budget.selector()
                : "it has no selector, and so finds no pods";
    }

    /** The name is the best guess at what was meant. */
    private static String hint(Protection protection) {
        return protection.release().workloads().stream()
                .filter(Workload::scalable)
                .filter(workload ->
                        workload.name().equals(protection.budget().object().name()))
                .findFirst()
                .map(workload -> "the selector of " + workload + " is " + workload.selector())
                .orElse("take over the selector of the workload that it is meant for, or drop the budget");
    }
}
