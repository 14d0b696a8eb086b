package io.chartwright.checks.rules.autoscaling;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;

/** What can be there only once cannot be scaled. */
final class ScalerOnSingleton implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "scaler-on-singleton",
            Family.AUTOSCALING,
            "A scaler on what cannot have several replicas",
            "The scaler starts pods that cannot work: a disk that one node may mount keeps the second"
                    + " pod waiting, and a workload that is replaced all at once says that two of its pods must"
                    + " not meet. A maximum of one leaves nothing to scale.",
            "Drop the scaler; or give each replica a disk of its own with a StatefulSet, roll updates,"
                    + " and raise the maximum.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        for (Scaler scaler : Scaler.in(scene)) {
            if (scaler.max().orElse(0) == 1 && (!scaler.ofKeda() || scaler.min().orElse(0) == 1)) {
                remarks.add(
                        scaler.place(scaler.maxField()),
                        scaler.maxField() + " is 1, and so there is nothing to scale",
                        "drop the scaler, or raise the maximum");
            } else if (scaler.max().orElse(2) > 1) {
                scaler.scaled()
                        .filter(scaled -> scaled.workload().scalable())
                        .ifPresent(scaled -> check(scaler, scaled, remarks));
            }
        }
    }

    private static void check(Scaler scaler, Scaler.Scaled scaled, SceneRemarks remarks) {
        Workload workload = scaled.workload();
        String range = "scales " + workload + " up to "
                + scaler.max().stream().mapToObj(Long::toString).findFirst().orElse("many") + " replicas, and ";
        if (workload.object().fields().at("spec", "strategy").text("type").equals("Recreate")) {
            remarks.add(
                    scaler.place("scaleTargetRef"),
                    range + "its strategy is Recreate: each update stops all of them at once",
                    "drop the scaler, or use strategy RollingUpdate");
        }
        for (Fields volume : workload.pod().items("volumes")) {
            String claim = volume.text("persistentVolumeClaim", "claimName");
            if (onOneNode(scaled.owner(), workload, claim)) {
                remarks.add(
                        scaler.place("scaleTargetRef"),
                        range + "all of them mount PersistentVolumeClaim/" + claim + ", which one node alone may mount",
                        "drop the scaler, or give each replica a claim of its own with a StatefulSet");
            }
        }
    }

    private static boolean onOneNode(Release release, Workload workload, String claim) {
        return release.find("", "PersistentVolumeClaim", workload.object().namespace(), claim)
                .map(found -> found.fields().items("spec", "accessModes"))
                .filter(modes -> !modes.isEmpty()
                        && modes.stream().allMatch(mode -> mode.text().startsWith("ReadWriteOnce")))
                .isPresent();
    }
}
