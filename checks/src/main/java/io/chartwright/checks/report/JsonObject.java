package io.chartwright.checks.report;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plain data of a JSON object in the making: keeps the order of its keys, and has none for what is empty. */
final class JsonObject {
    private static final int REPLACEMENT = 0xFFFD;

    private final Map<String, Object> entries = new LinkedHashMap<>();

    /** A text; none where it is empty. */
    JsonObject text(String key, String text) {
        return text.isEmpty() ? this : required(key, text);
    }

    /** A text, even an empty one. */
    JsonObject required(String key, String text) {
        return put(key, encodable(text));
    }

    /** Texts; none where there are none. */
    JsonObject texts(String key, Collection<String> texts) {
        return texts.isEmpty()
                ? this
                : put(key, texts.stream().map(JsonObject::encodable).toList());
    }

    /** A number, or a boolean. */
    JsonObject value(String key, Object value) {
        return put(key, value);
    }

    /** An object within; none where it is empty. */
    JsonObject object(String key, JsonObject object) {
        return object.entries.isEmpty() ? this : put(key, object.data());
    }

    /** Objects within, even if there are none. */
    JsonObject list(String key, List<JsonObject> objects) {
        return put(key, objects.stream().map(JsonObject::data).toList());
    }

    /** The plain data, for a writer of JSON. */
    Map<String, Object> data() {
        return Collections.unmodifiableMap(entries);
    }

    private JsonObject put(String key, Object value) {
        entries.put(key, value);
        return this;
    }

    /** Half of a surrogate pair has no bytes in UTF-8. */
    private static String encodable(String text) {
        return text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
