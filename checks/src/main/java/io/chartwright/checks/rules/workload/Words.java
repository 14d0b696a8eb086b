package io.chartwright.checks.rules.workload;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** How messages name several things, and amounts. */
final class Words {
    private static final BigDecimal MEBI = BigDecimal.valueOf(1L << 20);

    private Words() {}

    /** {@code one}, {@code one and two}, {@code one, two and three}. */
    static String list(List<?> things) {
        List<String> words = things.stream().map(String::valueOf).toList();
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : words.stream().limit(last).collect(Collectors.joining(", ")) + " and " + words.get(last);
    }

    /** Bytes in whole Mi, as people compare them. */
    static String mebibytes(BigDecimal bytes, RoundingMode rounding) {
        return bytes.divide(MEBI, 0, rounding).toPlainString() + "Mi";
    }
}
