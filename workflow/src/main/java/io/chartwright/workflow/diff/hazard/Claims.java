package io.chartwright.workflow.diff.hazard;

import io.chartwright.checks.objects.Amounts;
import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.workflow.diff.Hazard;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Claims that go, shrink or move to another class, and the data with them. What becomes of the data of a claim that goes
 * decides the reclaim policy of its class, {@code Delete} unless the class says otherwise (Kubernetes, Persistent Volumes).
 */
final class Claims implements ObjectHazard {
    private static final String[] STORAGE = {"spec", "resources", "requests", "storage"};
    private static final String NO_COPY = "copy the data before, or leave it in platform.yaml";

    @Override
    public void of(ObjectPair pair, Consumer<Hazard> found) {
        if (pair.either().is("", "PersistentVolumeClaim")) {
            claim(pair, found);
        } else if (pair.changed() && pair.either().is("apps", "StatefulSet")) {
            templates(pair.before().orElseThrow(), pair.after().orElseThrow(), found);
        }
    }

    private static void claim(ObjectPair pair, Consumer<Hazard> found) {
        if (pair.removed()) {
            KubeObject claim = pair.before().orElseThrow();
            Fate fate = pair.ownFate();
            String size = size(claim.fields());
            found.accept(
                    fate.goes()
                            ? ObjectHazard.danger(
                                    "claim-removed",
                                    fate.words() + ", and with it its data" + size
                                            + ", unless its storage class retains volumes",
                                    "annotate it with " + pair.around().fate().optOut() + " first, or " + NO_COPY)
                            : ObjectHazard.warning(
                                    "claim-removed",
                                    fate.words() + ": its data" + size + " stay until somebody deletes it",
                                    "delete it by hand once nobody needs its data: kubectl delete "
                                            + Words.typed(claim)));
        } else if (pair.changed()) {
            Fields before = pair.before().orElseThrow().fields();
            Fields after = pair.after().orElseThrow().fields();
            sizes("the claim", before, after, found);
            grown(before, after, found);
        }
    }

    private static void templates(KubeObject before, KubeObject after, Consumer<Hazard> found) {
        for (Fields template : before.fields().items("spec", "volumeClaimTemplates")) {
            String name = template.text("metadata", "name");
            Optional<Fields> same = after.fields().items("spec", "volumeClaimTemplates").stream()
                    .filter(other -> other.text("metadata", "name").equals(name))
                    .findFirst();
            if (same.isPresent()) {
                sizes("the claims of '" + name + "'", template, same.get(), found);
            } else {
                found.accept(ObjectHazard.danger(
                        "claim-removed",
                        "the pods no longer get the claims of '" + name + "'" + size(template)
                                + ": they start without what is on them",
                        NO_COPY));
            }
        }
    }

    /** Claims of StatefulSets do not: their sizes cannot be changed there at all. */
    private static void grown(Fields before, Fields after, Consumer<Hazard> found) {
        Optional<BigDecimal> was = Amounts.of(before.at(STORAGE));
        Optional<BigDecimal> is = Amounts.of(after.at(STORAGE));
        if (was.isPresent() && is.isPresent() && is.get().compareTo(was.get()) > 0) {
            found.accept(ObjectHazard.note(
                    "claim-grows",
                    "the claim asks for " + after.scalar(STORAGE) + " and no longer for " + before.scalar(STORAGE)
                            + ", which the API server refuses unless its storage class says allowVolumeExpansion;"
                            + " there is no way back",
                    "look it up: kubectl get storageclass"));
        }
    }

    private static void sizes(String whose, Fields before, Fields after, Consumer<Hazard> found) {
        Optional<BigDecimal> was = Amounts.of(before.at(STORAGE));
        Optional<BigDecimal> is = Amounts.of(after.at(STORAGE));
        if (was.isPresent() && is.isPresent() && is.get().compareTo(was.get()) < 0) {
            found.accept(ObjectHazard.danger(
                    "claim-shrinks",
                    "no volume shrinks: " + whose + " asked for " + before.scalar(STORAGE) + " and now ask"
                            + (whose.startsWith("the claims") ? "" : "s") + " for " + after.scalar(STORAGE)
                            + ", which the API server refuses",
                    "leave the size as it was, or make a new claim and copy the data"));
        }
        String old = before.text("spec", "storageClassName");
        String now = after.text("spec", "storageClassName");
        if (!old.equals(now)) {
            found.accept(ObjectHazard.danger(
                    "storage-class-changed",
                    "no volume moves by itself: " + whose + " had " + named(old) + " and now " + named(now)
                            + ", which the API server refuses",
                    "make a new claim of the other class and copy the data"));
        }
    }

    private static String named(String storageClass) {
        return storageClass.isEmpty() ? "the cluster's default class" : "the class '" + storageClass + "'";
    }

    private static String size(Fields claim) {
        String size = claim.scalar(STORAGE);
        return size.isEmpty() ? "" : " (" + size + ")";
    }
}
