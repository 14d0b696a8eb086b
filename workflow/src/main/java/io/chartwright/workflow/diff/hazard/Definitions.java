package io.chartwright.workflow.diff.hazard;

import io.chartwright.checks.objects.Fields;
import io.chartwright.workflow.diff.Hazard;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Versions that a definition of a custom resource no longer has or serves. One in which objects may be stored cannot go:
 * {@code status.storedVersions} must be in {@code spec.versions} (Kubernetes, Versions in CustomResourceDefinitions).
 */
final class Definitions implements ObjectHazard {
    private static final String CODE = "crd-version-removed";

    @Override
    public void of(ObjectPair pair, Consumer<Hazard> found) {
        if (!pair.changed() || !pair.either().is("apiextensions.k8s.io", "CustomResourceDefinition")) {
            return;
        }
        Fields after = pair.after().orElseThrow().fields();
        for (Fields version : pair.before().orElseThrow().fields().items("spec", "versions")) {
            String name = version.text("name");
            Optional<Fields> now = after.items("spec", "versions").stream()
                    .filter(other -> other.text("name").equals(name))
                    .findFirst();
            if (now.isEmpty() && version.isTrue("storage")) {
                found.accept(ObjectHazard.danger(
                        CODE,
                        "the API server refuses to drop the version '" + name + "', in which objects are stored",
                        "keep it, not served and not for storage, until all objects are stored anew and"
                                + " status.storedVersions no longer has it"));
            } else if (version.isTrue("served")
                    && !now.map(same -> same.isTrue("served")).orElse(false)) {
                found.accept(ObjectHazard.warning(
                        CODE,
                        "the version '" + name + "' is no longer served: manifests and programs that name it fail",
                        "have them name another version first"));
            }
        }
    }
}
