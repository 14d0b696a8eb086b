package io.chartwright.model;

import java.util.List;
import java.util.stream.Collectors;

/** A model that cannot be, with everything that is wrong with it. */
public final class InvalidModelException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** @param faults all that is wrong, at least one */
    public InvalidModelException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** Everything that is wrong, in the order in which it was found. */
    public List<Fault> faults() {
        return faults;
    }
}
