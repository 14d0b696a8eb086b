package io.chartwright.catalog.datahub;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.Port;
import io.chartwright.model.component.Probe;
import io.chartwright.model.component.Resources;
import io.chartwright.model.component.Tuning;

/** The consumers that can stand alone. They are always described, so that environments can differ in whether they run. */
final class Consumers {
    static final String MAE = "mae-consumer";
    static final int MAE_PORT = 9091;

    private static final String MCE = "mce-consumer";
    private static final int MCE_PORT = 9090;

    private Consumers() {}

    /** Reads what was changed, and brings indices and graph up to date; it never touches the database. */
    static Component mae(Plan plan) {
        Tuning.Builder choices =
                choices(plan, MAE, "mcl").env("MAE_CONSUMER_ENABLED", "true").env("PE_CONSUMER_ENABLED", "true");
        return consumer(plan, MAE, MAE_PORT)
                .description("the consumer of changes that were made")
                .config(
                        SharedConfig.SERVER,
                        SharedConfig.GMS_ADDRESS,
                        SharedConfig.KAFKA,
                        SharedConfig.KAFKA_SERVERS,
                        SharedConfig.TOPICS,
                        SharedConfig.SEARCH,
                        SharedConfig.GRAPH,
                        SharedConfig.AUTH)
                .tuning(Server.tuned(plan.settings().maeConsumer(), choices.build()))
                .build();
    }

    /** Reads what shall be changed, and writes it to the database. */
    static Component mce(Plan plan) {
        Tuning.Builder choices = choices(plan, MCE, "mcp").env("MCE_CONSUMER_ENABLED", "true");
        new Credentials(plan).sql(choices);
        return consumer(plan, MCE, MCE_PORT)
                .description("the consumer of changes that are wanted")
                .config(
                        SharedConfig.SERVER,
                        SharedConfig.GMS_ADDRESS,
                        SharedConfig.SQL,
                        SharedConfig.KAFKA,
                        SharedConfig.KAFKA_SERVERS,
                        SharedConfig.TOPICS,
                        SharedConfig.SEARCH,
                        SharedConfig.GRAPH,
                        SharedConfig.AUTH)
                .tuning(Server.tuned(plan.settings().mceConsumer(), choices.build()))
                .build();
    }

    private static Component.Builder consumer(Plan plan, String name, int port) {
        Component.Builder consumer = Component.deployment(name)
                .enabled(plan.settings().standaloneConsumers())
                .port(Port.of("http", port))
                .volume(Server.temporary());
        return Server.metricsPorts(plan, consumer);
    }

    private static Tuning.Builder choices(Plan plan, String name, String group) {
        // With metrics on, Spring moves its actuator, health included, to the port for Prometheus.
        Probe health = Probe.http("/actuator/health", plan.settings().metrics() ? Server.PROMETHEUS : "http");
        Tuning.Builder consumer = Tuning.builder()
                .image(plan.image("datahub-" + name))
                .resources(Resources.of("300m", "2Gi"))
                .startupProbe(health.every(10, 60))
                .livenessProbe(health.every(20, 6))
                .readinessProbe(health)
                .env("ENABLE_PROMETHEUS", Boolean.toString(plan.settings().metrics()))
                .env("ENTITY_REGISTRY_CONFIG_PATH", "/datahub/datahub-" + name + "/resources/entity-registry.yml")
                .env("DATAHUB_UPGRADE_HISTORY_KAFKA_CONSUMER_GROUP_ID", Server.upgradeHistoryGroup(name, group));
        new Credentials(plan).server(consumer);
        return Server.heap(consumer);
    }
}
