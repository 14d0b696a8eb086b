package io.chartwright.model;

/**
 * A rule that is more or less bad here than elsewhere.
 *
 * @param severity how bad its findings are here
 * @param reason why; reports print it
 */
public record SeverityChange(Level severity, String reason) {

    /** @throws InvalidModelException if there is no reason */
    public SeverityChange {
        Faults faults = new Faults();
        faults.notBlank("reason", reason);
        faults.throwIfAny();
    }
}
