package io.chartwright.workflow.diff.hazard;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Workload;
import io.chartwright.workflow.diff.Hazard;
import java.util.List;
import java.util.function.Consumer;

/** Which software runs. */
final class Images implements ObjectHazard {

    @Override
    public void of(ObjectPair pair, Consumer<Hazard> found) {
        if (!pair.changed()
                || pair.after().map(KubeObject::kind).isEmpty()
                || Workload.of(pair.either()).isEmpty()) {
            return;
        }
        List<String> images = pair.fields().stream()
                .filter(field -> field.path().matches(".*ontainers\\[[^]]*]\\.image"))
                .map(field -> Words.value(field.before()) + " becomes " + Words.value(field.after()))
                .distinct()
                .toList();
        if (!images.isEmpty()) {
            found.accept(ObjectHazard.note("image-changed", Words.some(images), ""));
        }
    }
}
