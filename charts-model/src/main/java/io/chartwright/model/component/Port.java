package io.chartwright.model.component;

import io.chartwright.model.Faults;
import java.util.Optional;

/**
 * A port that a container listens on.
 *
 * @param name its name, by which Services, probes and ingresses speak of it; at most 15 characters
 * @param number 1 to 65535
 * @param served whether the component's Service offers it
 * @param protocol what is spoken on it; empty where nobody knows
 * @param byAddress whether callers go to the addresses of its pods and past its Service, so that a mesh cannot tell whom
 *     they call
 */
public record Port(String name, int number, boolean served, Optional<Protocol> protocol, boolean byAddress) {

    /** The API server's limit for the name of a port. */
    private static final int NAME_LENGTH = 15;

    /** @throws io.chartwright.model.InvalidModelException if the name or number cannot be a port's */
    public Port {
        Faults faults = new Faults();
        faults.name("name", name, NAME_LENGTH);
        faults.port("number", number);
        faults.throwIfAny();
    }

    /** A port that speaks what its name says. */
    public Port(String name, int number, boolean served) {
        this(name, number, served, Protocol.ofName(name), false);
    }

    /** A port that the component's Service offers under the same number. */
    public static Port of(String name, int number) {
        return new Port(name, number, true);
    }

    /** A port that pods offer, but no Service. */
    public static Port ofPod(String name, int number) {
        return new Port(name, number, false);
    }

    /** The same port, of which it is known what is spoken on it. */
    public Port speaking(Protocol protocol) {
        return new Port(name, number, served, Optional.of(protocol), byAddress);
    }

    /** The same port, whose callers go past its Service. */
    public Port calledByAddress() {
        return new Port(name, number, served, protocol, true);
    }
}
