package io.chartwright.render.gitops;

import io.chartwright.core.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The template of a set, made from the Applications that it is to yield: texts that differ become parameters, and what no
 * text can say becomes a patch with a condition.
 */
final class SetTemplate {
    private static final String VARIANT = "variant";

    private final Map<String, Object> template;
    private final String patch;
    private final Set<String> names = new LinkedHashSet<>();

    private SetTemplate(Map<String, Object> shape, Map<List<String>, Map<String, Object>> patches, String condition) {
        collect(shape);
        patches.values().forEach(this::collect);
        if (patches.size() > 1) {
            names.add(condition);
        }
        this.template = cast(written(shape));
        this.patch = text(patches, condition);
    }

    /**
     * Makes a template.
     *
     * @param applications the template of each Application, in the order of the parameters' rows
     * @param parameters what is known of each; filled with what is found out
     */
    static SetTemplate of(List<Map<String, Object>> applications, SetParameters parameters) {
        List<Integer> rows = IntStream.range(0, applications.size()).boxed().toList();
        SetShape shape = new SetShape(parameters, rows);
        Map<String, Object> common = shape.of(applications);
        List<Map<String, Object>> rest = applications.stream()
                .map(application -> SetShape.at(shape.gaps(), application))
                .toList();
        return patched(common, rest, parameters, rows, shape.gaps().isEmpty());
    }

    private static SetTemplate patched(
            Map<String, Object> common,
            List<Map<String, Object>> rest,
            SetParameters parameters,
            List<Integer> rows,
            boolean complete) {
        if (complete) {
            return new SetTemplate(common, Map.of(), VARIANT);
        }
        boolean byEnvironment = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> environment(parameters, row),
                        Collectors.mapping(row -> SetShape.skeleton(rest.get(row)), Collectors.toSet())))
                .values()
                .stream()
                .allMatch(skeletons -> skeletons.size() == 1);
        String condition = byEnvironment ? TargetParameters.ENVIRONMENT : variants(rest, parameters, rows);
        Map<String, List<Integer>> groups = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> parameters.rows().get(row).getOrDefault(condition, ""),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Map<Map<String, Object>, List<String>> alike = new LinkedHashMap<>();
        groups.forEach((value, some) -> alike.computeIfAbsent(
                        new SetShape(parameters, some)
                                .of(some.stream().map(rest::get).toList()),
                        unseen -> new ArrayList<>())
                .add(value));
        Map<List<String>, Map<String, Object>> patches = new LinkedHashMap<>();
        alike.forEach((patch, values) -> patches.put(values, patch));
        return new SetTemplate(common, patches, condition);
    }

    private static String environment(SetParameters parameters, int row) {
        return parameters.rows().get(row).getOrDefault(TargetParameters.ENVIRONMENT, "");
    }

    /** Numbers the skeletons, since the environment does not tell them apart. */
    private static String variants(List<Map<String, Object>> rest, SetParameters parameters, List<Integer> rows) {
        List<Object> skeletons = rest.stream().map(SetShape::skeleton).toList();
        List<Object> distinct = skeletons.stream().distinct().toList();
        return parameters.add(
                VARIANT,
                rows,
                rows.stream()
                        .map(row -> environment(parameters, row) + "-" + (1 + distinct.indexOf(skeletons.get(row))))
                        .toList());
    }

    /** The template, texts being templates of Go. */
    Map<String, Object> template() {
        return template;
    }

    /** The patch, a template of Go that yields YAML; empty if there is nothing to patch. */
    Optional<String> patch() {
        return patch.isEmpty() ? Optional.empty() : Optional.of(patch);
    }

    /** The parameters that are used. */
    Set<String> names() {
        return names;
    }

    private void collect(Object data) {
        if (data instanceof SetText text) {
            names.addAll(text.names());
        } else if (data instanceof Map<?, ?> map) {
            map.values().forEach(this::collect);
        } else if (data instanceof List<?> list) {
            list.forEach(this::collect);
        }
    }

    private static Object written(Object data) {
        if (data instanceof SetText text) {
            return text.template();
        }
        if (data instanceof Map<?, ?> map) {
            Map<String, Object> written = new LinkedHashMap<>();
            map.forEach((key, value) ->
                    written.put(SetText.plain(String.valueOf(key)).template(), written(value)));
            return written;
        }
        return data instanceof List<?> list
                ? list.stream().map(SetTemplate::written).toList()
                : data;
    }

    private static String text(Map<List<String>, Map<String, Object>> patches, String condition) {
        StringBuilder text = new StringBuilder();
        patches.forEach((values, patch) -> {
            if (!patch.isEmpty()) {
                text.append(text.isEmpty() ? "{{- if eq ." : "{{- else if eq .").append(condition);
                values.forEach(value -> text.append(' ').append(SetText.quoted(value)));
                text.append(" }}\n").append(yaml(patch));
            }
        });
        return text.isEmpty() ? "" : text.append("{{- end }}\n").toString();
    }

    /** YAML with actions for scalars; words that nobody else uses keep their places until it is written. */
    private static String yaml(Map<String, Object> patch) {
        List<String> actions = new ArrayList<>();
        String marker = "action";
        while (patch.toString().contains(marker)) {
            marker += "x";
        }
        String yaml = YamlWriter.write(marked(patch, marker, actions));
        for (int i = actions.size() - 1; i >= 0; i--) {
            yaml = yaml.replace(marker + i, actions.get(i));
        }
        return yaml;
    }

    private static Object marked(Object data, String marker, List<String> actions) {
        if (data instanceof SetText text) {
            if (text.names().isEmpty() && !text.template().contains("{{")) {
                return text.template();
            }
            actions.add(text.scalar());
            return marker + (actions.size() - 1);
        }
        if (data instanceof Map<?, ?> map) {
            Map<String, Object> marked = new LinkedHashMap<>();
            map.forEach((key, value) -> marked.put(String.valueOf(key), marked(value, marker, actions)));
            return marked;
        }
        return data instanceof List<?> list
                ? list.stream().map(item -> marked(item, marker, actions)).toList()
                : data;
    }

    @SuppressWarnings("unchecked") // A mapping is written as one.
    private static Map<String, Object> cast(Object data) {
        return (Map<String, Object>) data;
    }
}
