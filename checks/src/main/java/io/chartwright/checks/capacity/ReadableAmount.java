package io.chartwright.checks.capacity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Amounts for people: three digits that matter, or all before the point. What is asked for is rounded up and what there is
 * down, so that what does not fit never reads as if it did.
 */
public final class ReadableAmount {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal STEP = BigDecimal.valueOf(1024);

    /** A cluster's memory is said in gibibytes, however many there are. */
    private static final List<String> UNITS = List.of("", "Ki", "Mi", "Gi");

    private ReadableAmount() {}

    /** Cores or pieces: {@code 38.2}. */
    public static String count(BigDecimal amount, RoundingMode rounding) {
        int before = Math.max(1, amount.precision() - amount.scale());
        BigDecimal rounded = amount.setScale(Math.max(0, 3 - before), rounding);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Bytes, in the largest unit that leaves something before the point: {@code 1.5Gi}. */
    public static String bytes(BigDecimal amount, RoundingMode rounding) {
        BigDecimal rest = amount;
        int unit = 0;
        while (rest.compareTo(STEP) >= 0 && unit < UNITS.size() - 1) {
            rest = rest.divide(STEP);
            unit++;
        }
        return count(rest, rounding) + UNITS.get(unit);
    }

    /** Which part of a whole, rounded; but what is more than all of it is never {@code 100 %}. */
    public static String share(BigDecimal part, BigDecimal whole) {
        if (part.signum() <= 0) {
            return "0 %";
        }
        if (whole.signum() <= 0) {
            return ">100 %";
        }
        BigDecimal percent = part.multiply(HUNDRED).divide(whole, 0, RoundingMode.HALF_UP);
        return (part.compareTo(whole) > 0 ? percent.max(HUNDRED.add(BigDecimal.ONE)) : percent).toPlainString() + " %";
    }
}
