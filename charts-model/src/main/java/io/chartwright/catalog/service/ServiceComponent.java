package io.chartwright.catalog.service;

import io.chartwright.model.Faults;
import io.chartwright.model.Unwrapped;
import io.chartwright.model.component.InitContainer;
import io.chartwright.model.component.PeerService;
import io.chartwright.model.component.Phase;
import io.chartwright.model.component.SecurityContext;
import io.chartwright.model.component.Tuning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * One running part of a service. Image and resources are to be given: nobody else can know them.
 *
 * @param kind how its pods come to be
 * @param description what it is for, in a few words, for readers of the values
 * @param enabled whether it runs at all
 * @param phase when it takes its turn in a rollout: jobs before all others unless said otherwise, all others together
 * @param schedule when a cron job runs: five fields, as cron writes them
 * @param suspend whether the clock of a cron job stands still, so that it is only run by hand
 * @param backoffLimit how often a failed pod of a job is tried again; 3 times where absent
 * @param recreate whether a deployment's old pods end before new ones start, for what must be alone
 * @param parallel whether a stateful set's pods start all at once and not one after the other
 * @param command what runs in place of the image's entry point; empty for the image's own
 * @param args arguments; empty for the image's own
 * @param ports ports that its Service offers, by name; without any it has no Service
 * @param podPorts ports that its pods offer, but no Service
 * @param config names of the service's sets of variables that it gets
 * @param volumes files besides those of the image, by the volume's name; where the image is read-only, {@code /tmp} can
 *     be written to even if no volume says so
 * @param initContainers what must end well before it starts, in order
 * @param preStop a command that runs before a pod is stopped; empty for none
 * @param peers a headless Service for its pods to find each other
 * @param security as whom it runs, where that is not as whom the others do
 * @param tuning all that may be set on any component
 */
