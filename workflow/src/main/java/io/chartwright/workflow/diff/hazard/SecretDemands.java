package io.chartwright.workflow.diff.hazard;

import io.chartwright.checks.objects.DataReference;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.MadeSecret;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Workload;
import io.chartwright.workflow.diff.Hazard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Secrets that must be there before pods start, and that nothing in the release makes. */
final class SecretDemands implements ObjectHazard {

    @Override
    public void of(ObjectPair pair, Consumer<Hazard> found) {
        if (pair.removed()) {
            return;
        }
        KubeObject object = pair.after().orElseThrow();
        Set<String> demands = demands(Optional.of(object));
        demands.removeAll(demands(pair.before()));
        Set<String> made = new TreeSet<>();
        pair.releaseAfter().stream()
                .flatMap(Release::all)
                .flatMap(MadeSecret::by)
                .forEach(secret -> made.add(secret.name()));
        demands.removeIf(demand -> made.contains(demand.split("/", 2)[0]));
        if (!demands.isEmpty()) {
            found.accept(ObjectHazard.note(
                    "secret-expected",
                    "expects " + Words.some(List.copyOf(demands)) + " in the namespace " + object.namespace()
                            + ", which nothing of this chart makes",
                    "have " + (demands.size() == 1 ? "it" : "them") + " there before the sync: pods wait for "
                            + (demands.size() == 1 ? "it" : "them")));
        }
    }

    /** Secrets, each as {@code name/key}, or its name alone where all its keys are taken. */
    private static Set<String> demands(Optional<KubeObject> object) {
        List<String> demands = new ArrayList<>();
        object.flatMap(Workload::of).map(DataReference::secrets).orElse(List.of()).stream()
                .filter(reference -> !reference.optional())
                .forEach(reference -> {
                    if (reference.keys().isEmpty()) {
                        demands.add(reference.name());
                    }
                    reference.keys().forEach(key -> demands.add(reference.name() + "/" + key));
                });
        return new TreeSet<>(demands);
    }
}
