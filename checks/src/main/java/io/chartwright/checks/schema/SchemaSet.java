package io.chartwright.checks.schema;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of a source, each made ready when it is first asked for, and once. May be used by several threads at once. */
public final class SchemaSet {
    private final SchemaSource source;
    private final Map<Kind, Optional<CompiledSchema>> ready = new ConcurrentHashMap<>();

    private record Kind(String apiVersion, String kind) {}

    /** @param source where the schemas come from */
    public SchemaSet(SchemaSource source) {
        this.source = source;
    }

    /**
     * The schema of a kind, ready to use.
     *
     * @return empty if the source does not know the kind
     * @throws io.chartwright.core.problem.ProblemsException if the source has one that cannot be used
     */
    public Optional<CompiledSchema> find(String apiVersion, String kind) {
        return ready.computeIfAbsent(new Kind(apiVersion, kind), missing -> source.schema(apiVersion, kind)
                .map(schema -> CompiledSchema.of(source.origin(apiVersion, kind), schema)));
    }
}
