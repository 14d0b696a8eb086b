package io.chartwright.checks.schema;

import java.util.List;
import java.util.Set;

/** What one minor version of Kubernetes serves. */
public interface ClusterApi extends SchemaSource {

    /** Whether a group is Kubernetes' own, so that what is not served of it is a mistake and no custom resource. */
    boolean ownGroup(String apiVersion);

    /** The API versions that serve a kind in place of one that does not, the best first; empty if none does. */
    List<String> replacements(String apiVersion, String kind);

    /** All that is served, as {@code apps/v1} and {@code apps/v1/Deployment}. */
    Set<String> apiVersions();
}
