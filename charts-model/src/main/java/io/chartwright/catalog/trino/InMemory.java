package io.chartwright.catalog.trino;

import io.chartwright.model.component.Quantity;
import java.util.Optional;

/**
 * Tables in the workers' memory, which are gone when a worker goes.
 *
 * @param maxDataPerNode how much a worker keeps; 128Mi where absent
 */
public record InMemory(Optional<Quantity> maxDataPerNode) {

    PropertyList properties() {
        return new PropertyList()
                .set("connector.name", "memory")
                .set("memory.max-data-per-node", maxDataPerNode.map(Sizes::of));
    }
}
