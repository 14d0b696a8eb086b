package io.chartwright.catalog.datahub;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.Phase;
import io.chartwright.model.component.Port;
import io.chartwright.model.component.Probe;
import io.chartwright.model.component.Protocol;
import io.chartwright.model.component.Resources;
import io.chartwright.model.component.Tuning;
import io.chartwright.model.component.Volume;

/** The actions: a Python process that runs managed ingestion and reacts to changes of metadata. */
final class Actions {
    private static final String METRICS = "metrics";

    private Actions() {}

    static Component component(Plan plan) {
        Component.Builder actions = Component.deployment("actions")
                .description("what runs managed ingestion and reacts to changes")
                // Its start script gives up when GMS does not answer for four minutes.
                .phase(Phase.FOLLOW)
                .config(
                        SharedConfig.GMS_ADDRESS,
                        SharedConfig.KAFKA,
                        SharedConfig.KAFKA_CLIENTS,
                        SharedConfig.TOPICS,
                        SharedConfig.AUTH)
                // Not the home itself: the image keeps its Python environment there.
                .volume(Volume.emptyDir("ingest", "/tmp/datahub/ingest", "10Gi"))
                .volume(Volume.emptyDir("cache", "/home/datahub/.cache", "5Gi"))
                .tuning(Server.tuned(plan.settings().actions(), choices(plan)));
        if (plan.settings().metrics()) {
            actions.port(Port.of(METRICS, 8000).speaking(Protocol.HTTP));
        }
        return actions.build();
    }

    private static Tuning choices(Plan plan) {
        Tuning.Builder actions = Tuning.builder()
                .image(plan.image("datahub-actions"))
                // Ingestions run inside: upstream's 512Mi are gone with the first larger one.
                .resources(Resources.of("300m", "2Gi"))
                // Upstream probes nothing; the image's own script notices when processes have died inside.
                .livenessProbe(Probe.command("/bin/bash", "/readiness-check.sh").every(60, 5))
                .env("KAFKA_AUTO_OFFSET_POLICY", "latest")
                .env("EXECUTOR_ID", "default")
                .env(
                        "DATAHUB_ACTIONS_MONITORING_ENABLED",
                        Boolean.toString(plan.settings().metrics()))
                .env("DATAHUB_ACTIONS_MONITORING_PORT", "8000");
        if (plan.settings().metrics()) {
            // Served from within the process that does the work, as soon as its pipelines have started.
            actions.readinessProbe(Probe.http("/metrics", METRICS));
        }
        new Credentials(plan).system(actions);
        plan.kafka().security().ifPresent(security -> login(actions, security));
        return actions.build();
    }

    private static void login(Tuning.Builder actions, KafkaSecurity security) {
        security.username().ifPresent(name -> actions.env("KAFKA_PROPERTIES_SASL_USERNAME", name));
        Credentials.put(actions, "KAFKA_PROPERTIES_SASL_PASSWORD", security.password());
    }
}
