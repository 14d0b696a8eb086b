package io.chartwright.core.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Helm's YAML reader makes of a plain scalar. It is neither YAML 1.1 nor 1.2 to the letter: it knows {@code y} and
 * {@code 0o17}, but no base 60, and leaves dates as text.
 */
final class ScalarResolver {
    private static final Set<String> TRUE =
            Set.of("y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
    private static final Set<String> FALSE =
            Set.of("n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
    private static final Pattern NOT_FINITE = Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);

    private ScalarResolver() {}

    static YamlType typeOf(String plain) {
        if (NULL.contains(plain)) {
            return YamlType.NULL;
        }
        if (TRUE.contains(plain) || FALSE.contains(plain)) {
            return YamlType.BOOLEAN;
        }
        if (integer(plain) != null) {
            return YamlType.INTEGER;
        }
        return decimal(plain) != null ? YamlType.FLOAT : YamlType.STRING;
    }

    /** Whether it is an infinity or no number: JSON, and so Helm, has no word for these. */
    static boolean isNotFinite(String plain) {
        return NOT_FINITE.matcher(plain).matches();
    }

    static @Nullable Object valueOf(String text, YamlType type) {
        return switch (type) {
            case STRING -> text;
            case NULL -> null;
            case BOOLEAN -> TRUE.contains(text);
            case INTEGER -> integer(text);
            case FLOAT -> decimal(text);
        };
    }

    /** A whole number of up to 64 bits, as {@code Long} or, above its range, as {@code BigInteger}; else null. */
    private static @Nullable Number integer(String plain) {
        if (!startsAsNumber(plain)) {
            return null;
        }
        String digits = plain.replace("_", "");
        boolean negative = digits.startsWith("-");
        if (negative || digits.startsWith("+")) {
            digits = digits.substring(1);
        }
        int radix = radix(digits);
        String bare = radix == 10 ? digits : digits.substring(isPrefixed(digits) ? 2 : 1);
        if (bare.isEmpty() || !Character.isLetterOrDigit(bare.charAt(0))) {
            return null;
        }
        try {
            BigInteger unsigned = new BigInteger(Long.toUnsignedString(Long.parseUnsignedLong(bare, radix)));
            BigInteger number = negative ? unsigned.negate() : unsigned;
            if (number.bitLength() < Long.SIZE) {
                return number.longValue();
            }
            return number.compareTo(LEAST) < 0 ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static int radix(String digits) {
        if (digits.length() < 2 || digits.charAt(0) != '0') {
            return 10;
        }
        return switch (digits.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'b', 'B' -> 2;
            default -> 8;
        };
    }

    private static boolean isPrefixed(String digits) {
        return "xXoObB".indexOf(digits.charAt(1)) >= 0;
    }

    /** A decimal as precise as the 64-bit float that Helm keeps; null where that would overflow. */
    private static @Nullable BigDecimal decimal(String plain) {
        if (!startsAsNumber(plain)) {
            return null;
        }
        // Helm takes underscores out of 1_0.5, but not out of .5_0
        String digits = plain.startsWith(".") ? plain : plain.replace("_", "");
        if (!DECIMAL.matcher(digits).matches()) {
            return null;
        }
        double number = Double.parseDouble(digits);
        return Double.isInfinite(number) ? null : BigDecimal.valueOf(number);
    }

    private static boolean startsAsNumber(String plain) {
        // ASCII only: Java's parsers take the digits of every script, Helm's do not
        return !plain.isEmpty()
                && "+-.0123456789".indexOf(plain.charAt(0)) >= 0
                && plain.chars().allMatch(c -> c < 128);
    }
}
