package io.chartwright.workflow.diff.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of objects as our writers take them: no type that they do not know, no text that has no bytes. */
final class PlainData {
    private static final int REPLACEMENT = 0xFFFD;

    private PlainData() {}

    static @Nullable Object of(@Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(text(String.valueOf(key)), of(item)));
            return copy;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(PlainData::of).toList();
        }
        if (value instanceof Integer
                || value instanceof Long
                || value instanceof BigInteger
                || value instanceof BigDecimal) {
            return value;
        }
        return text(value.toString());
    }

    /** Half of a surrogate pair has no bytes in UTF-8. */
    static String text(String text) {
        return text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
