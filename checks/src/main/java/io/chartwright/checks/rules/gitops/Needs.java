package io.chartwright.checks.rules.gitops;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Workload;
import java.util.LinkedHashSet;
import java.util.Set;

/** What must be there before a workload's pods start: config maps, Secrets, claims and the service account. */
final class Needs {
    private final Set<Need> needs = new LinkedHashSet<>();

    private Needs() {}

    /** An object that is needed, in the workload's namespace. */
    record Need(String kind, String name) {

        /** Whether an object is it, or makes it, as an ExternalSecret makes a Secret. */
        boolean isMetBy(KubeObject object) {
            if (object.is("", kind)) {
                return object.name().equals(name);
            }
            return kind.equals("Secret") && name.equals(secretOf(object));
        }

        private static String secretOf(KubeObject object) {
            Fields spec = object.fields().at("spec");
            String named =
                    switch (object.kind()) {
                        case "ExternalSecret" -> spec.text("target", "name");
                        case "SealedSecret" -> spec.text("template", "metadata", "name");
                        case "VaultStaticSecret", "VaultDynamicSecret" -> spec.text("destination", "name");
                        case "Certificate" -> spec.text("secretName");
                        default -> "";
                    };
            boolean ownName =
                    object.kind().equals("ExternalSecret") || object.kind().equals("SealedSecret");
            return named.isEmpty() && ownName ? object.name() : named;
        }

        @Override
        public String toString() {
            return kind + "/" + name;
        }
    }

    /** What a workload needs, in the order in which it says so; what is optional is left out. */
    static Set<Need> of(Workload workload) {
        Needs needs = new Needs();
        needs.add("ServiceAccount", workload.pod(), "serviceAccountName");
        for (Fields volume : workload.pod().items("volumes")) {
            needs.add("ConfigMap", volume.at("configMap"), "name");
            needs.add("Secret", volume.at("secret"), "secretName");
            needs.add("PersistentVolumeClaim", volume.at("persistentVolumeClaim"), "claimName");
            for (Fields source : volume.items("projected", "sources")) {
                needs.add("ConfigMap", source.at("configMap"), "name");
                needs.add("Secret", source.at("secret"), "name");
            }
        }
        for (Fields container : workload.allContainers()) {
            for (Fields variable : container.items("env")) {
                needs.add("ConfigMap", variable.at("valueFrom", "configMapKeyRef"), "name");
                needs.add("Secret", variable.at("valueFrom", "secretKeyRef"), "name");
            }
            for (Fields source : container.items("envFrom")) {
                needs.add("ConfigMap", source.at("configMapRef"), "name");
                needs.add("Secret", source.at("secretRef"), "name");
            }
        }
        return needs.needs;
    }

    private void add(String kind, Fields reference, String key) {
        if (!reference.text(key).isEmpty() && !reference.isTrue("optional")) {
            needs.add(new Need(kind, reference.text(key)));
        }
    }
}
