package io.chartwright.checks.rules.reference;

import io.chartwright.checks.objects.DataReference;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Surroundings;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.SurroundingsRule;
import java.util.Set;
import java.util.TreeSet;

/** Keys of config maps that pods name must be there. */
final class ConfigMapKeyMissing implements SurroundingsRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "config-map-key-missing",
            Family.REFERENCES,
            "A pod names a key that its ConfigMap does not have",
            "The pod waits for it and never starts; a single file that is mounted with subPath becomes an empty folder.",
            "Name a key that the ConfigMap has, or add it.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, Surroundings around, ReleaseRemarks remarks) {

        for (Workload workload : release.workloads()) {
            for (DataReference reference : DataReference.configMaps(workload)) {
                if (!reference.optional()) {
                    around.find("", "ConfigMap", workload.object().namespace(), reference.name())
                            .ifPresent(config -> check(workload, reference, config, remarks));
                }
            }
        }
    }

    private static void check(Workload workload, DataReference reference, KubeObject config, ReleaseRemarks remarks) {
        Set<String> keys = new TreeSet<>(config.fields().entries("data").keySet());
        keys.addAll(config.fields().entries("binaryData").keySet());
        reference.keys().stream()
                .filter(key -> !keys.contains(key))
                .forEach(key -> remarks.add(
                        workload.object(),
                        reference.field(),
                        config + " has no key " + key,
                        Meant.hint(key, keys.stream().toList())));
    }
}
