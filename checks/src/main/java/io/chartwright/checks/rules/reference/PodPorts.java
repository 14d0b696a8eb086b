package io.chartwright.checks.rules.reference;

import io.chartwright.checks.objects.Container;
import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.Workload;
import java.util.List;

/** The ports that a workload's pods list. */
record PodPorts(List<Fields> ports) {

    static PodPorts of(Workload workload) {
        return new PodPorts(Container.of(workload).stream()
                .filter(container -> !container.finishes())
                .flatMap(container -> container.ports().stream())
                .toList());
    }

    boolean named(String name, String protocol) {
        return ports.stream()
                .anyMatch(
                        port -> port.text("name").equals(name) && protocol(port).equals(protocol));
    }

    /** Whether there is a port of that name, for whatever protocol. */
    boolean named(String name) {
        return names().contains(name);
    }

    boolean numbered(String number) {
        return ports.stream().anyMatch(port -> port.scalar("containerPort").equals(number));
    }

    boolean none() {
        return ports.isEmpty();
    }

    List<String> names() {
        return ports.stream()
                .map(port -> port.text("name"))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Each as {@code http (8080)}, or as its number where it has no name. */
    String words() {
        return String.join(", ", ports.stream().map(PodPorts::word).toList());
    }

    private static String word(Fields port) {
        String number = port.scalar("containerPort");
        return port.text("name").isEmpty() ? number : port.text("name") + " (" + number + ")";
    }

    /** The protocol of a container's or a Service's port. */
    static String protocol(Fields port) {
        return port.text("protocol").isEmpty() ? "TCP" : port.text("protocol");
    }
}
