package io.chartwright.catalog.dolphinscheduler;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.Port;
import io.chartwright.model.component.Resources;
import io.chartwright.model.component.Tuning;
import io.chartwright.model.component.Volume;

/**
 * The workers, which run tasks in their own container, as its user. KEDA finds the database's password, for a trigger that counts
 * waiting tasks, in the variable {@code REGISTRY_HIKARI_CONFIG_PASSWORD}; so does any task, as long as the database keeps the
 * registry. ZooKeeper keeps tasks away from it.
 */
final class Worker {
    static final int REPLICAS = 2;
    static final int REPLICAS_OF_GROUP = 1;
    static final Resources RESOURCES = Resources.of("1", "4Gi");
    /** Where tasks have their folders, with the files they asked for. */
    static final String DATA = "/tmp/dolphinscheduler";

    private static final String NAME = "worker";
    private static final String HEADLESS = "-headless";
    private static final String PORT = "rpc";
    private static final String ACTUATOR = "actuator";

    /** Room for what stands around a group's name in that of its Service. */
    static final int GROUP_NAME_LENGTH = 30 - NAME.length() - 1 - HEADLESS.length();

    private Worker() {}

    static Component component(Plan plan) {
        return component(
                plan,
                NAME,
                "what runs tasks",
                Server.tuned(
                        plan.settings().worker(),
                        choices(plan, plan.settings().workerExecThreads()),
                        RESOURCES,
                        Heap.OF_WORKER,
                        REPLICAS));
    }

    static Component component(Plan plan, String group, WorkerGroup workers) {
        int threads = workers.execThreads().orElse(plan.settings().workerExecThreads());
        return component(
                plan,
                NAME + "-" + group,
                "what runs tasks of the group '" + group + "', once the UI has it",
                Server.tuned(
                        wishes(plan.settings(), workers),
                        choices(plan, threads),
                        RESOURCES,
                        Heap.OF_WORKER,
                        REPLICAS_OF_GROUP));
    }

    /** What a group leaves open is as with other workers, save how many there are and where they stand. */
    static Tuning wishes(DolphinScheduler settings, WorkerGroup workers) {
        Tuning others = settings.worker();
        Tuning.Builder inherited = Tuning.builder().env(others.env());
        others.image().ifPresent(inherited::image);
        others.resources().ifPresent(inherited::resources);
        others.terminationGracePeriodSeconds().ifPresent(inherited::terminationGracePeriodSeconds);
        return workers.tuning().over(inherited.build());
    }

    private static Component component(Plan plan, String name, String description, Tuning tuning) {
        Component.Builder worker = Component.parallelStatefulSet(name)
                .description(description)
                .port(Port.ofPod(PORT, 1234))
                .port(Port.ofPod(ACTUATOR, 1235))
                .peers(name + HEADLESS, PORT)
                .config(SharedConfig.COMMON, SharedConfig.REGISTRY)
                .volume(Server.logs(plan))
                .volume(Volume.emptyDir("data", DATA, "20Gi"))
                .tuning(tuning);
        return Server.equip(plan, Role.WORKER, worker).build();
    }

    private static Tuning.Builder choices(Plan plan, int threads) {
        Tuning.Builder worker = Tuning.builder()
                .image(plan.image(Role.WORKER.image()))
                // A worker that stops ends its tasks, and masters start them elsewhere.
                .terminationGracePeriodSeconds(120)
                .env("WORKER_EXEC_THREADS", Integer.toString(threads))
                .env("WORKER_SERVER_LOAD_PROTECTION_ENABLED", "false")
                // Users of the operating system would have to be made, and switched to, by root.
                .env("WORKER_TENANT_CONFIG_AUTO_CREATE_TENANT_ENABLED", "false")
                .env("WORKER_TENANT_CONFIG_DEFAULT_TENANT_ENABLED", "true");
        Server.probed(worker, "", ACTUATOR);
        Credentials credentials = new Credentials(plan);
        credentials.registry(worker);
        return credentials.bucket(Role.WORKER, worker);
    }
}
