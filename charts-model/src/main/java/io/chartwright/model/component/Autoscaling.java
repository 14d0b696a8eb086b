package io.chartwright.model.component;

import io.chartwright.model.Faults;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How many pods there may be, and what makes their number change. The shares {@code cpu} and {@code memory} are of the
 * requests of the component's own container, over all pods.
 *
 * @param min the fewest pods, at least 1
 * @param max the most pods, at least {@code min}
 * @param cpu the share of CPU to hold; 80 % where neither this nor {@code memory} nor {@code metrics} is given
 * @param memory the share of memory to hold
 * @param metrics what else to look at; the metric that asks for the most pods counts
 * @param behavior how fast the number may change; Kubernetes' choice where absent
 */
public record Autoscaling(
        int min,
        int max,
        Optional<Percent> cpu,
        Optional<Percent> memory,
        List<Metric> metrics,
        Optional<ScalingBehavior> behavior) {
    private static final Percent DEFAULT_CPU = new Percent(80);

    /** @throws io.chartwright.model.InvalidModelException if the range is empty, or two metrics look at the same thing */
    public Autoscaling {
        metrics = List.copyOf(metrics);
        if (cpu.isEmpty() && memory.isEmpty() && metrics.isEmpty()) {
            cpu = Optional.of(DEFAULT_CPU);
        }
        Faults faults = new Faults();
        faults.range("min", min, 1, Integer.MAX_VALUE);
        if (max < min) {
            faults.add("max", "bad-range", "max " + max + " is below min " + min, "raise max or lower min");
        }
        distinct(faults, cpu, memory, metrics);
        faults.throwIfAny();
    }

    /** Scales by shares of the requests of the component's own container. */
    public Autoscaling(int min, int max, Optional<Percent> cpu, Optional<Percent> memory) {
        this(min, max, cpu, memory, List.of(), Optional.empty());
    }

    /** Scales by CPU. */
    public static Autoscaling of(int min, int max, String cpu) {
        return new Autoscaling(min, max, Optional.of(Percent.of(cpu)), Optional.empty());
    }

    /** The further metrics as autoscalers are to list them: CPU last, where the API server puts it. */
    public List<Metric> orderedMetrics() {
        List<Metric> ordered = new ArrayList<>();
        metrics.stream().filter(metric -> !metric.ofCpu()).forEach(ordered::add);
        metrics.stream().filter(Metric::ofCpu).forEach(ordered::add);
        return ordered;
    }

    /** All that it looks at, the short forms written out: memory first, CPU last. */
    public List<Metric> allMetrics() {
        List<Metric> all = new ArrayList<>();
        memory.ifPresent(share -> all.add(Metric.ContainerResource.own(MeasuredResource.MEMORY, share)));
        all.addAll(orderedMetrics());
        cpu.ifPresent(share -> all.add(Metric.ContainerResource.own(MeasuredResource.CPU, share)));
        return all;
    }

    private static void distinct(Faults faults, Optional<Percent> cpu, Optional<Percent> memory, List<Metric> metrics) {
        Set<Object> seen = new HashSet<>();
        cpu.ifPresent(share -> seen.add(
                Metric.ContainerResource.own(MeasuredResource.CPU, share).subject()));
        memory.ifPresent(share -> seen.add(
                Metric.ContainerResource.own(MeasuredResource.MEMORY, share).subject()));
        for (int i = 0; i < metrics.size(); i++) {
            if (!seen.add(metrics.get(i).subject())) {
                faults.add(
                        "metrics." + i,
                        "duplicate-metric",
                        "another metric looks at the same thing",
                        "keep one of them: the one that asks for more pods would always win");
            }
        }
    }
}
