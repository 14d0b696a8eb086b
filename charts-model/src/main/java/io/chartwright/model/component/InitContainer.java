package io.chartwright.model.component;

import io.chartwright.model.Faults;
import java.util.List;

/**
 * What must end well before a component's container starts. It is the same image with the same variables, files and
 * resources, and another command.
 *
 * @param name its name, a DNS label
 * @param command what runs
 */
public record InitContainer(String name, List<String> command) {

    /** @throws io.chartwright.model.InvalidModelException if the name is no DNS label, or nothing would run */
    public InitContainer {
        command = List.copyOf(command);
        Faults faults = new Faults();
        faults.dnsLabel("name", name);
        if (command.isEmpty()) {
            faults.add("command", "missing-value", "nothing would run", "give it a command");
        }
        faults.throwIfAny();
    }
}
