package io.chartwright.catalog.trino;

import io.chartwright.model.Faults;
import java.util.Optional;

/**
 * Tables of a TPC benchmark, made up while they are read.
 *
 * @param splitsPerNode how many readers a worker has at once; Trino's choice where absent
 */
public record Benchmark(Optional<Integer> splitsPerNode) {

    /** @throws io.chartwright.model.InvalidModelException if nobody would read */
    public Benchmark {
        Faults faults = new Faults();
        splitsPerNode.ifPresent(number -> faults.range("splitsPerNode", number, 1, Integer.MAX_VALUE));
        faults.throwIfAny();
    }

    PropertyList properties(String connector) {
        return new PropertyList()
                .set("connector.name", connector)
                .set(connector + ".splits-per-node", splitsPerNode.map(Object::toString));
    }
}
