package io.chartwright.catalog.dolphinscheduler;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.Port;
import io.chartwright.model.component.Protocol;
import io.chartwright.model.component.Resources;
import io.chartwright.model.component.Tuning;

/** The alert server, which tells people what happened. One is enough; any further one stands by. */
final class Alert {
    static final int PORT = 50052;
    static final int REPLICAS = 1;
    static final Resources RESOURCES = Resources.of("200m", "1Gi");

    private static final String ACTUATOR = "actuator";

    private Alert() {}

    static Component component(Plan plan) {
        Component.Builder alert = Component.deployment("alert")
                .description("what tells people of what happened")
                // Others find it in the registry, where it writes the address of its pod.
                .port(Port.of("rpc", PORT).speaking(Protocol.TCP).calledByAddress())
                .port(Port.of(ACTUATOR, 50053).speaking(Protocol.HTTP))
                .config(SharedConfig.COMMON, SharedConfig.DATABASE, SharedConfig.REGISTRY)
                .volume(Server.scratchLogs())
                .volume(Server.temporary())
                .tuning(Server.tuned(plan.settings().alert(), choices(plan), RESOURCES, Heap.OF_SERVER, REPLICAS));
        return Server.equip(plan, Role.ALERT, alert).build();
    }

    private static Tuning.Builder choices(Plan plan) {
        Tuning.Builder alert =
                Tuning.builder().image(plan.image(Role.ALERT.image())).terminationGracePeriodSeconds(60);
        Server.probed(alert, "", ACTUATOR);
        Credentials credentials = new Credentials(plan);
        credentials.database(alert);
        return credentials.registry(alert);
    }
}
