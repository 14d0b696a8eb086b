package io.chartwright.model.component;

import io.chartwright.model.Faults;
import java.util.Optional;

/**
 * How many pods there may be, and what makes their number change. Shares are of the container's requests, over all pods.
 *
 * @param min the fewest pods, at least 1
 * @param max the most pods, at least {@code min}
 * @param cpu the share of CPU to hold; 80 % where neither this nor {@code memory} is given
 * @param memory the share of memory to hold
 */
public record Autoscaling(int min, int max, Optional<Percent> cpu, Optional<Percent> memory) {
    private static final Percent DEFAULT_CPU = new Percent(80);

    /** @throws io.chartwright.model.InvalidModelException if the range is empty */
    public Autoscaling {
        if (cpu.isEmpty() && memory.isEmpty()) {
            cpu = Optional.of(DEFAULT_CPU);
        }
        Faults faults = new Faults();
        faults.range("min", min, 1, Integer.MAX_VALUE);
        if (max < min) {
            faults.add("max", "bad-range", "max " + max + " is below min " + min, "raise max or lower min");
        }
        faults.throwIfAny();
    }

    /** Scales by CPU. */
    public static Autoscaling of(int min, int max, String cpu) {
        return new Autoscaling(min, max, Optional.of(Percent.of(cpu)), Optional.empty());
    }
}
