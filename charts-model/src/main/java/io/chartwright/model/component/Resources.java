package io.chartwright.model.component;

import io.chartwright.model.Faults;
import java.util.Optional;

/**
 * What a container asks for and may use. The memory limit is the request unless said otherwise, so that a pod which fits
 * stays; there is no CPU limit unless said, since it only throttles.
 *
 * @param cpu requested cores
 * @param memory requested memory
 * @param cpuLimit the most cores it may use
 * @param memoryLimit the memory at which it is killed; the request where absent
 * @param gpus how many NVIDIA GPUs it gets for itself; none where absent
 */
public record Resources(
        Quantity cpu,
        Quantity memory,
        Optional<Quantity> cpuLimit,
        Optional<Quantity> memoryLimit,
        Optional<Integer> gpus) {

    /** @throws io.chartwright.model.InvalidModelException if a limit is below its request */
    public Resources {
        Faults faults = new Faults();
        below(faults, "cpuLimit", cpu, cpuLimit);
        below(faults, "memoryLimit", memory, memoryLimit);
        gpus.ifPresent(count -> faults.range("gpus", count, 0, Integer.MAX_VALUE));
        faults.throwIfAny();
    }

    /** Requests, with the memory request as memory limit. */
    public static Resources of(String cpu, String memory) {
        return new Resources(
                Quantity.of(cpu), Quantity.of(memory), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same requests with another memory limit. */
    public Resources memoryLimit(String limit) {
        return new Resources(cpu, memory, cpuLimit, Optional.of(Quantity.of(limit)), gpus);
    }

    /** The same requests with GPUs. */
    public Resources gpus(int count) {
        return new Resources(cpu, memory, cpuLimit, memoryLimit, Optional.of(count));
    }

    /** The memory at which the container is killed. */
    public Quantity effectiveMemoryLimit() {
        return memoryLimit.orElse(memory);
    }

    private static void below(Faults faults, String path, Quantity request, Optional<Quantity> limit) {
        if (limit.isPresent() && limit.get().compareTo(request) < 0) {
            faults.add(
                    path,
                    "limit-below-request",
                    "the limit " + limit.get() + " is below the request " + request,
                    "raise the limit or lower the request");
        }
    }
}
