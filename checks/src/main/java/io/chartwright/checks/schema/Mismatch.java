package io.chartwright.checks.schema;

/**
 * One way in which data does not match its schema.
 *
 * @param code what is wrong, in kebab case: {@code unknown-field}, {@code wrong-type}, {@code missing-field},
 *     {@code null-value}, {@code bad-value} or {@code bad-format}
 * @param path where, such as {@code spec.containers[0].image}; empty for all of the data
 * @param message what is wrong with which value, in one sentence without a final stop
 * @param hint how to mend it
 */
public record Mismatch(String code, String path, String message, String hint) {
    /** There is a field that the schema does not know. */
    public static final String UNKNOWN_FIELD = "unknown-field";
    /** There is a value of another type than the field takes. */
    public static final String WRONG_TYPE = "wrong-type";
    /** A field that must be there is not. */
    public static final String MISSING_FIELD = "missing-field";
    /** A field is set to nothing. */
    public static final String NULL_VALUE = "null-value";
    /** A value has the right type and may not be used all the same. */
    public static final String BAD_VALUE = "bad-value";
    /** A string is not written as it must be. */
    public static final String BAD_FORMAT = "bad-format";
}
