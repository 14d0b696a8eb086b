package io.chartwright.model.component;

import io.chartwright.model.Fault;
import io.chartwright.model.InvalidModelException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of a resource, as the Kubernetes API writes it: {@code 500m}, {@code 2}, {@code 4Gi}.
 *
 * @param text the amount as the user wrote it, never negative
 */
public record Quantity(String text) implements Comparable<Quantity> {
    private static final Pattern SYNTAX = Pattern.compile("(\\d+(?:\\.\\d+)?|\\.\\d+)(m|k|[MGTPE]|[KMGTPE]i)?");
    private static final Map<String, BigDecimal> FACTORS = Map.ofEntries(
            Map.entry("m", new BigDecimal("0.001")),
            Map.entry("k", BigDecimal.TEN.pow(3)),
            Map.entry("M", BigDecimal.TEN.pow(6)),
            Map.entry("G", BigDecimal.TEN.pow(9)),
            Map.entry("T", BigDecimal.TEN.pow(12)),
            Map.entry("P", BigDecimal.TEN.pow(15)),
            Map.entry("E", BigDecimal.TEN.pow(18)),
            Map.entry("Ki", BigDecimal.valueOf(1L << 10)),
            Map.entry("Mi", BigDecimal.valueOf(1L << 20)),
            Map.entry("Gi", BigDecimal.valueOf(1L << 30)),
            Map.entry("Ti", BigDecimal.valueOf(1L << 40)),
            Map.entry("Pi", BigDecimal.valueOf(1L << 50)),
            Map.entry("Ei", BigDecimal.valueOf(1L << 60)));

    /** @throws InvalidModelException if the text is no quantity */
    public Quantity {
        if (!SYNTAX.matcher(text).matches()) {
            throw new InvalidModelException(List.of(new Fault(
                    "", "bad-quantity", "'" + text + "' is no quantity", "write it like '500m', '2' or '4Gi'")));
        }
    }

    /** Reads a quantity; see {@link #Quantity(String)}. */
    public static Quantity of(String text) {
        return new Quantity(text);
    }

    /** The amount in base units: cores, bytes or pieces. */
    public BigDecimal amount() {
        Matcher parts = SYNTAX.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException(text);
        }
        BigDecimal number = new BigDecimal(parts.group(1));
        return parts.group(2) == null ? number : number.multiply(FACTORS.get(parts.group(2)));
    }

    /** Compares amounts: {@code 1000m} and {@code 1} are the same size, though not equal texts. */
    @Override
    public int compareTo(Quantity other) {
        return amount().compareTo(other.amount());
    }

    @Override
    public String toString() {
        return text;
    }
}
