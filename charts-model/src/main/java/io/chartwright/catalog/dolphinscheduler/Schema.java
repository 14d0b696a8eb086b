package io.chartwright.catalog.dolphinscheduler;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.Phase;
import io.chartwright.model.component.Resources;
import io.chartwright.model.component.Tuning;

/**
 * The Job that makes the tables and brings them up to a version. It comes before all servers, which fail without tables. The
 * official chart runs it after them, so that whoever waits for servers to be ready, as Argo CD does, waits for ever.
 */
final class Schema {
    static final Resources RESOURCES = Resources.of("200m", "1Gi");

    private static final int RETRIES = 6;

    private Schema() {}

    static Component component(Plan plan) {
        Component.Builder schema = Component.job("schema", RETRIES)
                .description("makes the tables and brings them up to the version")
                .phase(Phase.PREPARE)
                // The image's entry point is bash, in the folder of the installation.
                .args("tools/bin/upgrade-schema.sh")
                .config(SharedConfig.COMMON, SharedConfig.DATABASE)
                .volume(Server.scratchLogs())
                .volume(Server.temporary())
                .tuning(tuning(plan));
        Server.waitForStores(schema, Server.DATABASE);
        return schema.build();
    }

    private static Tuning tuning(Plan plan) {
        Tuning wishes = plan.settings().schema();
        Resources granted = wishes.resources().orElse(RESOURCES);
        Tuning.Builder schema = Tuning.builder()
                .image(plan.image("dolphinscheduler-tools"))
                .resources(granted)
                .env("JAVA_OPTS", Heap.OF_SERVER.options(granted));
        return wishes.over(new Credentials(plan).database(schema).build());
    }
}
