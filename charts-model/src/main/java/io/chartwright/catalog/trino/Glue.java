package io.chartwright.catalog.trino;

import io.chartwright.model.Faults;
import java.util.Optional;

/**
 * AWS Glue as metastore. Its credentials are those of the service account's role.
 *
 * @param region the region that Glue is in
 * @param warehouse where schemas are kept that say nothing of it, such as {@code s3://lake/warehouse}
 */
public record Glue(String region, Optional<String> warehouse) {

    /** @throws io.chartwright.model.InvalidModelException if there is no region */
    public Glue {
        Faults faults = new Faults();
        Checks.word(faults, "region", region);
        faults.throwIfAny();
    }

    PropertyList properties() {
        return new PropertyList()
                .set("hive.metastore.glue.region", region)
                .set("hive.metastore.glue.default-warehouse-dir", warehouse);
    }
}
