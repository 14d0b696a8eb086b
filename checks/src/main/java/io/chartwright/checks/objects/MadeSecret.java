package io.chartwright.checks.objects;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A Secret that an object of the tree makes in the cluster, or is.
 *
 * @param name the Secret's name
 * @param maker the object that makes it
 * @param keys the keys that it will have; empty where one cannot know
 */
public record MadeSecret(String name, KubeObject maker, Optional<Set<String>> keys) {
    private static final List<String> ISSUERS = List.of("cert-manager.io/issuer", "cert-manager.io/cluster-issuer");

    /** The Secrets that an object makes; none for most. */
    public static Stream<MadeSecret> by(KubeObject object) {
        Fields spec = object.fields().at("spec");
        return switch (object.group() + "/" + object.kind()) {
            case "/Secret" -> Stream.of(known(object, object.name(), keys(object.fields(), "data", "stringData")));
            case "bitnami.com/SealedSecret" ->
                Stream.of(known(
                        object, or(spec.text("template", "metadata", "name"), object), keys(spec, "encryptedData")));
            case "external-secrets.io/ExternalSecret" -> Stream.of(external(object, spec));
            case "secrets.hashicorp.com/VaultStaticSecret",
                    "secrets.hashicorp.com/VaultDynamicSecret",
                    "secrets.hashicorp.com/VaultPKISecret" ->
                Stream.of(unknown(object, or(spec.text("destination", "name"), object)));
            case "onepassword.com/OnePasswordItem" -> Stream.of(unknown(object, object.name()));
            case "cert-manager.io/Certificate" -> Stream.of(unknown(object, spec.text("secretName")));
            case "secrets-store.csi.x-k8s.io/SecretProviderClass" ->
                spec.items("secretObjects").stream()
                        .map(made -> known(object, made.text("secretName"), texts(made.items("data"), "key")));
            case "networking.k8s.io/Ingress" ->
                ISSUERS.stream().anyMatch(object.annotations()::containsKey)
                        ? spec.items("tls").stream().map(tls -> unknown(object, tls.text("secretName")))
                        : Stream.of();
            default -> Stream.of();
        };
    }

    /** What the template says, if there is one, takes the place of what is fetched. */
    private static MadeSecret external(KubeObject object, Fields spec) {
        Fields target = spec.at("target");
        String name = or(target.text("name"), object);
        boolean open = !spec.items("dataFrom").isEmpty()
                || !target.items("template", "templateFrom").isEmpty()
                || target.text("template", "mergePolicy").equals("Merge")
                || target.text("creationPolicy").equals("Merge");
        if (open) {
            return unknown(object, name);
        }
        Set<String> templated = keys(target.at("template"), "data");
        return known(object, name, templated.isEmpty() ? texts(spec.items("data"), "secretKey") : templated);
    }

    private static MadeSecret known(KubeObject maker, String name, Set<String> keys) {
        return new MadeSecret(name, maker, Optional.of(keys));
    }

    private static MadeSecret unknown(KubeObject maker, String name) {
        return new MadeSecret(name, maker, Optional.empty());
    }

    private static String or(String name, KubeObject object) {
        return name.isEmpty() ? object.name() : name;
    }

    private static Set<String> keys(Fields fields, String... mappings) {
        Set<String> keys = new TreeSet<>();
        for (String mapping : mappings) {
            keys.addAll(fields.entries(mapping).keySet());
        }
        return keys;
    }

    private static Set<String> texts(List<Fields> items, String key) {
        Set<String> texts = new TreeSet<>();
        items.forEach(item -> texts.add(item.text(key)));
        return texts;
    }
}
