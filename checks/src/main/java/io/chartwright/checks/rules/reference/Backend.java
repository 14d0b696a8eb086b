package io.chartwright.checks.rules.reference;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Surroundings;
import io.chartwright.checks.rule.ReleaseRemarks;
import java.util.List;

/**
 * A Service to which something sends requests, in the namespace of the sender.
 *
 * @param sender the Ingress or route
 * @param field where it names the Service
 * @param service the Service's name
 * @param port the Service's port, by name or number; a field that is absent where any will do
 */
record Backend(KubeObject sender, Fields field, String service, Fields port) {

    /** Tells whether the Service or its port is not there. */
    void check(Surroundings around, ReleaseRemarks remarks) {
        if (service.isEmpty()) {
            return;
        }
        around.find("", "Service", sender.namespace(), service)
                .ifPresentOrElse(found -> checkPort(found, remarks), () -> {
                    if (!around.incomplete(sender.namespace())) {
                        remarks.add(
                                sender,
                                field,
                                "there is no Service " + service + " in the namespace " + sender.namespace(),
                                Meant.hint(service, around.names("", "Service", sender.namespace())));
                    }
                });
    }

    private void checkPort(KubeObject found, ReleaseRemarks remarks) {
        List<Fields> ports = KubeService.of(found).ports();
        List<String> known = ports.stream()
                .map(candidate -> port.text().isEmpty() ? candidate.scalar("port") : candidate.text("name"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (!port.scalar().isEmpty() && !ports.isEmpty() && !known.contains(port.scalar())) {
            remarks.add(
                    sender,
                    port,
                    found + " has no port " + port.scalar() + "; it has " + words(ports),
                    "name one of the Service's own ports, which need not be those of the container");
        }
    }

    private static String words(List<Fields> ports) {
        return String.join(
                ", ",
                ports.stream()
                        .map(port -> port.text("name").isEmpty()
                                ? port.scalar("port")
                                : port.text("name") + " (" + port.scalar("port") + ")")
                        .toList());
    }
}
