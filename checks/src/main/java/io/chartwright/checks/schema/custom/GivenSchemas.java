package io.chartwright.checks.schema.custom;

import io.chartwright.checks.schema.SchemaSource;
import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.yaml.JsonReader;
import io.chartwright.model.SchemaFolder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The schemas that a platform brings along, in the layouts that {@link Layout} knows. */
public final class GivenSchemas implements SchemaSource {
    private final SchemaFolder folder;

    /** @param folder a folder of schemas as the platform has it */
    public GivenSchemas(SchemaFolder folder) {
        this.folder = folder;
    }

    @Override
    public Optional<Map<String, @Nullable Object>> schema(String apiVersion, String kind) {
        return file(apiVersion, kind).map(this::read);
    }

    @Override
    public String origin(String apiVersion, String kind) {
        return file(apiVersion, kind).map(this::shown).orElse(folder.path());
    }

    private Optional<String> file(String apiVersion, String kind) {
        return Layout.files(apiVersion, kind).stream()
                .filter(folder.files()::containsKey)
                .findFirst();
    }

    @SuppressWarnings("unchecked") // Keys of JSON are strings.
    private Map<String, @Nullable Object> read(String file) {
        byte[] bytes = String.valueOf(folder.files().get(file)).getBytes(StandardCharsets.UTF_8);
        if (JsonReader.read(shown(file), bytes) instanceof Map<?, ?> schema) {
            return (Map<String, @Nullable Object>) schema;
        }
        throw new ProblemsException(List.of(Problem.error(
                "broken-schema",
                Location.of(shown(file)),
                "the file holds no schema, which is a mapping",
                "put a JSON Schema there, or remove it")));
    }

    private String shown(String file) {
        return folder.path() + "/" + file;
    }
}
