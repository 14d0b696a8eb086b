package io.chartwright.catalog.dolphinscheduler;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.Probe;
import io.chartwright.model.component.Resources;
import io.chartwright.model.component.Spread;
import io.chartwright.model.component.Tuning;
import io.chartwright.model.component.Volume;

/** What the servers have in common. */
final class Server {
    /** The variable that says where the database is. */
    static final String DATABASE = "SPRING_DATASOURCE_URL";

    private Server() {}

    /** Adds what every server waits for, reads, and is stopped by. */
    static Component.Builder equip(Plan plan, Role role, Component.Builder server) {
        ConfigFiles.mount(plan, role, server);
        // A worker has no other connection to the database than that of the registry.
        waitForStores(
                server,
                role == Role.WORKER ? "REGISTRY_HIKARI_CONFIG_JDBC_URL" : DATABASE,
                "REGISTRY_ZOOKEEPER_CONNECT_STRING");
        // The API server goes on serving until nobody is sent to it any more.
        return server.preStop(Shell.stop(role, role == Role.API ? "sleep 5; " : ""));
    }

    /** The tables may still be missing where no Argo CD keeps the order; servers then end and are started again. */
    static void waitForStores(Component.Builder component, String... variables) {
        component.initContainer("wait-for-stores", Shell.waitFor(variables));
    }

    /**
     * Asks over HTTP: the official chart's {@code curl} without {@code -f} is content with any answer. Groups of their own ask
     * less than all of health, which includes the database; without it, all servers would be restarted for nothing.
     */
    static Tuning.Builder probed(Tuning.Builder server, String prefix, String port) {
        Probe alive = Probe.http(prefix + "/actuator/health/liveness", port);
        return server.startupProbe(alive.every(10, 30))
                .livenessProbe(alive.every(20, 4))
                .readinessProbe(Probe.http(prefix + "/actuator/health/readiness", port));
    }

    static Volume scratchLogs() {
        return Volume.emptyDir("logs", Role.LOGS, "5Gi");
    }

    /** Logs of masters and workers, which users read in the UI, on a disk if there shall be one. */
    static Volume logs(Plan plan) {
        return plan.settings()
                .logs()
                .<Volume>map(disk -> new Volume.Claim("logs", Role.LOGS, disk.size(), disk.storageClass()))
                .orElseGet(Server::scratchLogs);
    }

    static Volume temporary() {
        return Volume.emptyDir("tmp", "/tmp", "5Gi");
    }

    /** Lets a user's wishes win over the choices made here, and adds what follows from memory and the number of pods. */
    static Tuning tuned(Tuning wishes, Tuning.Builder choices, Resources resources, Heap heap, int replicas) {
        Resources granted = wishes.resources().orElse(resources);
        choices.resources(granted).env("JAVA_OPTS", heap.options(granted));
        Tuning.Builder tuning = wishes.over(choices.build()).toBuilder();
        if (wishes.autoscaling().isEmpty()
                && wishes.keda().isEmpty()
                && wishes.replicas().isEmpty()) {
            tuning.replicas(replicas);
        }
        if (leastReplicas(wishes, replicas) >= 2 && wishes.disruption().isEmpty()) {
            tuning.maxUnavailable(1);
        }
        if (tuning.build().mostReplicas() >= 2 && wishes.placement().spread().isEmpty()) {
            tuning.placement(placement -> placement.spread(Spread.overNodes()));
        }
        return tuning.build();
    }

    /** The fewest pods there will be, where there are so many unless a user says otherwise. */
    static int leastReplicas(Tuning wishes, int otherwise) {
        boolean said = wishes.autoscaling().isPresent()
                || wishes.keda().isPresent()
                || wishes.replicas().isPresent();
        return said ? wishes.leastReplicas() : otherwise;
    }
}
