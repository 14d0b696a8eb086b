package io.chartwright.model.component;

import io.chartwright.model.Faults;

/**
 * A headless Service by which the pods of a component find each other, also while they are not ready yet.
 *
 * @param name its name without the release's prefix
 * @param port the name of the port on which the peers talk
 */
public record PeerService(String name, String port) {

    /** Room for what is put in front of the name. */
    private static final int NAME_LENGTH = 30;

    /** @throws io.chartwright.model.InvalidModelException if the name is no DNS label */
    public PeerService {
        Faults faults = new Faults();
        faults.name("name", name, NAME_LENGTH);
        faults.throwIfAny();
    }
}
