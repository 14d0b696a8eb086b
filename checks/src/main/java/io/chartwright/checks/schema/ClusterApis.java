package io.chartwright.checks.schema;

import java.util.List;
import java.util.Optional;

/** What the minor versions of Kubernetes serve. */
public interface ClusterApis {

    /** The minors that are known, such as {@code 1.33}, oldest first. */
    List<String> supported();

    /** What a minor serves; empty if it is not known. */
    Optional<ClusterApi> of(String minor);
}
