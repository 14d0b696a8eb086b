package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Container;
import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A place from which a container's JVM takes the size of its heap: a variable, the command line, or a mounted file of
 * options.
 *
 * @param field the field of the workload that brings it
 * @param where what people call the place, such as {@code JAVA_OPTS of ConfigMap/web}
 * @param heap what it says
 */
record HeapSetting(Fields field, String where, Heap heap) {
    private static final Pattern SIZE_VARIABLE = Pattern.compile("(\\w+_)?HEAP_?SIZE(_MB)?");
    private static final Pattern OPTIONS_FILE = Pattern.compile(".*jvm.*|.*\\.options|.*java[._-]?opts.*");

    /** All settings that reach a container, as far as they can be seen. */
    static List<HeapSetting> of(Container container, Surroundings around) {
        List<HeapSetting> settings = new ArrayList<>();
        variables(container, around, settings);
        commandLine(container, settings);
        files(container, around, settings);
        return settings;
    }

    private static void variables(Container container, Surroundings around, List<HeapSetting> settings) {
        for (Fields source : container.fields().items("envFrom")) {
            config(container, around, source.text("configMapRef", "name"))
                    .ifPresent(config -> config.fields().texts("data").forEach((key, text) -> variable(
                                    source, source.text("prefix") + key, " of " + config, text)
                            .ifPresent(settings::add)));
        }
        for (Fields variable : container.fields().items("env")) {
            String name = variable.text("name");
            Fields reference = variable.at("valueFrom", "configMapKeyRef");
            variable(variable, name, "", variable.text("value")).ifPresent(settings::add);
            config(container, around, reference.text("name"))
                    .flatMap(config -> variable(
                            variable, name, " of " + config, config.fields().text("data", reference.text("key"))))
                    .ifPresent(settings::add);
        }
    }

    private static Optional<HeapSetting> variable(Fields field, String name, String of, String text) {
        return Heap.ofOptions(text)
                .or(() -> SIZE_VARIABLE.matcher(name).matches() ? Heap.ofSize(text) : Optional.empty())
                .map(heap -> new HeapSetting(field, name + of, heap));
    }

    private static void commandLine(Container container, List<HeapSetting> settings) {
        for (String part : List.of("command", "args")) {
            String line =
                    container.fields().items(part).stream().map(Fields::scalar).collect(Collectors.joining(" "));
            Heap.ofOptions(line)
                    .ifPresent(heap ->
                            settings.add(new HeapSetting(container.fields().at(part), "its " + part, heap)));
        }
    }

    private static void files(Container container, Surroundings around, List<HeapSetting> settings) {
        for (Fields mount : container.fields().items("volumeMounts")) {
            mounted(container, around, mount.text("name"), (config, key) -> {
                boolean seen =
                        mount.text("subPath").isEmpty() || mount.text("subPath").equals(key);
                if (seen && OPTIONS_FILE.matcher(key).matches()) {
                    Heap.ofOptions(withoutComments(config.fields().text("data", key)))
                            .ifPresent(heap -> settings.add(new HeapSetting(mount, key + " of " + config, heap)));
                }
            });
        }
    }

    /** Calls back for each config map and key that a volume holds. */
    private static void mounted(
            Container container, Surroundings around, String volume, BiConsumer<KubeObject, String> action) {
        for (Fields candidate : container.workload().pod().items("volumes")) {
            if (candidate.text("name").equals(volume)) {
                List<Fields> sources = new ArrayList<>(List.of(candidate.at("configMap")));
                candidate.items("projected", "sources").forEach(source -> sources.add(source.at("configMap")));
                for (Fields source : sources) {
                    config(container, around, source.text("name"))
                            .ifPresent(config -> keys(source, config).forEach(key -> action.accept(config, key)));
                }
            }
        }
    }

    private static List<String> keys(Fields source, KubeObject config) {
        return source.items("items").isEmpty()
                ? List.copyOf(config.fields().texts("data").keySet())
                : source.items("items").stream().map(item -> item.text("key")).toList();
    }

    private static Optional<KubeObject> config(Container container, Surroundings around, String name) {
        return name.isEmpty()
                ? Optional.empty()
                : around.find("", "ConfigMap", container.object().namespace(), name);
    }

    private static String withoutComments(String text) {
        return text.lines().filter(line -> !line.strip().startsWith("#")).collect(Collectors.joining("\n"));
    }
}
