package io.chartwright.workflow.diff.field;

import java.util.regex.Pattern;

/**
 * Where something stands in an object.
 *
 * @param text as people write it
 * @param key the nearest key of a mapping, itself included; empty for the object itself
 * @param above the path of the mapping or list that holds it; empty text for the object itself
 */
record FieldPath(String text, String key, String above) {
    static final FieldPath ROOT = new FieldPath("", "", "");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");

    /** What a key of this mapping is set to. */
    FieldPath at(String name) {
        String here = text.isEmpty() ? name : text + "." + name;
        return new FieldPath(PLAIN.matcher(name).matches() ? here : text + "[" + name + "]", name, text);
    }

    /** An entry of this list. */
    FieldPath entry(String name) {
        return new FieldPath(text + "[" + name + "]", key, text);
    }

    /** Whether it stands in one of these top-level fields. */
    boolean in(String top) {
        return text.equals(top) || text.startsWith(top + ".") || text.startsWith(top + "[");
    }
}
