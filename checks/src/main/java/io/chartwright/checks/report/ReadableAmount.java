package io.chartwright.checks.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Amounts for people: three digits are enough, and a share never looks smaller than it is. */
final class ReadableAmount {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal STEP = BigDecimal.valueOf(1024);
    private static final BigDecimal MOST = BigDecimal.valueOf(999);
    private static final List<String> UNITS = List.of("", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei");

    private ReadableAmount() {}

    /** Cores or pieces: {@code 38.3}. */
    static String count(BigDecimal amount) {
        BigDecimal rounded = amount.abs().compareTo(HUNDRED) < 0
                ? amount.round(new MathContext(3, RoundingMode.HALF_UP))
                : amount.setScale(0, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Bytes, in the largest unit that leaves something before the point: {@code 1.5Gi}. */
    static String bytes(BigDecimal amount) {
        BigDecimal rest = amount;
        int unit = 0;
        while (rest.abs().compareTo(STEP) >= 0 && unit < UNITS.size() - 1) {
            rest = rest.divide(STEP, MathContext.DECIMAL64);
            unit++;
        }
        return count(rest) + UNITS.get(unit);
    }

    /** Which part of a whole: rounded up, so that only what fits is at most {@code 100 %}. */
    static String share(BigDecimal part, BigDecimal whole) {
        if (part.signum() <= 0) {
            return "0 %";
        }
        if (whole.signum() <= 0) {
            return ">" + MOST + " %";
        }
        BigDecimal percent = part.multiply(HUNDRED).divide(whole, 0, RoundingMode.CEILING);
        return percent.compareTo(MOST) > 0 ? ">" + MOST + " %" : percent.toPlainString() + " %";
    }
}
