package io.chartwright.core.yaml;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends plain data to a generator. Knows a closed set of types and refuses all others, because what a library would make
 * of an unknown object is nothing that a chart should depend on.
 */
final class DataOutput {
    private final JsonGenerator out;

    DataOutput(JsonGenerator out) {
        this.out = out;
    }

    void write(@Nullable Object data) throws IOException {
        if (data == null) {
            out.writeNull();
        } else if (data instanceof Map<?, ?> map) {
            writeMap(map);
        } else if (data instanceof List<?> list) {
            writeList(list);
        } else if (data instanceof String text) {
            out.writeString(encodable(text));
        } else if (data instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else {
            writeNumber(data);
        }
    }

    private void writeMap(Map<?, ?> map) throws IOException {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String key)) {
                throw new IllegalArgumentException("'" + entry.getKey() + "' cannot be a key: only strings can");
            }
            out.writeFieldName(encodable(key));
            write(entry.getValue());
        }
        out.writeEndObject();
    }

    private void writeList(List<?> list) throws IOException {
        out.writeStartArray();
        for (Object item : list) {
            write(item);
        }
        out.writeEndArray();
    }

    private void writeNumber(Object data) throws IOException {
        if (data instanceof Integer number) {
            out.writeNumber(number);
        } else if (data instanceof Long number) {
            out.writeNumber(number);
        } else if (data instanceof BigInteger number) {
            out.writeNumber(number);
        } else if (data instanceof BigDecimal number) {
            out.writeNumber(number);
        } else {
            throw new IllegalArgumentException(
                    "'" + data + "' cannot be written: " + data.getClass().getName() + " is no plain data");
        }
    }

    /** Refuses half of a surrogate pair, which UTF-8 has no bytes for. */
    private static String encodable(String text) {
        int next;
        for (int i = 0; i < text.length(); i += Character.charCount(next)) {
            next = text.codePointAt(i);
            if (next >= Character.MIN_SURROGATE && next <= Character.MAX_SURROGATE) {
                throw new IllegalArgumentException("a string with half of a surrogate pair cannot be written");
            }
        }
        return text;
    }
}
