package io.chartwright.render.chart;

import io.chartwright.render.template.Fragment;
import java.util.List;
import java.util.Map;

/**
 * Pieces of a component's objects: inline where all stages agree, from values where they do not, and behind a question
 * only where some stage lacks them.
 */
final class Fragments {
    private final ComponentStages component;
    private final ComponentValues values;
    private final Texts texts;
    private final String path;

    Fragments(ComponentStages component, ComponentValues values, Texts texts) {
        this.component = component;
        this.values = values;
        this.texts = texts;
        this.path = ".Values." + Words.valuesKey(component.name());
    }

    /** A list that seldom changes, under a field of the Kubernetes API. */
    Fragment piece(Piece piece, String field) {
        if (!component.same(piece::of)) {
            boolean named = piece == Piece.VOLUMES || piece == Piece.ENV_FROM;
            return fromValues(piece.key(), field, named);
        }
        List<?> list = piece.of(component.sample(), texts);
        if (list.isEmpty()) {
            return Fragment.NONE;
        }
        return inline(field, list);
    }

    /** A list as it stands, under a field. */
    static Fragment inline(String field, List<?> list) {
        return (indent, depth) -> stripped(Words.indent(InlineYaml.write(Map.of(field, list)), indent));
    }

    /** A block of values under the field of the same name. */
    Fragment yaml(String key) {
        return fromValues(key, key, false);
    }

    /** A single value under the field of the same name. */
    Fragment scalar(String key) {
        return switch (values.presence(key)) {
            case NEVER -> Fragment.NONE;
            case ALWAYS -> (indent, depth) -> Words.blanks(indent) + key + ": {{ " + path + "." + key + " }}";
            case SOMETIMES ->
                (indent, depth) -> lines(
                        indent,
                        "{{- if hasKey " + path + " \"" + key + "\" }}",
                        key + ": {{ " + path + "." + key + " }}",
                        "{{- end }}");
        };
    }

    /** The entries of a map of values, among others under one field. */
    Fragment entries(String key) {
        return switch (values.presence(key)) {
            case NEVER -> Fragment.NONE;
            case ALWAYS ->
                (indent, depth) -> Words.blanks(indent) + "{{- toYaml " + path + "." + key + " | nindent "
                        + (indent + depth) + " }}";
            case SOMETIMES ->
                (indent, depth) -> lines(
                        indent,
                        "{{- with " + path + "." + key + " }}",
                        "{{- toYaml . | nindent " + (indent + depth) + " }}",
                        "{{- end }}");
        };
    }

    private Fragment fromValues(String key, String field, boolean named) {
        return switch (values.presence(key)) {
            case NEVER -> Fragment.NONE;
            case ALWAYS ->
                (indent, depth) ->
                        lines(indent, field + ":", "  " + block(named, path + "." + key, indent + depth + 2));
            case SOMETIMES ->
                (indent, depth) -> lines(
                        indent,
                        "{{- with " + path + "." + key + " }}",
                        field + ":",
                        "  " + block(named, ".", indent + depth + 2),
                        "{{- end }}");
        };
    }

    private static String block(boolean named, String value, int indent) {
        String yaml = named ? "tpl (toYaml " + value + ") $" : "toYaml " + value;
        return "{{- " + yaml + " | nindent " + indent + " }}";
    }

    private static String lines(int indent, String... lines) {
        return stripped(Words.indent(String.join("\n", lines), indent));
    }

    private static String stripped(String text) {
        return text.substring(0, text.length() - 1);
    }
}
