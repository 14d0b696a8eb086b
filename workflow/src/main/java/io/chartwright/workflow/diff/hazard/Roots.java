package io.chartwright.workflow.diff.hazard;

import io.chartwright.workflow.diff.Hazard;
import java.util.function.Consumer;

/** Objects that take others with them: definitions of custom resources, and namespaces. */
final class Roots implements ObjectHazard {

    @Override
    public void of(ObjectPair pair, Consumer<Hazard> found) {
        if (!pair.removed()) {
            return;
        }
        Fate fate = pair.ownFate();
        String hint = "annotate it with " + pair.around().fate().optOut() + ", and sync that first";
        if (pair.either().is("apiextensions.k8s.io", "CustomResourceDefinition")) {
            String kind = pair.either().fields().text("spec", "names", "kind");
            String objects = kind.isEmpty() ? "all objects of its kind" : "every " + kind;
            found.accept(
                    fate.goes()
                            ? ObjectHazard.danger(
                                    "crd-removed",
                                    fate.words() + ", and the API server with it " + objects
                                            + " in the cluster, whoever made it",
                                    hint)
                            : ObjectHazard.note("crd-removed", fate.words(), ""));
        } else if (pair.either().is("", "Namespace")) {
            found.accept(
                    fate.goes()
                            ? ObjectHazard.danger(
                                    "namespace-removed",
                                    fate.words() + ", and with it everything that is in it, claims included",
                                    hint)
                            : ObjectHazard.note("namespace-removed", fate.words(), ""));
        }
    }
}
