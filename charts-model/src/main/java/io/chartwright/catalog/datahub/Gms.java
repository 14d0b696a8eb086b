package io.chartwright.catalog.datahub;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.EnvValue;
import io.chartwright.model.component.Port;
import io.chartwright.model.component.Probe;
import io.chartwright.model.component.Resources;
import io.chartwright.model.component.Text;
import io.chartwright.model.component.Tuning;

/** GMS, the metadata service: the heart, with the consumers in it unless they stand alone. */
final class Gms {
    static final String NAME = "gms";
    static final String PORT = "http";
    static final String HEALTH = "/health";

    private static final String PEERS = "gms-hazelcast";
    private static final String PEER_PORT = "hazelcast";

    private Gms() {}

    static Component component(Plan plan) {
        boolean clustered = plan.settings().gms().mostReplicas() > 1;
        Component.Builder gms = Component.deployment(NAME)
                .description("the metadata service")
                .port(Port.of(PORT, 8080))
                .config(
                        SharedConfig.SERVER,
                        SharedConfig.SQL,
                        SharedConfig.KAFKA,
                        SharedConfig.KAFKA_SERVERS,
                        SharedConfig.TOPICS,
                        SharedConfig.SEARCH,
                        SharedConfig.GRAPH,
                        SharedConfig.AUTH)
                .volume(Server.temporary())
                .tuning(Server.tuned(plan.settings().gms(), choices(plan, clustered)));
        Server.metricsPorts(plan, gms);
        if (clustered) {
            gms.port(Port.ofPod(PEER_PORT, 5701)).peers(PEERS, PEER_PORT);
        }
        return gms.build();
    }

    private static Tuning choices(Plan plan, boolean clustered) {
        Tuning.Builder gms = Tuning.builder()
                .image(plan.image("datahub-gms"))
                .resources(Resources.of("500m", "4Gi"))
                // The first start takes minutes: up to ten are granted, and then nobody need wait for delays.
                .startupProbe(Probe.http(HEALTH, PORT).every(10, 60))
                .livenessProbe(Probe.http(HEALTH, PORT).every(20, 6))
                .readinessProbe(Probe.http(HEALTH, PORT))
                .terminationGracePeriodSeconds(120)
                // Upstream's default is to stop at once, which cuts off requests at every rollout.
                .env("SERVER_SHUTDOWN_MODE", "graceful")
                .env("GMS_LIFECYCLE_TIMEOUT", "65s")
                .env("ENABLE_PROMETHEUS", Boolean.toString(plan.settings().metrics()))
                // The server's half of upgrades without downtime; the Jobs have the other.
                .env("ZDU_STAGE_20", "true")
                .env("ENTITY_REGISTRY_CONFIG_PATH", "/datahub/datahub-gms/resources/entity-registry.yml")
                .env("SECRET_SERVICE_CALLER_GUARD_MODE", "ENFORCE")
                .env("DATAHUB_UPGRADE_HISTORY_KAFKA_CONSUMER_GROUP_ID", Server.upgradeHistoryGroup(NAME, "gms"))
                // GMS serves the schema registry itself; by way of its Service it would wait for itself to be ready.
                .env(
                        "KAFKA_SCHEMAREGISTRY_URL",
                        plan.kafka().schemaRegistry().orElse("http://localhost:8080/schema-registry/api/"));
        consumers(gms, plan.settings().standaloneConsumers());
        cache(gms, clustered);
        Server.heap(gms);
        Credentials credentials = new Credentials(plan);
        credentials.server(gms);
        credentials.sql(gms);
        Credentials.put(
                gms, "SECRET_SERVICE_ENCRYPTION_KEY", plan.settings().secrets().encryptionKey());
        return gms.build();
    }

    // Said in both modes, so that an environment changes a value and never has to take a variable away.
    private static void consumers(Tuning.Builder gms, boolean standalone) {
        String embedded = Boolean.toString(!standalone);
        gms.env("MCE_CONSUMER_ENABLED", embedded)
                .env("MAE_CONSUMER_ENABLED", embedded)
                .env("PE_CONSUMER_ENABLED", embedded);
    }

    // Replicas with a cache each would show different search results. Upstream has the version in the Service's name
    // and selector, so that old and new pods never form one cluster. The Service here selects all pods of GMS, so that
    // caches mix for the length of a rollout.
    private static void cache(Tuning.Builder gms, boolean clustered) {
        gms.env("SEARCH_SERVICE_CACHE_IMPLEMENTATION", clustered ? "hazelcast" : "caffeine");
        if (clustered) {
            gms.env("SEARCH_SERVICE_HAZELCAST_SERVICE_NAME", EnvValue.of(Text.of(Text.service(PEERS))));
        }
    }
}
