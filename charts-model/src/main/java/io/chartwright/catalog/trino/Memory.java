package io.chartwright.catalog.trino;

import io.chartwright.model.Faults;
import io.chartwright.model.component.Percent;
import io.chartwright.model.component.Quantity;
import java.util.Optional;

/**
 * How memory is shared out. The heap follows the memory limit of each pod, so that there is one number to raise; what a
 * query may take follows the heap unless said otherwise.
 *
 * @param heap the share of a pod's memory limit that is heap, at most 80 %
 * @param queryMax the most that a query may take in the cluster; Trino's choice where absent
 * @param queryMaxPerNode the most that a query may take on a node; 30 % of the heap where absent
 * @param headroomPerNode what each node keeps for what is not accounted for; 30 % of the heap where absent
 */
public record Memory(
        Percent heap,
        Optional<Quantity> queryMax,
        Optional<Quantity> queryMaxPerNode,
        Optional<Quantity> headroomPerNode) {

    /** Beside the heap there are code, classes, threads and buffers. */
    private static final int MOST = 80;

    /** @throws io.chartwright.model.InvalidModelException if the heap leaves nothing beside it */
    public Memory {
        Faults faults = new Faults();
        faults.range("heap", heap.value(), 1, MOST);
        faults.throwIfAny();
    }

    /** As Trino chooses it, with three quarters of the limit as heap. */
    public static Memory standard() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.heap = heap;
        copy.queryMax = queryMax;
        copy.queryMaxPerNode = queryMaxPerNode;
        copy.headroomPerNode = headroomPerNode;
        return copy;
    }

    /** Builds a division of memory; see the record for the meaning of each word. */
    public static final class Builder {
        private Percent heap = new Percent(75);
        private Optional<Quantity> queryMax = Optional.empty();
        private Optional<Quantity> queryMaxPerNode = Optional.empty();
        private Optional<Quantity> headroomPerNode = Optional.empty();

        private Builder() {}

        public Builder heap(Percent heap) {
            this.heap = heap;
            return this;
        }

        public Builder queryMax(Quantity queryMax) {
            this.queryMax = Optional.of(queryMax);
            return this;
        }

        public Builder queryMaxPerNode(Quantity queryMaxPerNode) {
            this.queryMaxPerNode = Optional.of(queryMaxPerNode);
            return this;
        }

        public Builder headroomPerNode(Quantity headroomPerNode) {
            this.headroomPerNode = Optional.of(headroomPerNode);
            return this;
        }

        /** @throws io.chartwright.model.InvalidModelException with all that was wrong on the way */
        public Memory build() {
            return new Memory(heap, queryMax, queryMaxPerNode, headroomPerNode);
        }
    }
}
