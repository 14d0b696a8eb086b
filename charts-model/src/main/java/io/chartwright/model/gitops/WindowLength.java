package io.chartwright.model.gitops;

import io.chartwright.model.Fault;
import io.chartwright.model.Faults;
import io.chartwright.model.InvalidModelException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a sync window stays open, as Go writes durations: hours, minutes and seconds, but no days.
 *
 * @param text numbers with units, such as {@code 60h} or {@code 1h30m}
 */
public record WindowLength(String text) {
    private static final Pattern WHOLE = Pattern.compile("(?:\\d{1,15}(?:\\.\\d{1,9})?(?:h|m|s|ms))+");
    private static final Pattern PART = Pattern.compile("([0-9.]+)(h|ms|m|s)");
    private static final Map<String, Integer> MILLISECONDS = Map.of("h", 3_600_000, "m", 60_000, "s", 1_000, "ms", 1);

    /** Go counts nanoseconds in 64 bits. */
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE / 1_000_000);

    /** @throws InvalidModelException if it is no duration of Go, or none at all */
    public WindowLength {
        if (!WHOLE.matcher(text).matches()
                || milliseconds(text).signum() == 0
                || milliseconds(text).compareTo(MOST) > 0) {
            throw new InvalidModelException(List.of(new Fault(
                    "",
                    "bad-duration",
                    Faults.quote(text) + " is no length of a sync window",
                    "write hours and minutes, such as '60h' or '1h30m'; a day is '24h'")));
        }
    }

    /**
     * Reads what people write.
     *
     * @throws InvalidModelException if it is no duration of Go, or none at all
     */
    public static WindowLength of(String text) {
        return new WindowLength(text);
    }

    /** The same as a number. */
    public Duration duration() {
        return Duration.ofMillis(milliseconds(text).longValue());
    }

    private static BigDecimal milliseconds(String text) {
        BigDecimal sum = BigDecimal.ZERO;
        Matcher parts = PART.matcher(text);
        while (parts.find()) {
            sum = sum.add(new BigDecimal(parts.group(1))
                    .multiply(BigDecimal.valueOf(MILLISECONDS.getOrDefault(parts.group(2), 0))));
        }
        return sum;
    }

    @Override
    public String toString() {
        return text;
    }
}
