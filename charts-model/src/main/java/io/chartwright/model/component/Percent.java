package io.chartwright.model.component;

import io.chartwright.model.Fault;
import io.chartwright.model.Faults;
import io.chartwright.model.InvalidModelException;
import java.util.List;

/**
 * A share of a hundred, written {@code 70%}.
 *
 * @param value from 1 to 1000; utilisation may be over 100, as it is measured against requests
 */
public record Percent(int value) {

    /** @throws InvalidModelException if the value is out of range */
    public Percent {
        Faults faults = new Faults();
        faults.range("", value, 1, 1000);
        faults.throwIfAny();
    }

    /** Reads {@code 70%} or {@code 70}. */
    public static Percent of(String text) {
        try {
            return new Percent(Integer.parseInt(text.endsWith("%") ? text.substring(0, text.length() - 1) : text));
        } catch (NumberFormatException e) {
            throw new InvalidModelException(
                    List.of(new Fault("", "bad-percent", "'" + text + "' is no percentage", "write it like '70%'")));
        }
    }

    @Override
    public String toString() {
        return value + "%";
    }
}
