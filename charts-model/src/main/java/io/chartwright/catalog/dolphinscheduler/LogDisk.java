package io.chartwright.catalog.dolphinscheduler;

import io.chartwright.model.component.Quantity;
import java.util.Optional;

/**
 * A disk for the logs of each master and each worker.
 *
 * @param size how large
 * @param storageClass the storage class; the environment's, else the cluster's default, where absent
 */
public record LogDisk(Quantity size, Optional<String> storageClass) {}
