package io.chartwright.catalog.trino;

import io.chartwright.model.component.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Sizes as Trino writes them. Its units count in 1024s whatever their names: what it calls 4GB is 4Gi here. */
final class Sizes {
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB"};
    private static final BigDecimal STEP = BigDecimal.valueOf(1024);
    private static final int SHOWN = 2;

    private Sizes() {}

    /** The size in the largest unit that needs no fraction. */
    static String of(Quantity size) {
        BigDecimal number = bytes(size);
        int unit = 0;
        while (unit < UNITS.length - 1
                && number.signum() > 0
                && number.remainder(STEP).signum() == 0) {
            number = number.divide(STEP);
            unit++;
        }
        return number.toBigInteger() + UNITS[unit];
    }

    static BigDecimal bytes(Quantity size) {
        return size.amount().setScale(0, RoundingMode.DOWN);
    }

    /** Bytes for human eyes, such as {@code 1.5Gi}. */
    static String shown(BigDecimal bytes) {
        return bytes.divide(BigDecimal.valueOf(1L << 30), SHOWN, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + "Gi";
    }
}
