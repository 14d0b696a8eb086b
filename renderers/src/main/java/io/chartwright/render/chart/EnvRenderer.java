package io.chartwright.render.chart;

import io.chartwright.render.template.Fragment;
import io.chartwright.render.template.Templates;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The environment variables of a container. */
final class EnvRenderer {
    private final Templates templates;

    EnvRenderer(Templates templates) {
        this.templates = templates;
    }

    private record EnvView(
            String values,
            String envGuard,
            boolean env,
            boolean envTpl,
            boolean fieldEnv,
            boolean configEnv,
            boolean secretEnv) {}

    Fragment render(ComponentStages component, ComponentValues values) {
        List<String> keys = Stream.of("env", "fieldEnv", "configEnv", "secretEnv")
                .filter(key -> values.presence(key) != Presence.NEVER)
                .toList();
        if (keys.isEmpty()) {
            return Fragment.NONE;
        }
        String path = WorkloadRenderer.path(component);
        String text = templates.fill(
                "env",
                new EnvView(
                        path,
                        guard(keys, values, path),
                        keys.contains("env"),
                        EnvValues.readByTpl(component),
                        keys.contains("fieldEnv"),
                        keys.contains("configEnv"),
                        keys.contains("secretEnv")));
        return (indent, depth) -> Words.indent(text, indent).stripTrailing();
    }

    // An "env:" with nothing below it would be null: ask first, unless some variable is there in every stage.
    private static String guard(List<String> keys, ComponentValues values, String path) {
        if (keys.stream().anyMatch(key -> values.presence(key) == Presence.ALWAYS)) {
            return "";
        }
        String all = keys.stream().map(key -> path + "." + key).collect(Collectors.joining(" "));
        return keys.size() > 1 ? "or " + all : all;
    }
}
