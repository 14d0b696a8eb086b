package io.chartwright.catalog.dolphinscheduler;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.Port;
import io.chartwright.model.component.Resources;
import io.chartwright.model.component.Tuning;

/** The masters, which take workflows apart and hand out tasks. All are at work; each has its share. */
final class Master {
    static final int REPLICAS = 2;
    static final Resources RESOURCES = Resources.of("500m", "2Gi");

    private static final String NAME = "master";
    private static final String PORT = "rpc";
    private static final String ACTUATOR = "actuator";

    private Master() {}

    static Component component(Plan plan) {
        // Servers sign up under their pod's name and that of its headless Service, in one namespace. No other Service
        // may
        // select them: which of two names an address is looked up as would be chance.
        Component.Builder master = Component.parallelStatefulSet(NAME)
                .description("what takes workflows apart and hands out tasks")
                .port(Port.ofPod(PORT, 5678))
                .port(Port.ofPod(ACTUATOR, 5679))
                .peers(NAME + "-headless", PORT)
                .config(SharedConfig.COMMON, SharedConfig.DATABASE, SharedConfig.REGISTRY)
                .volume(Server.logs(plan))
                .volume(Server.temporary())
                .tuning(Server.tuned(plan.settings().master(), choices(plan), RESOURCES, Heap.OF_SERVER, REPLICAS));
        return Server.equip(plan, Role.MASTER, master).build();
    }

    private static Tuning.Builder choices(Plan plan) {
        Tuning.Builder master = Tuning.builder()
                .image(plan.image(Role.MASTER.image()))
                .terminationGracePeriodSeconds(120)
                // It looks at the load of the node, of which others are the cause, and would refuse work.
                .env("MASTER_SERVER_LOAD_PROTECTION_ENABLED", "false");
        Server.probed(master, "", ACTUATOR);
        Credentials credentials = new Credentials(plan);
        credentials.database(master);
        credentials.registry(master);
        return credentials.bucket(Role.MASTER, master);
    }
}
