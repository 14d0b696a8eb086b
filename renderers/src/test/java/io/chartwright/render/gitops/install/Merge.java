package io.chartwright.render.gitops.install;

import static java.util.Objects.requireNonNull;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Manifests;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds overlays as Kustomize does, as far as ours go: maps merge, ports merge by their numbers, other lists replace. */
final class Merge {
    private final List<Map<String, Object>> objects = new ArrayList<>();

    private Merge() {}

    static List<KubeObject> of(FileTree files) {
        Fields overlay = read(files, "kustomization.yaml");
        Merge merge = new Merge();
        overlay.items("resources").forEach(file -> Manifests.read(
                        requireNonNull(files.text(file.text())), file.text(), "")
                .objects()
                .forEach(object -> merge.objects.add(copy(object.fields().value()))));
        overlay.items("patches").forEach(patch -> merge.patch(patch, read(files, patch.text("path"))));
        merge.objects.forEach(object -> place(object, overlay.text("namespace")));
        return merge.objects.stream()
                .map(object -> KubeObject.of(Fields.of(object), "merged.yaml", ""))
                .toList();
    }

    private void patch(Fields patch, Fields content) {
        for (Map<String, Object> object : objects) {
            Fields fields = Fields.of(object);
            if (content.value() instanceof List<?>) {
                if (meant(patch.at("target"), fields)) {
                    content.items().forEach(operation -> operate(object, operation));
                }
            } else if (fields.text("kind").equals(content.text("kind"))
                    && fields.text("metadata", "name").equals(content.text("metadata", "name"))) {
                merge(object, copy(content.value()));
            }
        }
    }

    private static boolean meant(Fields target, Fields object) {
        String[] label = target.text("labelSelector").split("=");
        return target.text("kind").equals(object.text("kind"))
                && (target.text("group") + "/" + target.text("version")).equals(object.text("apiVersion"))
                && (label.length < 2
                        ? target.text("name").equals(object.text("metadata", "name"))
                        : label[1].equals(object.texts("metadata", "labels").get(label[0])));
    }

    @SuppressWarnings("unchecked")
    private static void operate(Map<String, Object> object, Fields operation) {
        Object value = requireNonNull(operation.at("value").value());
        switch (operation.text("op") + " " + operation.text("path")) {
            case "add /rules/-" -> ((List<Object>) requireNonNull(object.get("rules"))).add(value);
            case "replace /subjects/0/namespace" ->
                ((List<Map<String, Object>>) requireNonNull(object.get("subjects")))
                        .get(0)
                        .replace("namespace", value);
            default -> throw new IllegalArgumentException("no way is known to do " + operation.value());
        }
    }

    @SuppressWarnings("unchecked")
    private static void merge(Map<String, Object> into, Map<String, Object> patch) {
        patch.forEach((key, value) -> {
            Object old = into.get(key);
            if (old instanceof Map<?, ?> && value instanceof Map<?, ?>) {
                merge((Map<String, Object>) old, (Map<String, Object>) value);
            } else if (key.equals("ports") && old instanceof List<?> ports) {
                for (Map<String, Object> port : (List<Map<String, Object>>) value) {
                    ports.stream()
                            .map(one -> (Map<String, Object>) one)
                            .filter(one -> port.get("port").equals(one.get("port"))
                                    && port.get("protocol").equals(one.get("protocol")))
                            .forEach(one -> merge(one, port));
                }
            } else {
                into.put(key, value);
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static void place(Map<String, Object> object, String namespace) {
        String kind = String.valueOf(object.get("kind"));
        if (!kind.startsWith("Cluster") && !kind.equals("Namespace")) {
            ((Map<String, Object>) requireNonNull(object.get("metadata"))).put("namespace", namespace);
        }
    }

    private static Fields read(FileTree files, String path) {
        return Fields.of(YamlReader.read(path, requireNonNull(files.text(path)).getBytes(StandardCharsets.UTF_8))
                .toData());
    }

    @SuppressWarnings("unchecked")
    private static <T> T copy(Object data) {
        if (data instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(String.valueOf(key), copy(value)));
            return (T) copy;
        }
        if (data instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(value -> copy.add(copy(value)));
            return (T) copy;
        }
        return (T) data;
    }
}
