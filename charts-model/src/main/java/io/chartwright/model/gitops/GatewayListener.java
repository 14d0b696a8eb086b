package io.chartwright.model.gitops;

import io.chartwright.model.Faults;
import io.chartwright.model.InvalidModelException;
import java.util.Optional;

/**
 * A Gateway of the Gateway API that is there already.
 *
 * @param name its name
 * @param namespace its namespace
 * @param sectionName the one of its listeners that is meant; all that fit where absent
 */
public record GatewayListener(String name, String namespace, Optional<String> sectionName) {

    /** @throws InvalidModelException if a name is malformed */
    public GatewayListener {
        Faults faults = new Faults();
        faults.dnsSubdomain("name", name);
        faults.dnsLabel("namespace", namespace);
        sectionName.ifPresent(section -> faults.dnsSubdomain("sectionName", section));
        faults.throwIfAny();
    }
}
