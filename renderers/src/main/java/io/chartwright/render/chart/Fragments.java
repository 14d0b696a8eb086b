package io.chartwright.render.chart;

import io.chartwright.model.component.ValuesKey;
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
        this.path = ".Values." + ValuesKey.of(component.name());
    }

    /**
     * A list that seldom changes.
     *
     * @param fields the fields of the Kubernetes API that lead to it
     */
    Fragment piece(Piece piece, String... fields) {
        if (!piece.same(component)) {
            boolean named = piece == Piece.VOLUMES || piece == Piece.ENV_FROM;
            return fromValues(piece.key(), named, fields);
        }
        List<?> list = piece.of(component, component.sample());
        if (list.isEmpty()) {
            return Fragment.NONE;
        }
        Object data = list;
        for (int i = fields.length - 1; i >= 0; i--) {
            data = Map.of(fields[i], data);
        }
        return inline(data);
    }

    /** Data as it stands. */
    Fragment inline(Object data) {
        return (indent, depth) -> stripped(Words.indent(InlineYaml.write(data, texts), indent));
    }

    /** A block of values under the field of the same name. */
    Fragment yaml(String key) {
        return fromValues(key, false, key);
    }

    /** A text under the field of the same name. */
    Fragment text(String key) {
        return switch (values.presence(key)) {
            case NEVER -> Fragment.NONE;
            case ALWAYS -> (indent, depth) -> lines(indent, key + ": {{ " + path + "." + key + " | quote }}");
            case SOMETIMES ->
                (indent, depth) ->
                        lines(indent, "{{- with " + path + "." + key + " }}", key + ": {{ . | quote }}", "{{- end }}");
        };
    }

    /** A whole number under the field of the same name: 0 counts, and Helm would print large ones with an exponent. */
    Fragment number(String key) {
        String line = key + ": {{ " + path + "." + key + " | int64 }}";
        return switch (values.presence(key)) {
            case NEVER -> Fragment.NONE;
            case ALWAYS -> (indent, depth) -> lines(indent, line);
            case SOMETIMES ->
                (indent, depth) -> lines(indent, "{{- if hasKey " + path + " \"" + key + "\" }}", line, "{{- end }}");
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

    private Fragment fromValues(String key, boolean named, String... fields) {
        return switch (values.presence(key)) {
            case NEVER -> Fragment.NONE;
            case ALWAYS -> (indent, depth) -> lines(indent, below(fields, named, path + "." + key, indent + depth));
            case SOMETIMES ->
                (indent, depth) -> lines(
                        indent,
                        "{{- with " + path + "." + key + " }}",
                        below(fields, named, ".", indent + depth),
                        "{{- end }}");
        };
    }

    private static String below(String[] fields, boolean named, String value, int indent) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < fields.length; i++) {
            text.append(Words.blanks(2 * i)).append(fields[i]).append(":\n");
        }
        int deeper = 2 * fields.length;
        return text + Words.blanks(deeper) + block(named, value, indent + deeper);
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
