package io.chartwright.checks.rules.autoscaling;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Reference;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A scaler must name something that has replicas. */
final class ScalerTargetMissing implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "scaler-target-missing",
            Family.AUTOSCALING,
            "A scaler names nothing that it can scale",
            "The scaler reports that it cannot get the current scale, and does nothing else; the"
                    + " workload that was meant stays at the size that it has. Mostly a name has changed in one"
                    + " place and not in the other.",
            "Name a Deployment, StatefulSet or other scalable object of the same namespace, with the"
                    + " right apiVersion and kind.");

    private static final int SHOWN = 5;

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        for (Scaler scaler : Scaler.in(scene)) {
            Reference target = scaler.target();
            if (scaler.scaled().isPresent() && scaler.workload().isEmpty()) {
                remarks.add(
                        scaler.place("scaleTargetRef"),
                        "names " + target + ", which has no replicas to change",
                        "drop the scaler, or name a Deployment or StatefulSet");
            } else if (scaler.scaled().isEmpty()
                    && !scene.around(scaler.release()).incomplete(target.namespace())) {
                List<KubeObject> objects = around(scene, scaler);
                if (objects.stream().noneMatch(target::names)) {
                    remarks.add(scaler.place("scaleTargetRef"), "there is no " + words(target), hint(target, objects));
                }
            }
        }
    }

    private static List<KubeObject> around(Scene scene, Scaler scaler) {
        return scene.beside(scaler.release()).stream()
                .flatMap(release -> release.objects().stream())
                .filter(object -> object.namespace().equals(scaler.target().namespace()))
                .toList();
    }

    private static String words(Reference target) {
        return target + (target.group().isEmpty() ? "" : " of group " + target.group()) + " in namespace "
                + target.namespace();
    }

    private static String hint(Reference target, List<KubeObject> objects) {
        List<KubeObject> scalable = objects.stream()
                .filter(object -> Workload.of(object).filter(Workload::scalable).isPresent())
                .toList();
        Optional<KubeObject> sameName = scalable.stream()
                .filter(object -> object.name().equals(target.name()))
                .findFirst();
        if (sameName.isPresent()) {
            return "say apiVersion: " + sameName.get().apiVersion() + " and kind: "
                    + sameName.get().kind();
        }
        return scalable.isEmpty()
                ? "drop the scaler"
                : "there is "
                        + scalable.stream().limit(SHOWN).map(KubeObject::title).collect(Collectors.joining(", "))
                        + (scalable.size() > SHOWN ? ", and " + (scalable.size() - SHOWN) + " more" : "");
    }
}
