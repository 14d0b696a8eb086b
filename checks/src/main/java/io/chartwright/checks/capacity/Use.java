package io.chartwright.checks.capacity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What pods ask for.
 *
 * @param cpu cores
 * @param memory bytes
 * @param gpu whole GPUs
 */
public record Use(BigDecimal cpu, BigDecimal memory, BigDecimal gpu) {
    /** Nothing at all. */
    public static final Use NONE = new Use(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    private static final int DIGITS = 9;

    /** Both together. */
    public Use plus(Use other) {
        return new Use(cpu.add(other.cpu), memory.add(other.memory), gpu.add(other.gpu));
    }

    /** As many times as much. */
    public Use times(long factor) {
        BigDecimal by = BigDecimal.valueOf(factor);
        return new Use(cpu.multiply(by), memory.multiply(by), gpu.multiply(by));
    }

    /** An equal part of it, rounded down. */
    public Use part(int parts) {
        BigDecimal by = BigDecimal.valueOf(parts);
        return new Use(
                cpu.divide(by, DIGITS, RoundingMode.FLOOR),
                memory.divide(by, 0, RoundingMode.FLOOR),
                gpu.divide(by, 0, RoundingMode.FLOOR));
    }
}
