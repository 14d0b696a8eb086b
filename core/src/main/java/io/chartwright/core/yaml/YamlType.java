package io.chartwright.core.yaml;

import java.util.Locale;

/** What Helm takes a scalar for. */
public enum YamlType {
    /** Text; dates too, because Helm leaves them as text. */
    STRING,
    /** A whole number that fits into 64 bits. */
    INTEGER,
    /** Any other finite number. */
    FLOAT,
    /** {@code true}, but also {@code yes}, {@code on} and {@code y}; likewise for false. */
    BOOLEAN,
    /** {@code null}, {@code ~} or nothing at all. */
    NULL;

    /** The word that messages use: {@code string}, {@code integer}, {@code float}, {@code boolean}, {@code null}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
