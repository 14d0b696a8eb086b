package io.chartwright.checks.rules.gitops;

import io.chartwright.checks.objects.DataReference;
import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.MadeSecret;
import io.chartwright.checks.objects.Workload;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What must be there before a workload's pods start: config maps, Secrets, claims and the service account. */
final class Needs {
    private final Set<Need> needs = new LinkedHashSet<>();

    private Needs() {}

    /** An object that is needed, in the workload's namespace. */
    record Need(String kind, String name) {

        /** Whether an object is it, or makes it, as an ExternalSecret makes a Secret. */
        boolean isMetBy(KubeObject object) {
            return kind.equals("Secret")
                    ? MadeSecret.by(object).anyMatch(made -> made.name().equals(name))
                    : object.is("", kind) && object.name().equals(name);
        }

        @Override
        public String toString() {
            return kind + "/" + name;
        }
    }

    /** What a workload needs; what is optional is left out. */
    static Set<Need> of(Workload workload) {
        Needs needs = new Needs();
        needs.add("ServiceAccount", workload.pod().text("serviceAccountName"));
        needs.add("ConfigMap", DataReference.configMaps(workload));
        needs.add("Secret", DataReference.secrets(workload));
        for (Fields volume : workload.pod().items("volumes")) {
            needs.add("PersistentVolumeClaim", volume.text("persistentVolumeClaim", "claimName"));
        }
        return needs.needs;
    }

    private void add(String kind, List<DataReference> references) {
        references.stream()
                .filter(reference -> !reference.optional())
                .forEach(reference -> add(kind, reference.name()));
    }

    private void add(String kind, String name) {
        if (!name.isEmpty()) {
            needs.add(new Need(kind, name));
        }
    }
}
