package io.chartwright.checks.schema.custom;

import io.chartwright.checks.schema.SchemaSource;
import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.yaml.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A user's folder of schemas, laid out as for kubeconform: {@code group/kind_version.json} or {@code kind_version.json}, as
 * the catalogues of custom resources have it, or {@code kind-group-version.json}, as those of Kubernetes do, with the first
 * part of the group; all in lower case. Files are read when their kind turns up.
 */
public final class SchemaFolder implements SchemaSource {
    private static final int MOST_BYTES = 8 << 20;

    private final Path folder;
    private final String name;

    /**
     * @param folder where it is
     * @param name what problems call it
     */
    public SchemaFolder(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    @Override
    public Optional<Map<String, @Nullable Object>> schema(String apiVersion, String kind) {
        return file(apiVersion, kind).map(this::read);
    }

    @Override
    public String origin(String apiVersion, String kind) {
        return file(apiVersion, kind).map(this::shown).orElse(name);
    }

    private Optional<String> file(String apiVersion, String kind) {
        return Layout.files(apiVersion, kind).stream()
                .filter(file -> Files.isRegularFile(folder.resolve(file)))
                .findFirst();
    }

    private Map<String, @Nullable Object> read(String file) {
        try {
            Path path = folder.resolve(file);
            if (Files.size(path) > MOST_BYTES) {
                throw broken(file, "has more than " + MOST_BYTES + " bytes");
            }
            if (JsonReader.read(shown(file), Files.readAllBytes(path)) instanceof Map<?, ?> schema) {
                return keyed(schema);
            }
            throw broken(file, "holds no schema, which is a mapping");
        } catch (IOException e) {
            throw broken(file, "cannot be read");
        }
    }

    private ProblemsException broken(String file, String why) {
        return new ProblemsException(List.of(Problem.error(
                "broken-schema",
                Location.of(shown(file)),
                "the file " + why,
                "put a JSON Schema there, or remove it")));
    }

    private String shown(String file) {
        return name + "/" + file;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> keyed(Map<?, ?> map) {
        return (Map<String, @Nullable Object>) map;
    }
}
