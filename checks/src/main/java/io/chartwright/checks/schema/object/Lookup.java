package io.chartwright.checks.schema.object;

import io.chartwright.checks.schema.ClusterApi;
import io.chartwright.checks.schema.ClusterApis;
import io.chartwright.checks.schema.CompiledSchema;
import io.chartwright.checks.schema.SchemaSet;
import io.chartwright.checks.schema.SchemaSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Finds the schema of a kind: custom sources first, in their order, then what the cluster serves. */
final class Lookup {
    private final List<SchemaSet> custom;
    private final ClusterApis clusters;
    private final Map<String, Optional<Minor>> minors;

    private Lookup(List<SchemaSet> custom, ClusterApis clusters, Map<String, Optional<Minor>> minors) {
        this.custom = custom;
        this.clusters = clusters;
        this.minors = minors;
    }

    Lookup(List<? extends SchemaSource> custom, ClusterApis clusters) {
        this(custom.stream().map(SchemaSet::new).toList(), clusters, new ConcurrentHashMap<>());
    }

    /** The same, with another source that is asked first; what is ready stays so. */
    Lookup with(SchemaSource first) {
        return new Lookup(
                Stream.concat(Stream.of(new SchemaSet(first)), custom.stream()).toList(), clusters, minors);
    }

    /** A minor version of Kubernetes, with its schemas. */
    record Minor(ClusterApi api, SchemaSet schemas) {}

    /** @throws io.chartwright.core.problem.ProblemsException if a source has one that cannot be used */
    Optional<CompiledSchema> find(String apiVersion, String kind, String minor) {
        for (SchemaSet schemas : custom) {
            Optional<CompiledSchema> found = schemas.find(apiVersion, kind);
            if (found.isPresent()) {
                return found;
            }
        }
        return minor(minor).flatMap(known -> known.schemas.find(apiVersion, kind));
    }

    Optional<ClusterApi> api(String minor) {
        return minor(minor).map(Minor::api);
    }

    List<String> supported() {
        return clusters.supported();
    }

    /** Whether a group is Kubernetes' own, as the newest minor has it. */
    boolean ownGroup(String apiVersion) {
        List<String> known = supported();
        return !known.isEmpty()
                && api(known.get(known.size() - 1))
                        .filter(api -> api.ownGroup(apiVersion))
                        .isPresent();
    }

    private Optional<Minor> minor(String minor) {
        return minors.computeIfAbsent(
                minor, missing -> clusters.of(minor).map(api -> new Minor(api, new SchemaSet(api))));
    }
}
