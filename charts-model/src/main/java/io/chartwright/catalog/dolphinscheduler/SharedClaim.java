package io.chartwright.catalog.dolphinscheduler;

import io.chartwright.model.Faults;

/**
 * A disk that the API server and all workers mount. It exists already, and can be mounted by many nodes at once
 * ({@code ReadWriteMany}): on any other, tasks would not find what users uploaded.
 *
 * @param claim the name of its PersistentVolumeClaim
 */
public record SharedClaim(String claim) implements Storage {

    /** @throws io.chartwright.model.InvalidModelException if the claim cannot be named so */
    public SharedClaim {
        Faults faults = new Faults();
        faults.dnsSubdomain("claim", claim);
        faults.throwIfAny();
    }
}
