package io.chartwright.model.component;

import java.util.Locale;

/**
 * The key that a name has in Helm values, where Go templates must be able to spell it: {@code mae-consumer} becomes
 * {@code maeConsumer}. Two names can have one key, so a chart refuses both.
 */
public final class ValuesKey {
    private ValuesKey() {}

    /** The key of a name. */
    public static String of(String name) {
        StringBuilder key = new StringBuilder();
        boolean upper = false;
        for (char letter : name.toCharArray()) {
            if (letter == '-') {
                upper = true;
            } else {
                key.append(upper ? String.valueOf(letter).toUpperCase(Locale.ROOT) : letter);
                upper = false;
            }
        }
        return key.toString();
    }
}
