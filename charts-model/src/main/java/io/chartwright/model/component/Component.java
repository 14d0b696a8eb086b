package io.chartwright.model.component;

import io.chartwright.model.Faults;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One running part of a product: a workload of one container, and what belongs to it.
 *
 * @param name its name in the chart, a DNS label such as {@code gms}
 * @param description what it is for, in a few words, for readers of the values
 * @param workload how its pods come to be
 * @param phase when it takes its turn in a rollout
 * @param enabled whether it runs at all
 * @param command what runs in place of the image's entry point; empty for the image's own
 * @param args arguments; empty for the image's own
 * @param ports what it listens on
 * @param config names of the {@link ConfigSet}s whose variables it gets
 * @param volumes files besides those of the image
 * @param peers a headless Service for its pods to find each other
 * @param initContainers what must end well before it starts, in order
 * @param preStop a command that runs before a pod is stopped; empty for none
 * @param security as whom it runs; the chart's choice where absent
 * @param tuning all that a user may set
 */
public record Component(
        String name,
        String description,
        Workload workload,
        Phase phase,
        boolean enabled,
        List<String> command,
        List<String> args,
        List<Port> ports,
        List<String> config,
        List<Volume> volumes,
        Optional<PeerService> peers,
        List<InitContainer> initContainers,
        List<String> preStop,
        Optional<SecurityContext> security,
        Tuning tuning) {

    /** Room for what is put in front of a component's name. */
    private static final int NAME_LENGTH = 30;

    /** @throws io.chartwright.model.InvalidModelException if its parts do not fit each other */
    public Component {
        command = List.copyOf(command);
        args = List.copyOf(args);
        ports = List.copyOf(ports);
        config = List.copyOf(config);
        volumes = List.copyOf(volumes);
        initContainers = List.copyOf(initContainers);
        preStop = List.copyOf(preStop);
        Faults faults = new Faults();
        faults.name("name", name, NAME_LENGTH);
        Set<String> portNames =
                unique(faults, "ports", ports.stream().map(Port::name).toList());
        unique(faults, "volumes", volumes.stream().map(Volume::name).toList());
        tuning.ingress()
                .filter(ingress -> !portNames.contains(ingress.port()))
                .ifPresent(ingress -> unknownPort(faults, "ingress.port", ingress.port(), portNames));
        probes(tuning).forEach(probe -> probe.port()
                .filter(port -> !portNames.contains(port))
                .ifPresent(port -> unknownPort(faults, "probes", port, portNames)));
        if (workload.ends()
                && (tuning.autoscaling().isPresent() || tuning.keda().isPresent())) {
            faults.add("autoscaling", "cannot-scale", "a job does not scale", "drop 'autoscaling'");
        }
        faults.throwIfAny();
    }

    /** Whether any of its ports is offered by a Service. */
    public boolean served() {
        return ports.stream().anyMatch(Port::served);
    }

    /** How a user's wishes change it. */
    public Component tuned(Tuning wishes) {
        Builder builder = toBuilder();
        builder.tuning = wishes.over(tuning);
        return builder.build();
    }

    public static Builder deployment(String name) {
        return new Builder(name, new Workload.Deployment(false));
    }

    /** A deployment whose old pod ends before the new one starts. */
    public static Builder recreatedDeployment(String name) {
        return new Builder(name, new Workload.Deployment(true));
    }

    public static Builder statefulSet(String name) {
        return new Builder(name, new Workload.StatefulSet(false));
    }

    /** A stateful set whose pods start all at once and not one after the other. */
    public static Builder parallelStatefulSet(String name) {
        return new Builder(name, new Workload.StatefulSet(true));
    }

    public static Builder job(String name, int backoffLimit) {
        return new Builder(name, new Workload.Job(backoffLimit));
    }

    public static Builder cronJob(String name, String schedule, boolean suspend) {
        return new Builder(name, new Workload.CronJob(schedule, suspend, 0));
    }

    public Builder toBuilder() {
        Builder copy = new Builder(name, workload);
        copy.description = description;
        copy.phase = phase;
        copy.enabled = enabled;
        copy.command = command;
        copy.args = args;
        copy.ports = new ArrayList<>(ports);
        copy.config = config;
        copy.volumes = new ArrayList<>(volumes);
        copy.peers = peers;
        copy.initContainers = new ArrayList<>(initContainers);
        copy.preStop = preStop;
        copy.security = security;
        copy.tuning = tuning;
        return copy;
    }

    private static List<Probe> probes(Tuning tuning) {
        List<Probe> probes = new ArrayList<>();
        tuning.startupProbe().ifPresent(probes::add);
        tuning.livenessProbe().ifPresent(probes::add);
        tuning.readinessProbe().ifPresent(probes::add);
        return probes;
    }

    private static Set<String> unique(Faults faults, String path, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                faults.add(path, "duplicate-name", "'" + name + "' is there twice", "give each a name of its own");
            }
        }
        return seen;
    }

    private static void unknownPort(Faults faults, String path, String port, Set<String> known) {
        faults.add(
                path,
                "unknown-port",
                "the component has no port '" + port + "'",
                "it has " + String.join(", ", known.stream().sorted().toList()));
    }

    /** Builds a component; see the record for the meaning of each word. */
    public static final class Builder {
        private final String name;
        private final Workload workload;
        private String description = "";
        private Phase phase = Phase.SERVE;
        private boolean enabled = true;
        private List<String> command = List.of();
        private List<String> args = List.of();
        private List<Port> ports = new ArrayList<>();
        private List<String> config = List.of();
        private List<Volume> volumes = new ArrayList<>();
        private Optional<PeerService> peers = Optional.empty();
        private List<InitContainer> initContainers = new ArrayList<>();
        private List<String> preStop = List.of();
        private Optional<SecurityContext> security = Optional.empty();
        private Tuning tuning = Tuning.none();

        private Builder(String name, Workload workload) {
            this.name = name;
            this.workload = workload;
        }

        public Builder description(String description) {
            this.description = description;
            return this;
        }

        public Builder phase(Phase phase) {
            this.phase = phase;
            return this;
        }

        public Builder enabled(boolean enabled) {
            this.enabled = enabled;
            return this;
        }

        public Builder command(String... command) {
            this.command = List.of(command);
            return this;
        }

        public Builder args(String... args) {
            this.args = List.of(args);
            return this;
        }

        public Builder port(Port port) {
            ports.add(port);
            return this;
        }

        public Builder config(String... sets) {
            this.config = List.of(sets);
            return this;
        }

        public Builder volume(Volume volume) {
            volumes.add(volume);
            return this;
        }

        public Builder peers(String service, String port) {
            this.peers = Optional.of(new PeerService(service, port));
            return this;
        }

        public Builder initContainer(String name, String... command) {
            initContainers.add(new InitContainer(name, List.of(command)));
            return this;
        }

        public Builder preStop(String... command) {
            this.preStop = List.of(command);
            return this;
        }

        public Builder security(SecurityContext security) {
            this.security = Optional.of(security);
            return this;
        }

        public Builder tuning(Tuning tuning) {
            this.tuning = tuning;
            return this;
        }

        public Component build() {
            return new Component(
                    name,
                    description,
                    workload,
                    phase,
                    enabled,
                    command,
                    args,
                    ports,
                    config,
                    volumes,
                    peers,
                    initContainers,
                    preStop,
                    security,
                    tuning);
        }
    }
}
