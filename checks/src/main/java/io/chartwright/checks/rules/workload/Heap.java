package io.chartwright.checks.rules.workload;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large the heap of a JVM may grow, as its options have it.
 *
 * @param option what says so, such as {@code -Xmx4g}
 * @param amount bytes, or per cent of the container's memory limit
 * @param percent whether it is per cent
 */
record Heap(String option, BigDecimal amount, boolean percent) {
    private static final Pattern SIZE =
            Pattern.compile("(?<![\\w-])(?:-Xmx|-XX:MaxHeapSize=)(\\d{1,15})([kKmMgGtT]?)(?![\\w.])");
    private static final Pattern SHARE =
            Pattern.compile("(?<![\\w-])-XX:MaxRAMPercentage=(\\d{1,3}(?:\\.\\d{1,9})?)(?![\\w.])");
    private static final Pattern BARE = Pattern.compile("(\\d{1,15})([kKmMgGtT]?)[bB]?");
    private static final Map<String, Integer> SHIFTS = Map.of("", 0, "k", 10, "m", 20, "g", 30, "t", 40);
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    /** What options say; empty if they leave it to the JVM. As there, a size beats a share, and the last one wins. */
    static Optional<Heap> ofOptions(String options) {
        // Most texts that are looked through say nothing of Java, and are long.
        if (!options.contains("-X")) {
            return Optional.empty();
        }
        return last(SIZE.matcher(options))
                .map(size -> new Heap(size.group(), bytes(size.group(1), size.group(2)), false))
                .or(() -> last(SHARE.matcher(options))
                        .map(share -> new Heap(share.group(), new BigDecimal(share.group(1)), true)));
    }

    /** What a variable such as {@code KAFKA_HEAP_SIZE} is set to. A bare number means MiB to all scripts that have one. */
    static Optional<Heap> ofSize(String size) {
        Matcher parts = BARE.matcher(size.strip());
        return parts.matches()
                ? Optional.of(new Heap(
                        size.strip(), bytes(parts.group(1), parts.group(2).isEmpty() ? "m" : parts.group(2)), false))
                : Optional.empty();
    }

    private static Optional<MatchResult> last(Matcher matcher) {
        return matcher.results().reduce((earlier, later) -> later);
    }

    private static BigDecimal bytes(String number, String unit) {
        int shift = SHIFTS.getOrDefault(unit.toLowerCase(Locale.ROOT), 0);
        return new BigDecimal(number).multiply(BigDecimal.valueOf(1L << shift));
    }

    /** Its greatest size in bytes in a container with a memory limit. */
    BigDecimal in(BigDecimal limit) {
        return percent ? limit.multiply(amount).divide(PERCENT) : amount;
    }
}
