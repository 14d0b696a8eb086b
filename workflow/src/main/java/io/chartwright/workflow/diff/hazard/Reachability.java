package io.chartwright.workflow.diff.hazard;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.workflow.diff.Hazard;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Addresses that others may use, and that are no longer there. */
final class Reachability implements ObjectHazard {

    private static final Set<String> OUTSIDE = Set.of("NodePort", "LoadBalancer");

    @Override
    public void of(ObjectPair pair, Consumer<Hazard> found) {
        if (pair.either().is("", "Service")) {
            service(pair, found);
        } else if (pair.either().is("networking.k8s.io", "Ingress")) {
            Set<String> gone = hosts(pair.before().map(KubeObject::fields).orElse(Fields.of(null)));
            gone.removeAll(hosts(pair.after().map(KubeObject::fields).orElse(Fields.of(null))));
            gone.removeAll(servedByOthers(pair));
            if (!gone.isEmpty() && (pair.changed() || pair.ownFate().goes())) {
                found.accept(ObjectHazard.warning(
                        "ingress-host-removed",
                        "nobody answers for " + Words.some(List.copyOf(gone)) + " any more",
                        "tell those who use it, or keep the old host beside the new one for a while"));
            }
        }
    }

    /** An Ingress of another name, namespace or environment may have taken a host over. */
    private static Set<String> servedByOthers(ObjectPair pair) {
        Set<String> hosts = new TreeSet<>();
        Stream.concat(pair.around().allAfter().stream(), pair.around().elsewhere().stream())
                .flatMap(release -> release.all("networking.k8s.io", "Ingress"))
                .forEach(ingress -> hosts.addAll(hosts(ingress.fields())));
        return hosts;
    }

    private static void service(ObjectPair pair, Consumer<Hazard> found) {
        if (!pair.changed()) {
            return;
        }
        Fields before = pair.before().orElseThrow().fields();
        Fields after = pair.after().orElseThrow().fields();
        if (!type(before).equals(type(after))) {
            found.accept(ObjectHazard.warning(
                    "service-type-changed",
                    "the Service was of the type " + type(before) + " and is of the type " + type(after) + ": "
                            + reached(OUTSIDE.contains(type(before)), OUTSIDE.contains(type(after))),
                    OUTSIDE.contains(type(before))
                            ? "look up who reaches it by a node's port or a load balancer's address"
                            : ""));
        }
        Set<String> gone = ports(before);
        gone.removeAll(ports(after));
        if (!gone.isEmpty()) {
            found.accept(ObjectHazard.warning(
                    "service-port-removed",
                    "the Service no longer listens on " + Words.some(List.copyOf(gone)),
                    "keep the old port beside the new one until all clients have moved"));
        }
    }

    private static String reached(boolean before, boolean after) {
        return before && after
                ? "addresses from outside the cluster may change"
                : before
                        ? "nobody outside the cluster reaches it any more"
                        : after ? "who is outside the cluster may reach it from now on" : "its address changes";
    }

    private static String type(Fields service) {
        String type = service.text("spec", "type");
        return type.isEmpty() ? "ClusterIP" : type;
    }

    private static Set<String> ports(Fields service) {
        Set<String> ports = new TreeSet<>();
        for (Fields port : service.items("spec", "ports")) {
            String number = port.scalar("port");
            String protocol = port.text("protocol");
            if (!number.isEmpty()) {
                ports.add("port " + number + (protocol.isEmpty() || protocol.equals("TCP") ? "" : "/" + protocol));
            }
        }
        return ports;
    }

    private static Set<String> hosts(Fields ingress) {
        Set<String> hosts = new TreeSet<>();
        ingress.items("spec", "rules").stream()
                .map(rule -> rule.text("host"))
                .filter(host -> !host.isEmpty())
                .forEach(hosts::add);
        return hosts;
    }
}
