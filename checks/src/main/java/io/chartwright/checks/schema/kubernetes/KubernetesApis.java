package io.chartwright.checks.schema.kubernetes;

import io.chartwright.checks.schema.ClusterApi;
import io.chartwright.checks.schema.ClusterApis;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The minors of Kubernetes whose schemas travel with us. */
public final class KubernetesApis implements ClusterApis {

    @Override
    public List<String> supported() {
        return KubernetesSchemas.supported();
    }

    @Override
    public Optional<ClusterApi> of(String minor) {
        return supported().contains(minor) ? Optional.of(new Api(KubernetesSchemas.of(minor))) : Optional.empty();
    }

    private record Api(KubernetesSchemas schemas) implements ClusterApi {

        @Override
        @SuppressWarnings("unchecked") // Data without nulls is data that may hold them, as long as nobody writes to it.
        public Optional<Map<String, @Nullable Object>> schema(String apiVersion, String kind) {
            return schemas.schema(apiVersion, kind).map(schema -> (Map<String, @Nullable Object>) (Map<?, ?>) schema);
        }

        @Override
        public boolean ownGroup(String apiVersion) {
            return KubernetesSchemas.ownGroup(apiVersion);
        }

        @Override
        public List<String> replacements(String apiVersion, String kind) {
            return schemas.replacements(apiVersion, kind);
        }

        @Override
        public Set<String> apiVersions() {
            return schemas.apiVersions();
        }
    }
}
