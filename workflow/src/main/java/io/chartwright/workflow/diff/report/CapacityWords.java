package io.chartwright.workflow.diff.report;

import io.chartwright.checks.capacity.ReadableAmount;
import io.chartwright.workflow.diff.CapacityShift;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a cluster is asked for, as people say it. */
final class CapacityWords {
    private final CapacityShift shift;
    private final String arrow;

    /** @param arrow what stands between before and after */
    CapacityWords(CapacityShift shift, String arrow) {
        this.shift = shift;
        this.arrow = arrow;
    }

    /** What is counted: {@code cores}. */
    static String title(String resource) {
        return switch (resource) {
            case "cpu" -> "cores";
            case "gpu" -> "GPUs";
            default -> resource;
        };
    }

    /** With every autoscaler at its minimum: {@code 38 -> 40 (44 % -> 46 %)}. */
    String least() {
        return change(shift.leastBefore(), shift.leastAfter());
    }

    /** With every autoscaler at its maximum. */
    String most() {
        return change(shift.mostBefore(), shift.mostAfter());
    }

    /** What the cluster holds; empty where the platform does not say. */
    String capacity() {
        return shift.capacity()
                .map(capacity -> amount(capacity, RoundingMode.FLOOR))
                .orElse("");
    }

    private String change(BigDecimal before, BigDecimal after) {
        String amounts = pair(amount(before, RoundingMode.CEILING), amount(after, RoundingMode.CEILING));
        return amounts
                + shift.capacity()
                        .map(capacity -> " ("
                                + pair(ReadableAmount.share(before, capacity), ReadableAmount.share(after, capacity))
                                + ")")
                        .orElse("");
    }

    private String pair(String before, String after) {
        return before.equals(after) ? after : before + " " + arrow + " " + after;
    }

    private String amount(BigDecimal amount, RoundingMode rounding) {
        return shift.resource().equals("memory")
                ? ReadableAmount.bytes(amount, rounding)
                : ReadableAmount.count(amount, rounding);
    }
}
