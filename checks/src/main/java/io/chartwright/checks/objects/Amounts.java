package io.chartwright.checks.objects;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads quantities as the Kubernetes API does: {@code 500m}, {@code 2}, {@code 4Gi}, {@code 1e3}. */
public final class Amounts {
    private static final Pattern SYNTAX = Pattern.compile(
            "([+-]?(?:\\d{1,18}(?:\\.\\d{0,18})?|\\.\\d{1,18}))(n|u|m|k|[MGTPE]|[KMGTPE]i|[eE][+-]?\\d{1,2})?");
    private static final Map<String, BigDecimal> FACTORS = Map.ofEntries(
            Map.entry("n", BigDecimal.ONE.movePointLeft(9)),
            Map.entry("u", BigDecimal.ONE.movePointLeft(6)),
            Map.entry("m", BigDecimal.ONE.movePointLeft(3)),
            Map.entry("k", BigDecimal.ONE.movePointRight(3)),
            Map.entry("M", BigDecimal.ONE.movePointRight(6)),
            Map.entry("G", BigDecimal.ONE.movePointRight(9)),
            Map.entry("T", BigDecimal.ONE.movePointRight(12)),
            Map.entry("P", BigDecimal.ONE.movePointRight(15)),
            Map.entry("E", BigDecimal.ONE.movePointRight(18)),
            Map.entry("Ki", BigDecimal.valueOf(1L << 10)),
            Map.entry("Mi", BigDecimal.valueOf(1L << 20)),
            Map.entry("Gi", BigDecimal.valueOf(1L << 30)),
            Map.entry("Ti", BigDecimal.valueOf(1L << 40)),
            Map.entry("Pi", BigDecimal.valueOf(1L << 50)),
            Map.entry("Ei", BigDecimal.valueOf(1L << 60)));

    private Amounts() {}

    /** The amount in base units: cores, bytes or pieces; empty if the value is no quantity. */
    public static Optional<BigDecimal> of(@Nullable Object value) {
        if (!(value instanceof String) && !(value instanceof Number)) {
            return Optional.empty();
        }
        Matcher parts = SYNTAX.matcher(value.toString());
        if (!parts.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(parts.group(1));
        String suffix = parts.group(2);
        if (suffix == null) {
            return Optional.of(number);
        }
        BigDecimal factor = FACTORS.get(suffix);
        return Optional.of(
                factor != null
                        ? number.multiply(factor)
                        : number.scaleByPowerOfTen(
                                Integer.parseInt(suffix.substring(1).replace("+", ""))));
    }

    /** What stands in a field, in base units. */
    public static Optional<BigDecimal> of(Fields field) {
        return of(field.value());
    }
}
