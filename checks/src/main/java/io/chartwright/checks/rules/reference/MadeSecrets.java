package io.chartwright.checks.rules.reference;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.MadeSecret;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The Secrets that objects of the tree make, by namespace and name. */
final class MadeSecrets {
    private final Map<String, Map<String, MadeSecret>> namespaces = new HashMap<>();

    /** What these objects make. */
    static MadeSecrets by(Collection<KubeObject> objects) {
        MadeSecrets secrets = new MadeSecrets();
        objects.forEach(object -> MadeSecret.by(object).forEach(made -> secrets.namespaces
                .computeIfAbsent(object.namespace(), namespace -> new TreeMap<>())
                .putIfAbsent(made.name(), made)));
        return secrets;
    }

    Optional<MadeSecret> find(String namespace, String name) {
        return Optional.ofNullable(namespaces.getOrDefault(namespace, Map.of()).get(name));
    }

    /** The Secret that was probably meant by a name that none has. */
    Optional<MadeSecret> misspelt(String namespace, String name) {
        return namespaces.getOrDefault(namespace, Map.of()).values().stream()
                .filter(made -> Misspelling.likely(name, made.name()))
                .findFirst();
    }
}
