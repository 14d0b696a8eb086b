package io.chartwright.checks.schema.custom;

import io.chartwright.checks.schema.SchemaSource;
import io.chartwright.core.yaml.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The custom resources whose schemas travel with us: those of Argo CD and of what charts commonly use. Their files are
 * strict, and laid out as a {@link UserSchemas} is; {@code sources.txt} beside them tells of which version they are.
 */
public final class BundledSchemas implements SchemaSource {

    @Override
    public Optional<Map<String, @Nullable Object>> schema(String apiVersion, String kind) {
        return apiVersion.indexOf('/') < 0
                ? Optional.empty()
                : Layout.files(apiVersion, kind).stream().findFirst().flatMap(BundledSchemas::read);
    }

    private static Optional<Map<String, @Nullable Object>> read(String file) {
        try (InputStream in = BundledSchemas.class.getResourceAsStream(file)) {
            return in == null ? Optional.empty() : Optional.of(keyed(JsonReader.read(file, in.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException("the jar is broken: " + file, e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> keyed(@Nullable Object schema) {
        if (schema instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw new IllegalStateException("a schema of the jar is no mapping");
    }
}
