package io.chartwright.render.proof;

import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A chart without schemas of values that take in others: Helm would fetch these from the network, or read them from the
 * disk. The check of values refuses such a schema in words of its own, so nothing is passed over.
 */
final class RemoteSchemas {
    private static final String NAME = "values.schema.json";
    private static final Set<String> REFERENCES = Set.of("$ref", "$dynamicRef", "$recursiveRef");

    /** The drafts that Helm has with it. */
    private static final Pattern KNOWN_DRAFT = Pattern.compile("https?://json-schema\\.org/.*");

    private RemoteSchemas() {}

    static FileTree without(FileTree chart) {
        if (chart.files().entrySet().stream().noneMatch(file -> remote(file.getKey(), file.getValue()))) {
            return chart;
        }
        FileTree.Builder rest = FileTree.builder();
        chart.forEach((path, text) -> {
            if (!remote(path, text)) {
                rest.add(path, text);
            }
        });
        return rest.build();
    }

    private static boolean remote(String path, String text) {
        if (!path.equals(NAME) && !path.endsWith("/" + NAME)) {
            return false;
        }
        try {
            return remote(JsonReader.read(path, text.getBytes(StandardCharsets.UTF_8)));
        } catch (ProblemsException e) {
            return false; // Helm cannot read it either, and so follows nothing in it.
        }
    }

    private static boolean remote(@Nullable Object schema) {
        if (schema instanceof Map<?, ?> map) {
            return map.entrySet().stream().anyMatch(entry -> leadsOut(entry.getKey(), entry.getValue()))
                    || map.values().stream().anyMatch(RemoteSchemas::remote);
        }
        return schema instanceof Collection<?> list && list.stream().anyMatch(RemoteSchemas::remote);
    }

    private static boolean leadsOut(@Nullable Object key, @Nullable Object value) {
        if (!(value instanceof String target)) {
            return false;
        }
        return REFERENCES.contains(key) && !target.startsWith("#")
                || "$schema".equals(key) && !KNOWN_DRAFT.matcher(target).matches();
    }
}
