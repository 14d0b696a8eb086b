package io.chartwright.catalog.datahub;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.EnvValue;
import io.chartwright.model.component.Phase;
import io.chartwright.model.component.Resources;
import io.chartwright.model.component.Text;
import io.chartwright.model.component.Tuning;

/**
 * The Jobs that bring the stores up to a version. They make database, topics and indices, too, so that upstream's older setup
 * Jobs are not needed; and they may run for hours on large indices, so that there is no deadline.
 */
final class Upgrades {
    private static final int RETRIES = 6;

    private Upgrades() {}

    /** Makes and changes what the server relies on: it has to end before any of it starts. */
    static Component blocking(Plan plan) {
        return job(plan, "system-update", "SystemUpdateBlocking")
                .description("makes and changes what the server relies on")
                .phase(Phase.PREPARE)
                .build();
    }

    /** Migrates what can wait; it talks to GMS. */
    static Component nonBlocking(Plan plan) {
        return job(plan, "system-update-nonblocking", "SystemUpdateNonBlocking")
                .description("migrates what can wait")
                .phase(Phase.FINISH)
                .build();
    }

    /** Builds the indices anew from the database; started by hand, as {@code kubectl create job --from} does. */
    static Component restoreIndices(Plan plan) {
        return common(Component.cronJob("restore-indices", "0 0 * * 0", true))
                .description("builds the indices anew; started by hand")
                .args("-u", "RestoreIndices", "-a", "batchSize=1000", "-a", "batchDelayMs=100")
                .tuning(plan.settings().restoreIndices().over(choices(plan).build()))
                .build();
    }

    private static Component.Builder job(Plan plan, String name, String upgrade) {
        Kafka kafka = plan.kafka();
        boolean internal = kafka.schemaRegistry().isEmpty();
        Tuning.Builder choices = choices(plan)
                // Upgrades without downtime, the default since v1.7. Otherwise the Jobs would patch Deployments, and
                // Argo CD would undo it.
                .env("ZDU_STAGE_10", "true")
                .env("ZDU_STAGE_20", "true")
                .env("DATAHUB_UPGRADE_K8_SCALE_DOWN_ENABLED", "false")
                .env("DATAHUB_UPGRADE_K8_SCALE_DOWN_JAVA_ENABLED", "false")
                .env("DATAHUB_SQL_SETUP_ENABLED", "true")
                .env("CREATE_DB", "true")
                .env("CREATE_TABLES", "true")
                .env("CREATE_USER", "false")
                .env("DATAHUB_PRECREATE_TOPICS", "true")
                .env("MAX_MESSAGE_BYTES", Integer.toString(kafka.maxMessageBytes()))
                .env("USE_CONFLUENT_SCHEMA_REGISTRY", Boolean.toString(!internal))
                .env("SCHEMA_REGISTRY_SYSTEM_UPDATE", Boolean.toString(internal))
                .env("ELASTICSEARCH_BUILD_INDICES_CLONE_INDICES", "true")
                .env("ELASTICSEARCH_INDEX_BUILDER_MAPPINGS_REINDEX", "true")
                .env("ELASTICSEARCH_INDEX_BUILDER_SETTINGS_REINDEX", "true");
        kafka.partitions().ifPresent(number -> choices.env("PARTITIONS", Integer.toString(number)));
        kafka.replicationFactor().ifPresent(number -> choices.env("REPLICATION_FACTOR", Integer.toString(number)));
        if (internal) {
            // The registry is served by a GMS that does not run yet, so the Job writes the schemas by itself.
            choices.env("SPRING_KAFKA_PROPERTIES_AUTO_REGISTER_SCHEMAS", "true")
                    .env("SPRING_KAFKA_PROPERTIES_USE_LATEST_VERSION", "true");
        }
        return common(Component.job(name, RETRIES))
                .args("-u", upgrade)
                .tuning(plan.settings().systemUpdate().over(choices.build()));
    }

    private static Component.Builder common(Component.Builder job) {
        return job.volume(Server.temporary())
                .config(
                        SharedConfig.SERVER,
                        SharedConfig.GMS_ADDRESS,
                        SharedConfig.SQL,
                        SharedConfig.KAFKA,
                        SharedConfig.KAFKA_SERVERS,
                        SharedConfig.TOPICS,
                        SharedConfig.SEARCH,
                        SharedConfig.GRAPH,
                        SharedConfig.AUTH);
    }

    private static Tuning.Builder choices(Plan plan) {
        boolean standalone = plan.settings().standaloneConsumers();
        Tuning.Builder upgrade = Tuning.builder()
                .image(plan.image("datahub-upgrade"))
                .resources(Resources.of("300m", "2Gi"))
                .env("ENTITY_REGISTRY_CONFIG_PATH", "/datahub/datahub-gms/resources/entity-registry.yml")
                .env(
                        "DATAHUB_MAE_CONSUMER_HOST",
                        EnvValue.of(Text.of(Text.service(standalone ? Consumers.MAE : Gms.NAME))))
                .env("DATAHUB_MAE_CONSUMER_PORT", Integer.toString(standalone ? Consumers.MAE_PORT : 8080));
        Server.heapOfAnyJvm(upgrade);
        Credentials credentials = new Credentials(plan);
        credentials.server(upgrade);
        return credentials.sql(upgrade);
    }
}
