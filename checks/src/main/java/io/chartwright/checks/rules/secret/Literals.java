package io.chartwright.checks.rules.secret;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rules.secret.Literal.Origin;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Walks through values files, objects and manifests, and shows every text in them with its name. */
final class Literals {
    /** Kinds that say where secrets are kept, by names that look like those of credentials. */
    private static final Set<String> SECRET_SOURCES = Set.of(
            "Certificate",
            "ClusterExternalSecret",
            "ClusterPushSecret",
            "ClusterSecretStore",
            "ExternalSecret",
            "PushSecret",
            "SealedSecret",
            "SecretProviderClass",
            "SecretStore",
            "VaultAuth",
            "VaultDynamicSecret",
            "VaultPKISecret",
            "VaultStaticSecret");

    private final Consumer<Literal> to;

    Literals(Consumer<Literal> to) {
        this.to = to;
    }

    /** Shows the texts of values files first: there they are mended. */
    void of(Scene scene) {
        scene.tree().forEach((path, text) -> ValuesFile.of(path, text).ifPresent(this::of));
        scene.manifests().forEach(manifest -> of(manifest, Place.of(manifest)));
        for (Release release : scene.releases()) {
            release.objects().forEach(object -> of(object, Place.of(release, object)));
        }
    }

    private void of(ValuesFile file) {
        file.data()
                .ifPresentOrElse(
                        data -> walk(data, "", Origin.VALUES, file.place()),
                        () -> to.accept(new Literal(file.place(), Origin.CONFIGURATION, "", file.text())));
    }

    private void of(KubeObject object, Place place) {
        if (object.kind().equals("CustomResourceDefinition")) {
            return; // Speaks of passwords and has none.
        }
        Origin origin = SECRET_SOURCES.contains(object.kind()) ? Origin.SECRET_SOURCE : Origin.FIELD;
        object.fields().entries().forEach((key, field) -> {
            if (object.is("", "Secret") && (key.equals("data") || key.equals("stringData"))) {
                return; // Told by a rule of its own.
            }
            if (object.is("", "ConfigMap") && key.equals("binaryData")) {
                return; // Who wants to hide something from us can; nobody writes a password there by mistake.
            }
            boolean configuration = object.is("", "ConfigMap") && key.equals("data");
            walk(field, key, configuration ? Origin.CONFIGURATION : origin, place);
        });
    }

    private void walk(Fields field, String name, Origin origin, Place place) {
        Object value = field.value();
        if (value instanceof Map<?, ?> map) {
            walk(field, map, origin, place);
        } else if (value instanceof List<?>) {
            if (name.equals("args") || name.equals("command")) {
                arguments(field, place);
            } else {
                field.items().forEach(item -> walk(item, name, origin, place));
            }
        } else if (value instanceof String || value instanceof Number) {
            to.accept(new Literal(place.at(field), origin, name, value.toString()));
        }
    }

    private void walk(Fields field, Map<?, ?> map, Origin origin, Place place) {
        boolean named = map.get("name") instanceof String && map.containsKey("value");
        field.entries().forEach((key, entry) -> {
            if (named && key.equals("value")) {
                walk(entry, field.text("name"), origin == Origin.FIELD ? Origin.VARIABLE : origin, place);
            } else if (!holdsReferences(key)) {
                walk(entry, key, origin(key, origin), place);
            }
        });
    }

    private static Origin origin(String key, Origin origin) {
        if (origin != Origin.FIELD) {
            return origin;
        }
        return switch (key) {
            case "annotations" -> Origin.ANNOTATION;
            case "labels", "matchLabels" -> Origin.LABEL;
            default -> origin;
        };
    }

    /** Whether all below this key names Secrets and their keys. */
    private static boolean holdsReferences(String key) {
        return switch (key) {
            case "encryptedData",
                    "imagePullSecrets",
                    "secretEnv",
                    "secretKeyRef",
                    "secretKeySelector",
                    "secretKeys",
                    "secretRef",
                    "valueFrom" -> true;
            default -> false;
        };
    }

    /** Each argument by itself, and {@code --password} with what follows it. */
    private void arguments(Fields list, Place place) {
        String option = "";
        for (Fields argument : list.items()) {
            String text = argument.scalar();
            to.accept(new Literal(place.at(argument), Origin.ARGUMENT, text.startsWith("-") ? "" : option, text));
            option = text.startsWith("--") && text.indexOf('=') < 0 && text.indexOf(' ') < 0 ? text : "";
        }
    }
}
