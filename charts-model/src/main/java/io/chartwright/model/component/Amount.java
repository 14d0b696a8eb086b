package io.chartwright.model.component;

import io.chartwright.model.Fault;
import io.chartwright.model.InvalidModelException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A number of pods, or a share of them: what the Kubernetes API calls an int-or-string, {@code 1} or {@code 25%}.
 *
 * @param text a whole number, or a percentage from {@code 0%} to {@code 100%}
 */
public record Amount(String text) {
    private static final Pattern SYNTAX = Pattern.compile("\\d{1,6}|(\\d{1,2}|100)%");

    /** @throws InvalidModelException if the text is neither */
    public Amount {
        if (!SYNTAX.matcher(text).matches()) {
            throw new InvalidModelException(List.of(
                    new Fault("", "bad-amount", "'" + text + "' is no number of pods", "write it like '1' or '25%'")));
        }
    }

    /** Reads an amount. */
    public static Amount of(String text) {
        return new Amount(text);
    }

    /** So many pods. */
    public static Amount of(int pods) {
        return new Amount(Integer.toString(pods));
    }

    /** Whether this is a share and not a number of pods. */
    public boolean relative() {
        return text.endsWith("%");
    }

    /** The number, without the percent sign. */
    public int number() {
        return Integer.parseInt(relative() ? text.substring(0, text.length() - 1) : text);
    }
}
