package io.chartwright.workflow.diff;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How much more or less of something an environment asks of its cluster.
 *
 * @param resource {@code cpu} in cores, {@code memory} in bytes, or {@code gpu} in pieces
 * @param leastBefore what was asked with every autoscaler at its minimum
 * @param leastAfter what is asked now
 * @param mostBefore what was asked with every autoscaler at its maximum
 * @param mostAfter what is asked now
 * @param capacity what the cluster holds, if the platform says so
 */
public record CapacityShift(
        String resource,
        BigDecimal leastBefore,
        BigDecimal leastAfter,
        BigDecimal mostBefore,
        BigDecimal mostAfter,
        Optional<BigDecimal> capacity) {}
