package io.chartwright.checks.objects;

import java.util.ArrayList;
import java.util.List;

/**
 * How a pod names a config map or a Secret.
 *
 * @param field where it does so
 * @param name the name of the other
 * @param keys the keys that must be in it; empty where all are taken as they come
 * @param optional whether the pod starts without it
 */
public record DataReference(Fields field, String name, List<String> keys, boolean optional) {

    public DataReference {
        keys = List.copyOf(keys);
    }

    /** The config maps that a workload's pods name. */
    public static List<DataReference> configMaps(Workload workload) {
        return references(workload, "configMapKeyRef", "configMapRef", "configMap", "name");
    }

    /** The Secrets that a workload's pods name, those for registries included. */
    public static List<DataReference> secrets(Workload workload) {
        List<DataReference> references =
                new ArrayList<>(references(workload, "secretKeyRef", "secretRef", "secret", "secretName"));
        workload.pod().items("imagePullSecrets").forEach(pull -> add(references, pull, "name", List.of()));
        return references;
    }

    private static List<DataReference> references(
            Workload workload, String variable, String environment, String volume, String volumeName) {
        List<DataReference> references = new ArrayList<>();
        for (Container container : Container.of(workload)) {
            for (Fields env : container.fields().items("env")) {
                Fields reference = env.at("valueFrom", variable);
                String key = reference.text("key");
                add(references, reference, "name", key.isEmpty() ? List.of() : List.of(key));
            }
            for (Fields source : container.fields().items("envFrom")) {
                add(references, source.at(environment), "name", List.of());
            }
        }
        for (Fields mounted : workload.pod().items("volumes")) {
            List<String> parts = parts(workload, mounted.text("name"));
            add(references, mounted.at(volume), volumeName, keys(mounted.at(volume), parts));
            for (Fields source : mounted.items("projected", "sources")) {
                add(references, source.at(volume), "name", keys(source.at(volume), List.of()));
            }
        }
        return references;
    }

    private static void add(List<DataReference> references, Fields field, String nameKey, List<String> keys) {
        String name = field.text(nameKey);
        if (!name.isEmpty()) {
            references.add(new DataReference(field, name, keys, field.isTrue("optional")));
        }
    }

    /** A volume that lists its items wants these; one that does not has a file for each key. */
    private static List<String> keys(Fields volume, List<String> parts) {
        return volume.items("items").isEmpty()
                ? parts
                : volume.items("items").stream()
                        .map(item -> item.text("key"))
                        .filter(key -> !key.isEmpty())
                        .toList();
    }

    /** The files of a volume that are mounted one by one; what is not there would be mounted as an empty folder. */
    private static List<String> parts(Workload workload, String volume) {
        return Container.of(workload).stream()
                .flatMap(container -> container.fields().items("volumeMounts").stream())
                .filter(mount -> mount.text("name").equals(volume))
                .map(mount -> mount.text("subPath"))
                .filter(path -> !path.isEmpty() && !path.contains("/"))
                .distinct()
                .toList();
    }
}
