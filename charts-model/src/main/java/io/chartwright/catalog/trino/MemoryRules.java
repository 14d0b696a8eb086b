package io.chartwright.catalog.trino;

import io.chartwright.model.Faults;
import io.chartwright.model.component.Quantity;
import io.chartwright.model.component.Resources;
import io.chartwright.model.component.Tuning;
import java.math.BigDecimal;
import java.util.Optional;

/** Whether memory suffices for what it is shared out to. Trino checks the same when it starts, and gives up. */
final class MemoryRules {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Trino's own share of the heap, for queries and for headroom alike. */
    private static final BigDecimal SHARE = new BigDecimal("0.3");

    /** What compiled code alone may take beside the heap. */
    private static final Quantity CODE = Quantity.of("512Mi");

    private MemoryRules() {}

    static void check(Faults faults, Trino settings) {
        room(faults, settings, "coordinator", Coordinator.tuned(settings));
        if (settings.singleNode()) {
            queries(faults, settings, "the coordinator", Coordinator.tuned(settings));
        } else {
            room(faults, settings, "workers", Worker.tuned(settings));
            queries(faults, settings, "each worker", Worker.tuned(settings));
        }
    }

    private static void room(Faults faults, Trino settings, String role, Tuning node) {
        node.resources().ifPresent(resources -> {
            BigDecimal limit = resources.effectiveMemoryLimit().amount();
            BigDecimal beside = limit.subtract(heap(settings, resources));
            if (beside.compareTo(CODE.amount()) < 0) {
                faults.add(
                        role + ".resources",
                        "trino-no-room-beside-heap",
                        "of " + Sizes.shown(limit) + " a heap of "
                                + settings.memory().heap() + " leaves " + Sizes.shown(beside)
                                + ", and compiled code alone may take " + Sizes.shown(CODE.amount()),
                        "raise 'resources.memory', or lower 'memory.heap'");
            }
        });
    }

    private static void queries(Faults faults, Trino settings, String who, Tuning node) {
        Memory memory = settings.memory();
        node.resources().ifPresent(resources -> {
            BigDecimal heap = heap(settings, resources);
            BigDecimal query = orShare(memory.queryMaxPerNode(), heap);
            BigDecimal headroom = orShare(memory.headroomPerNode(), heap);
            if (query.add(headroom).compareTo(heap) >= 0) {
                faults.add(
                        memory.queryMaxPerNode().isPresent() ? "memory.queryMaxPerNode" : "memory.headroomPerNode",
                        "trino-memory-exceeds-heap",
                        who + " has a heap of " + Sizes.shown(heap) + ", too little for " + Sizes.shown(query)
                                + " a query and " + Sizes.shown(headroom) + " headroom",
                        "lower it, or raise the memory of the pods");
            }
        });
    }

    private static BigDecimal heap(Trino settings, Resources resources) {
        return resources
                .effectiveMemoryLimit()
                .amount()
                .multiply(BigDecimal.valueOf(settings.memory().heap().value()))
                .divide(HUNDRED);
    }

    private static BigDecimal orShare(Optional<Quantity> given, BigDecimal heap) {
        return given.map(Quantity::amount).orElseGet(() -> heap.multiply(SHARE));
    }
}
