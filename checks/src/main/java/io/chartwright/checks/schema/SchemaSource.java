package io.chartwright.checks.schema;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows the schemas of some kinds. May be asked by several threads at once. */
@FunctionalInterface
public interface SchemaSource {

    /**
     * The schema of a kind, as plain data: the words of JSON Schema draft 07, with references into itself alone.
     *
     * @param apiVersion group and version, such as {@code apps/v1}
     * @param kind such as {@code Deployment}
     * @return empty if it does not know the kind
     * @throws io.chartwright.core.problem.ProblemsException if it has a schema that cannot be read
     */
    Optional<Map<String, @Nullable Object>> schema(String apiVersion, String kind);

    /** What problems call the schema of a kind: its file, if it has one of its own. */
    default String origin(String apiVersion, String kind) {
        return apiVersion + " " + kind;
    }
}
