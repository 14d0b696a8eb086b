package io.chartwright.workflow.diff.field;

import io.chartwright.checks.objects.Fields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * By what the entries of a list are told apart, so that an entry more is one change and not a change of all that follow.
 * Mostly what the API itself merges them by ({@code x-kubernetes-list-map-keys} of its schemas); where a name does as well,
 * the name, since a port that gets another number is still the same to people.
 *
 * @param keys the keys of entries
 * @param ordered whether the order of entries means something
 */
record EntryKeys(Function<Fields, String> keys, boolean ordered) {
    private static final EntryKeys BY_NAME_IN_ORDER = new EntryKeys(by("name"), true);

    /** Lists whose order means nothing, or in which keys alone say nothing of it. */
    private static final Map<String, List<EntryKeys>> KNOWN = Map.ofEntries(
            any("containers", by("name")),
            any("ephemeralContainers", by("name")),
            any("env", by("name")),
            any("ports", by("name"), port("containerPort"), port("port"), by("port", "name")),
            any("volumes", by("name")),
            any("volumeMounts", by("mountPath")),
            any("volumeDevices", by("devicePath")),
            any("volumeClaimTemplates", fields -> fields.text("metadata", "name")),
            any("items", by("path"), by("key")),
            any("imagePullSecrets", by("name")),
            any("secrets", by("name")),
            any("hostAliases", by("ip")),
            any("conditions", by("type")),
            any("readinessGates", by("conditionType")),
            any("tolerations", by("key", "operator", "value", "effect")),
            any("topologySpreadConstraints", by("topologyKey", "whenUnsatisfiable")),
            any("matchExpressions", by("key", "operator")),
            any("subjects", by("kind", "namespace", "name")),
            any("rules", by("host")),
            any("paths", by("path", "pathType")),
            any("tls", by("secretName")),
            any("endpoints", by("port", "path")),
            any("triggers", by("name"), by("type")),
            any("metrics", EntryKeys::metric),
            any("versions", by("name")),
            any("webhooks", by("name")),
            any("ownerReferences", by("kind", "name")),
            any("destinations", by("server", "name", "namespace")),
            any("sources", by("ref"), by("path"), by("repoURL", "chart")),
            any("roles", by("name")),
            any("parameters", by("name")),
            any("clusterResourceWhitelist", by("group", "kind")),
            any("clusterResourceBlacklist", by("group", "kind")),
            any("namespaceResourceWhitelist", by("group", "kind")),
            any("namespaceResourceBlacklist", by("group", "kind")));

    @SafeVarargs
    private static Map.Entry<String, List<EntryKeys>> any(String list, Function<Fields, String>... keys) {
        List<EntryKeys> choices = new ArrayList<>();
        for (Function<Fields, String> key : keys) {
            choices.add(new EntryKeys(key, false));
        }
        return Map.entry(list, choices);
    }

    private static Function<Fields, String> by(String... names) {
        return entry -> {
            List<String> values = new ArrayList<>();
            for (String name : names) {
                String value = entry.scalar(name);
                if (!value.isEmpty()) {
                    values.add(value);
                }
            }
            return String.join("/", values);
        };
    }

    /** A port's number with its protocol, which is TCP where nobody says. */
    private static Function<Fields, String> port(String name) {
        return entry -> {
            String number = entry.scalar(name);
            String protocol = entry.text("protocol");
            return number.isEmpty() ? "" : number + "/" + (protocol.isEmpty() ? "TCP" : protocol);
        };
    }

    /** What an autoscaler looks at. */
    private static String metric(Fields metric) {
        String type = metric.text("type");
        Fields source = metric.at(type.isEmpty() ? "" : Character.toLowerCase(type.charAt(0)) + type.substring(1));
        List<String> parts = new ArrayList<>(List.of(type));
        for (String part : List.of(source.text("container"), source.text("name"), source.text("metric", "name"))) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    /** How to tell apart the entries of two states of a list; empty if they cannot be. */
    static Optional<EntryKeys> of(FieldPath list, List<Fields> before, List<Fields> after) {
        List<EntryKeys> choices = new ArrayList<>(KNOWN.getOrDefault(list.key(), List.of()));
        choices.add(BY_NAME_IN_ORDER);
        return choices.stream()
                .filter(choice -> choice.tellApart(before) && choice.tellApart(after))
                .findFirst()
                .map(choice -> list.key().equals("env") ? choice.inOrder(refers(before) || refers(after)) : choice);
    }

    private EntryKeys inOrder(boolean matters) {
        return new EntryKeys(keys, matters);
    }

    /** Whether a variable takes in others, which must stand before it. */
    private static boolean refers(List<Fields> variables) {
        return variables.stream().anyMatch(variable -> variable.text("value").contains("$("));
    }

    private boolean tellApart(List<Fields> entries) {
        Set<String> seen = new HashSet<>();
        return entries.stream()
                .allMatch(entry -> entry.value() instanceof Map<?, ?>
                        && !keys.apply(entry).isEmpty()
                        && seen.add(keys.apply(entry)));
    }
}