public record ServiceComponent(
        Kind kind,
        String description,
        boolean enabled,
        Optional<Phase> phase,
        Optional<String> schedule,
        boolean suspend,
        Optional<Integer> backoffLimit,
        boolean recreate,
        boolean parallel,
        List<String> command,
        List<String> args,
        SortedMap<String, Integer> ports,
        SortedMap<String, Integer> podPorts,
        List<String> config,
        SortedMap<String, ServiceVolume> volumes,
        List<InitContainer> initContainers,
        List<String> preStop,
        Optional<PeerService> peers,
        Optional<RunAs> security,
        @Unwrapped Tuning tuning) {

    /** @throws io.chartwright.model.InvalidModelException with all that is missing, or does not go with the kind */
    public ServiceComponent {
        command = List.copyOf(command);
        args = List.copyOf(args);
        ports = Collections.unmodifiableSortedMap(new TreeMap<>(ports));
        podPorts = Collections.unmodifiableSortedMap(new TreeMap<>(podPorts));
        config = List.copyOf(config);
        volumes = Collections.unmodifiableSortedMap(new TreeMap<>(volumes));
        initContainers = List.copyOf(initContainers);
        preStop = List.copyOf(preStop);
        Faults faults = new Faults();
        ComponentRules.given(faults, tuning);
        ComponentRules.ports(faults, ports, podPorts);
        ComponentRules.reach(faults, ports, podPorts, tuning, peers);
        ComponentRules.volumes(faults, kind, volumes);
        KindRules rules = new KindRules(faults, kind);
        rules.clock(schedule, suspend);
        rules.rollout(phase, recreate, parallel, backoffLimit);
        rules.tuning(tuning);
        faults.throwIfAny();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.kind = kind;
        copy.description = description;
        copy.enabled = enabled;
        copy.phase = phase;
        copy.schedule = schedule;
        copy.suspend = suspend;
        copy.backoffLimit = backoffLimit;
        copy.recreate = recreate;
        copy.parallel = parallel;
        copy.command = command;
        copy.args = args;
        copy.ports = new TreeMap<>(ports);
        copy.podPorts = new TreeMap<>(podPorts);
        copy.config = config;
        copy.volumes = new TreeMap<>(volumes);
        copy.initContainers = new ArrayList<>(initContainers);
        copy.preStop = preStop;
        copy.peers = peers;
        copy.security = security;
        copy.tuning = tuning;
        return copy;
    }

    /** Builds a component; see the record for the meaning of each word. Faults are kept until {@link #build()}. */
    public static final class Builder {
        private final Faults faults = new Faults();
        private Kind kind = Kind.DEPLOYMENT;
        private String description = "";
        private boolean enabled = true;
        private Optional<Phase> phase = Optional.empty();
        private Optional<String> schedule = Optional.empty();
        private boolean suspend;
        private Optional<Integer> backoffLimit = Optional.empty();
        private boolean recreate;
        private boolean parallel;
        private List<String> command = List.of();
        private List<String> args = List.of();
        private SortedMap<String, Integer> ports = new TreeMap<>();
        private SortedMap<String, Integer> podPorts = new TreeMap<>();
        private List<String> config = List.of();
        private SortedMap<String, ServiceVolume> volumes = new TreeMap<>();
        private List<InitContainer> initContainers = new ArrayList<>();
        private List<String> preStop = List.of();
        private Optional<PeerService> peers = Optional.empty();
        private Optional<RunAs> security = Optional.empty();
        private Tuning tuning = Tuning.none();

        private Builder() {}

        public Builder kind(Kind kind) {
            this.kind = kind;
            return this;
        }

        public Builder description(String description) {
            this.description = description;
            return this;
        }

        public Builder enabled(boolean enabled) {
            this.enabled = enabled;
            return this;
        }

        public Builder phase(Phase phase) {
            this.phase = Optional.of(phase);
            return this;
        }

        public Builder schedule(String cron) {
            this.schedule = Optional.of(cron);
            return this;
        }

        /** Makes it a cron job. */
        public Builder cronJob(String schedule) {
            return kind(Kind.CRON_JOB).schedule(schedule);
        }

        public Builder suspend(boolean suspend) {
            this.suspend = suspend;
            return this;
        }

        public Builder backoffLimit(int retries) {
            this.backoffLimit = Optional.of(retries);
            return this;
        }

        public Builder recreate(boolean recreate) {
            this.recreate = recreate;
            return this;
        }

        public Builder parallel(boolean parallel) {
            this.parallel = parallel;
            return this;
        }

        public Builder command(List<String> command) {
            this.command = command;
            return this;
        }

        public Builder command(String... command) {
            return command(List.of(command));
        }

        public Builder args(List<String> args) {
            this.args = args;
            return this;
        }

        public Builder args(String... args) {
            return args(List.of(args));
        }

        public Builder ports(SortedMap<String, Integer> ports) {
            this.ports = new TreeMap<>(ports);
            return this;
        }

        /** Adds a port that its Service offers. */
        public Builder port(String name, int number) {
            ports.put(name, number);
            return this;
        }

        public Builder podPorts(SortedMap<String, Integer> ports) {
            this.podPorts = new TreeMap<>(ports);
            return this;
        }

        /** Adds a port that its pods offer, but no Service. */
        public Builder podPort(String name, int number) {
            podPorts.put(name, number);
            return this;
        }

        public Builder config(List<String> sets) {
            this.config = sets;
            return this;
        }

        public Builder config(String... sets) {
            return config(List.of(sets));
        }

        public Builder volumes(SortedMap<String, ServiceVolume> volumes) {
            this.volumes = new TreeMap<>(volumes);
            return this;
        }

        /** Adds a volume, or replaces the one of this name. */
        public Builder volume(String name, ServiceVolume volume) {
            volumes.put(name, volume);
            return this;
        }

        public Builder initContainers(List<InitContainer> initContainers) {
            this.initContainers = new ArrayList<>(initContainers);
            return this;
        }

        /** Adds what must end well before it starts. */
        public Builder initContainer(String name, String... command) {
            faults.collect("initContainers", () -> initContainers.add(new InitContainer(name, List.of(command))));
            return this;
        }

        public Builder preStop(List<String> command) {
            this.preStop = command;
            return this;
        }

        public Builder preStop(String... command) {
            return preStop(List.of(command));
        }

        public Builder peers(PeerService peers) {
            this.peers = Optional.of(peers);
            return this;
        }

        /** Lets its pods find each other by a headless Service. */
        public Builder peers(String service, String port) {
            faults.collect("peers", () -> peers(new PeerService(service, port)));
            return this;
        }

        public Builder security(RunAs security) {
            this.security = Optional.of(security);
            return this;
        }

        public Builder security(SecurityContext security) {
            return security(RunAs.of(security));
        }

        public Builder tuning(Tuning tuning) {
            this.tuning = tuning;
            return this;
        }

        /** Sets what may be set on any component: image, resources, replicas, ingress... */
        public Builder tune(Consumer<Tuning.Builder> wishes) {
            Tuning.Builder builder = tuning.toBuilder();
            wishes.accept(builder);
            faults.collect("", builder::build).ifPresent(this::tuning);
            return this;
        }

        /** @throws io.chartwright.model.InvalidModelException with all that was wrong on the way */
        public ServiceComponent build() {
            faults.throwIfAny();
            return new ServiceComponent(
                    kind,
                    description,
                    enabled,
                    phase,
                    schedule,
                    suspend,
                    backoffLimit,
                    recreate,
                    parallel,
                    command,
                    args,
                    ports,
                    podPorts,
                    config,
                    volumes,
                    initContainers,
                    preStop,
                    peers,
                    security,
                    tuning);
        }
    }
}
