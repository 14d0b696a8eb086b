package io.chartwright.catalog.service;

import io.chartwright.model.Faults;
import io.chartwright.model.component.Ingress;
import io.chartwright.model.component.PeerService;
import io.chartwright.model.component.Port;
import io.chartwright.model.component.Tuning;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a component must have, and what in it has to fit together, whatever its kind. */
final class ComponentRules {
    private ComponentRules() {}

    static void given(Faults faults, Tuning tuning) {
        if (tuning.image().isEmpty()) {
            faults.add("image", "missing-value", "is missing", "add 'image: { repository: acme/web, tag: 1.4.0 }'");
        }
        if (tuning.resources().isEmpty()) {
            faults.add(
                    "resources",
                    "missing-value",
                    "is missing",
                    "add 'resources: { cpu: 250m, memory: 512Mi }'; pods that ask for nothing are placed blindly");
        }
    }

    static void ports(Faults faults, SortedMap<String, Integer> served, SortedMap<String, Integer> ofPods) {
        ports(faults, "ports", served);
        ports(faults, "podPorts", ofPods);
        Map<Integer, String> numbers = new HashMap<>();
        served.forEach((name, number) -> once(faults, "ports." + name, numbers, name, number));
        ofPods.forEach((name, number) -> {
            if (served.containsKey(name)) {
                faults.add("podPorts." + name, "duplicate-name", "'" + name + "' is in ports, too", "rename one");
            }
            once(faults, "podPorts." + name, numbers, name, number);
        });
    }

    private static void ports(Faults faults, String path, SortedMap<String, Integer> ports) {
        ports.forEach((name, number) -> {
            faults.port(path + "." + name, number);
            Faults naming = new Faults();
            naming.collect("", () -> new Port(name, 1, true));
            naming.all().forEach(fault -> faults.add(path + "." + name, fault.code(), fault.message(), fault.hint()));
        });
    }

    private static void once(Faults faults, String path, Map<Integer, String> numbers, String name, int number) {
        String other = numbers.putIfAbsent(number, name);
        if (other != null && !other.equals(name)) {
            faults.add(path, "duplicate-port", number + " is the port '" + other + "', too", "one name is enough");
        }
    }

    static void reach(
            Faults faults,
            SortedMap<String, Integer> served,
            SortedMap<String, Integer> ofPods,
            Tuning tuning,
            Optional<PeerService> peers) {
        SortedMap<String, Integer> all = new TreeMap<>(served);
        all.putAll(ofPods);
        tuning.ingress()
                .filter(Ingress::enabled)
                .map(Ingress::port)
                .filter(port -> !served.containsKey(port) && ofPods.containsKey(port))
                .ifPresent(port -> faults.add(
                        "ingress.port",
                        "unserved-port",
                        "no Service offers the port '" + port + "'",
                        "move it from podPorts to ports"));
        peers.map(PeerService::port)
                .filter(port -> !all.containsKey(port))
                .ifPresent(port -> faults.add(
                        "peers.port",
                        "unknown-port",
                        "the component has no port '" + port + "'",
                        Nearest.hint(port, all.keySet(), "add 'podPorts: { " + port + ": 7000 }'")));
    }

    static void volumes(Faults faults, Kind kind, SortedMap<String, ServiceVolume> volumes) {
        Map<String, String> mounts = new HashMap<>();
        volumes.forEach((name, volume) -> {
            String path = "volumes." + name;
            faults.collect(path, () -> volume.named(name));
            if (volume instanceof ServiceVolume.Disk && kind != Kind.STATEFUL_SET) {
                faults.add(
                        path + ".size",
                        "wrong-kind",
                        kind.label() + " has no disks of its own",
                        "say 'kind: stateful-set', or name a disk that exists: 'claim: ...'");
            }
            String other = mounts.putIfAbsent(volume.mountPath(), name);
            if (other != null) {
                faults.add(
                        path + ".mountPath",
                        "duplicate-path",
                        "'" + volume.mountPath() + "' is where the volume '" + other + "' is, too",
                        "give each volume a path of its own");
            }
        });
    }
}
