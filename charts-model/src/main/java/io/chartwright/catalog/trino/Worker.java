package io.chartwright.catalog.trino;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.Port;
import io.chartwright.model.component.Resources;
import io.chartwright.model.component.Spread;
import io.chartwright.model.component.Text;
import io.chartwright.model.component.Tuning;
import java.util.SortedMap;

/** The workers: they find the coordinator by themselves, and try until it is there. */
final class Worker {
    static final String NAME = "worker";

    /** As whom a worker tells itself to stop. Nobody logs in at workers, and nothing else is allowed to this name. */
    private static final String SHUTDOWN_USER = "graceful-shutdown";

    private static final String RULES = "access-control.json";

    /** How long tasks may take to end, besides the two waits. */
    private static final int LONGEST_TASK = 300;

    private Worker() {}

    static Tuning tuned(Trino settings) {
        Tuning wishes = settings.workers();
        Tuning.Builder choices = Node.choices(settings).resources(Resources.of("2", "8Gi"));
        if (wishes.autoscaling().isEmpty() && wishes.keda().isEmpty()) {
            choices.replicas(2);
        }
        if (settings.gracefulShutdown().enabled()) {
            choices.terminationGracePeriodSeconds(leastGrace(settings) + LONGEST_TASK);
        }
        Tuning tuned = wishes.over(choices.build());
        Tuning.Builder all = tuned.toBuilder();
        if (tuned.leastReplicas() >= 2 && tuned.disruption().isEmpty()) {
            all.maxUnavailable(1);
        }
        if (tuned.mostReplicas() >= 2 && tuned.placement().spread().isEmpty()) {
            all.placement(placement -> placement.spread(Spread.overNodes()));
        }
        return all.build();
    }

    /** The seconds that a worker needs to stop, were it without any task. */
    static int leastGrace(Trino settings) {
        return 2 * settings.gracefulShutdown().graceSeconds();
    }

    static Component component(Plan plan) {
        Trino settings = plan.settings();
        Component.Builder worker = Component.deployment(NAME)
                .description("what does the work")
                .enabled(!settings.singleNode())
                // Nobody asks for some worker: the coordinator knows each by its address.
                .port(Port.ofPod(Node.HTTP, Node.PORT))
                .peers(NAME, Node.HTTP)
                .tuning(plan.workers());
        if (settings.gracefulShutdown().enabled()) {
            worker.preStop("/bin/sh", "-c", shutdown());
        }
        return Node.equip(worker, settings, files(settings)).build();
    }

    // The kubelet sends its signal as soon as the command has ended, and the signal ends all tasks. So the command
    // lasts
    // as long as Trino does; but if Trino refuses, there is nothing to wait for.
    private static String shutdown() {
        return "curl -fsS -m 10 -X PUT -H 'Content-Type: application/json' -H 'X-Trino-User: " + SHUTDOWN_USER
                + "' -d '\"SHUTTING_DOWN\"' http://localhost:" + Node.PORT
                + "/v1/info/state && tail --pid=1 -f /dev/null";
    }

    private static SortedMap<String, Text> files(Trino settings) {
        SortedMap<String, Text> files = Node.files(settings);
        files.put("config.properties", config(settings));
        if (settings.gracefulShutdown().enabled()) {
            files.put(RULES, Text.of(RuleFiles.shutdown(SHUTDOWN_USER)));
            Node.put(
                    files,
                    "access-control.properties",
                    new PropertyList()
                            .set("access-control.name", "file")
                            .set("security.config-file", Node.ETC + "/" + RULES));
        }
        return files;
    }

    private static Text config(Trino settings) {
        PropertyList config = Node.config(settings).add(Node.work(settings));
        if (settings.gracefulShutdown().enabled()) {
            config.set("shutdown.grace-period", settings.gracefulShutdown().graceSeconds() + "s");
        }
        settings.workerProperties().forEach(config::set);
        return Text.of(
                "coordinator=false\ndiscovery.uri=http://",
                Text.service(Coordinator.NAME),
                ":" + Node.PORT + "\n" + config.text(""));
    }
}
