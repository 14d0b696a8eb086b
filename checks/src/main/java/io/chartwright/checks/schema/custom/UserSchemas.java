package io.chartwright.checks.schema.custom;

import io.chartwright.checks.schema.SchemaSource;
import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.yaml.JsonReader;
import io.chartwright.model.SchemaFolder;
import java.io.IOException;
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
public final class UserSchemas implements SchemaSource {
    private static final int MOST_BYTES = 8 << 20;

    private final SchemaFiles files;
    private final String name;

    private UserSchemas(SchemaFiles files, String name) {
        this.files = files;
        this.name = name;
    }

    /**
     * Schemas on the disk.
     *
     * @param folder where they are
     * @param name what problems call the folder
     */
    public static UserSchemas on(Path folder, String name) {
        return new UserSchemas(SchemaFiles.on(folder), name);
    }

    /** Schemas that a platform has brought along. */
    public static UserSchemas of(SchemaFolder folder) {
        return new UserSchemas(SchemaFiles.of(folder), folder.path());
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
        return Layout.files(apiVersion, kind).stream().filter(files::has).findFirst();
    }

    private Map<String, @Nullable Object> read(String file) {
        try {
            if (files.size(file) > MOST_BYTES) {
                throw broken(file, "has more than " + MOST_BYTES + " bytes");
            }
            if (JsonReader.read(shown(file), files.read(file)) instanceof Map<?, ?> schema) {
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
