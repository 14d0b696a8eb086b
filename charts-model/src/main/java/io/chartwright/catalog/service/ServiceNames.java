package io.chartwright.catalog.service;

import io.chartwright.model.Faults;
import io.chartwright.model.component.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** Names that users give: whether objects can be called so, and whether two would be called the same. */
final class ServiceNames {
    /** Room for what is put in front of a component's name. */
    private static final int NAME_LENGTH = 30;

    /** What the values of every chart have, or may come to have, besides its components. */
    private static final Set<String> TAKEN = Set.of(
            "global",
            "enabled",
            "config",
            "files",
            "tests",
            "tags",
            "image",
            "service-account",
            "security-context",
            "pod-security-context");

    private ServiceNames() {}

    static void check(
            Faults faults,
            SortedMap<String, SortedMap<String, Text>> config,
            SortedMap<String, SortedMap<String, Text>> files,
            SortedMap<String, ServiceComponent> components) {
        if (components.isEmpty()) {
            faults.add(
                    "components",
                    "missing-value",
                    "there is no component",
                    "add 'components: { web: { image: ..., resources: ... } }'");
        }
        components.keySet().forEach(name -> {
            faults.name("components." + name, name, NAME_LENGTH);
            if (TAKEN.contains(name)) {
                faults.add(
                        "components." + name,
                        "reserved-name",
                        "'" + name + "' means something else in the values of a chart",
                        "call the component otherwise");
            }
        });
        sets(faults, config, files);
        configMaps(faults, config, files, components);
        services(faults, components);
    }

    private static void sets(
            Faults faults,
            SortedMap<String, SortedMap<String, Text>> config,
            SortedMap<String, SortedMap<String, Text>> files) {
        config.forEach((set, variables) -> {
            faults.name("config." + set, set, NAME_LENGTH);
            variables.keySet().forEach(variable -> faults.envName("config." + set + "." + variable, variable));
        });
        files.forEach((set, texts) -> {
            faults.name("files." + set, set, NAME_LENGTH);
            texts.keySet().forEach(file -> faults.fileName("files." + set + "." + file, file));
        });
    }

    private static void configMaps(
            Faults faults,
            SortedMap<String, SortedMap<String, Text>> config,
            SortedMap<String, SortedMap<String, Text>> files,
            SortedMap<String, ServiceComponent> components) {
        Map<String, String> known = new HashMap<>();
        config.keySet().forEach(set -> once(faults, known, set, "config." + set));
        files.keySet().forEach(set -> once(faults, known, set, "files." + set));
        components.forEach((name, component) -> component.volumes().forEach((volume, content) -> {
            if (content instanceof ServiceVolume.Files || content instanceof ServiceVolume.SingleFile) {
                once(faults, known, name + "-" + volume, "components." + name + ".volumes." + volume);
            }
        }));
    }

    private static void services(Faults faults, SortedMap<String, ServiceComponent> components) {
        Map<String, String> known = new HashMap<>();
        components.keySet().forEach(name -> known.put(name, "components." + name));
        components.forEach((name, component) -> component
                .peers()
                .ifPresent(peers -> once(faults, known, peers.name(), "components." + name + ".peers.name")));
    }

    private static void once(Faults faults, Map<String, String> known, String object, String path) {
        String other = known.putIfAbsent(object, path);
        if (other != null) {
            faults.add(
                    path,
                    "duplicate-name",
                    "the name '" + object + "' is taken by " + other,
                    "rename one of them: both would be objects of one name in the cluster");
        }
    }
}
