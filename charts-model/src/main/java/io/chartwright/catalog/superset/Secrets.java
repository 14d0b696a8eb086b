package io.chartwright.catalog.superset;

import io.chartwright.model.component.SecretKey;

/** Where secrets are unless settings say otherwise: one Secret that must be there before Superset starts. */
final class Secrets {
    private static final String NAME = "superset-secrets";

    private Secrets() {}

    static SecretKey standard(String key) {
        return new SecretKey(NAME, key);
    }
}
