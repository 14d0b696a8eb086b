package io.chartwright.model.istio;

import java.util.Optional;

/**
 * What Istio enforces around the pods of an umbrella chart. Without a mesh none of it appears.
 *
 * @param mutualTls whether pods of the mesh take only encrypted requests from each other; Istio's own default where absent
 */
public record IstioPolicies(Optional<MutualTls> mutualTls) {

    /** How strictly requests have to be encrypted. */
    public enum MutualTls {
        /** Others are turned away. */
        STRICT,
        /** Others are let in, too. */
        PERMISSIVE
    }

    /** Nothing beyond Istio's own defaults. */
    public static IstioPolicies none() {
        return new IstioPolicies(Optional.empty());
    }
}
