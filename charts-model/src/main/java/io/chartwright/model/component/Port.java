package io.chartwright.model.component;

import io.chartwright.model.Faults;

/**
 * A port that a container listens on.
 *
 * @param name its name, by which Services, probes and ingresses speak of it; at most 15 characters
 * @param number 1 to 65535
 * @param served whether the component's Service offers it
 */
public record Port(String name, int number, boolean served) {

    /** The API server's limit for the name of a port. */
    private static final int NAME_LENGTH = 15;

    /** @throws io.chartwright.model.InvalidModelException if the name or number cannot be a port's */
    public Port {
        Faults faults = new Faults();
        faults.name("name", name, NAME_LENGTH);
        faults.port("number", number);
        faults.throwIfAny();
    }

    /** A port that the component's Service offers under the same number. */
    public static Port of(String name, int number) {
        return new Port(name, number, true);
    }

    /** A port that pods offer, but no Service. */
    public static Port ofPod(String name, int number) {
        return new Port(name, number, false);
    }
}
