package io.chartwright.model;

import io.chartwright.model.component.Quantity;
import java.util.Optional;

/**
 * What a cluster can hold: what all its nodes together let pods request, which Kubernetes calls allocatable. Environments
 * of one cluster share it.
 *
 * @param nodes how many nodes there are, if that matters
 * @param cpu cores, more than none
 * @param memory bytes, at least {@code 1Mi}
 * @param gpu NVIDIA GPUs, whole ones
 */
public record Capacity(Optional<Integer> nodes, Quantity cpu, Quantity memory, int gpu) {
    private static final Quantity LEAST_MEMORY = Quantity.of("1Mi");

    /** @throws InvalidModelException if there is no node, no core or no memory to speak of, or less than no GPU */
    public Capacity {
        Faults faults = new Faults();
        nodes.ifPresent(count -> faults.range("nodes", count, 1, Integer.MAX_VALUE));
        if (cpu.amount().signum() == 0) {
            faults.add("cpu", "out-of-range", "no pod runs on " + cpu + " cores", "the cores of all nodes, such as 88");
        }
        if (memory.compareTo(LEAST_MEMORY) < 0) {
            faults.add(
                    "memory",
                    "out-of-range",
                    "no pod runs in " + memory + " bytes of memory",
                    "the memory of all nodes with its unit, such as '788Gi'");
        }
        faults.range("gpu", gpu, 0, Integer.MAX_VALUE);
        faults.throwIfAny();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.nodes = nodes;
        copy.cpu = Optional.of(cpu);
        copy.memory = Optional.of(memory);
        copy.gpu = gpu;
        return copy;
    }

    /** Whether both hold as much, however it is written. */
    boolean sameAs(Capacity other) {
        return nodes.equals(other.nodes)
                && cpu.compareTo(other.cpu) == 0
                && memory.compareTo(other.memory) == 0
                && gpu == other.gpu;
    }

    /** As messages have it. */
    @Override
    public String toString() {
        String known = nodes.map(count -> "nodes " + count + ", ").orElse("");
        return known + "cpu " + cpu + ", memory " + memory + ", gpu " + gpu;
    }

    /** Builds a capacity; see the record for the meaning of each word. */
    public static final class Builder {
        private final Faults faults = new Faults();
        private Optional<Integer> nodes = Optional.empty();
        private Optional<Quantity> cpu = Optional.empty();
        private Optional<Quantity> memory = Optional.empty();
        private int gpu;

        private Builder() {}

        public Builder nodes(int count) {
            this.nodes = Optional.of(count);
            return this;
        }

        public Builder cpu(Quantity cores) {
            this.cpu = Optional.of(cores);
            return this;
        }

        /** Cores, such as {@code 88}. */
        public Builder cpu(String cores) {
            faults.collect("cpu", () -> Quantity.of(cores)).ifPresent(this::cpu);
            return this;
        }

        public Builder memory(Quantity bytes) {
            this.memory = Optional.of(bytes);
            return this;
        }

        /** Bytes, such as {@code 788Gi}. */
        public Builder memory(String bytes) {
            faults.collect("memory", () -> Quantity.of(bytes)).ifPresent(this::memory);
            return this;
        }

        public Builder gpu(int count) {
            this.gpu = count;
            return this;
        }

        /** @throws InvalidModelException with all that is malformed, or if cores or memory are not given */
        public Capacity build() {
            faults.throwIfAny();
            Faults missing = new Faults();
            if (cpu.isEmpty()) {
                missing.add("cpu", "missing-value", "is not given", "the cores of all nodes, such as 88");
            }
            if (memory.isEmpty()) {
                missing.add("memory", "missing-value", "is not given", "the memory of all nodes, such as '788Gi'");
            }
            missing.throwIfAny();
            return new Capacity(nodes, cpu.orElseThrow(), memory.orElseThrow(), gpu);
        }
    }
}
