package io.chartwright.catalog.datahub;

import io.chartwright.model.Faults;
import io.chartwright.model.component.Tuning;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What settings must not say together. The limits of scaling are those of the official chart's strict mode. */
final class Rules {
    private Rules() {}

    static void check(DataHub settings) {
        Faults faults = new Faults();
        stores(faults, settings);
        scaling(faults, settings);
        servers(settings).forEach((path, tuning) -> budget(faults, path, tuning));
        jobs(settings).forEach((path, tuning) -> job(faults, path, tuning));
        versions(faults, settings);
        faults.throwIfAny();
    }

    private static void stores(Faults faults, DataHub settings) {
        given(faults, "sql", settings.sql(), "database", "sql: { host: mysql.example.com }");
        given(faults, "kafka", settings.kafka(), "Kafka", "kafka: { bootstrapServers: [kafka.example.com:9092] }");
        given(faults, "search", settings.search(), "search engine", "search: { host: opensearch.example.com }");
    }

    private static void given(Faults faults, String path, Optional<?> store, String what, String example) {
        if (store.isEmpty()) {
            faults.add(
                    path, "missing-value", "DataHub needs a " + what + " and none is given", "add '" + example + "'");
        }
    }

    private static void scaling(Faults faults, DataHub settings) {
        if (!settings.standaloneConsumers() && settings.gms().mostReplicas() > 1) {
            faults.add(
                    "gms",
                    "datahub-gms-not-scalable",
                    "GMS may have " + settings.gms().mostReplicas()
                            + " replicas, but 1 at most while the consumers are parts of it",
                    "say 'standaloneConsumers: true', or leave GMS alone");
        }
        if (settings.standaloneConsumers()
                && settings.managedIngestion()
                && settings.mceConsumer().mostReplicas() > 1) {
            faults.add(
                    "mceConsumer",
                    "datahub-mce-not-scalable",
                    "the MCE consumer may have " + settings.mceConsumer().mostReplicas()
                            + " replicas, but 1 at most while ingestion is managed",
                    "leave it at 1, or say 'managedIngestion: false'");
        }
        if (settings.actions().mostReplicas() > 1) {
            faults.add(
                    "actions",
                    "datahub-actions-not-scalable",
                    "actions may have " + settings.actions().mostReplicas()
                            + " replicas, but all beyond the first would idle: one consumer reads their topics",
                    "leave it at 1 and give it more memory");
        }
    }

    private static void budget(Faults faults, String path, Tuning tuning) {
        if (tuning.disruption().isPresent() && tuning.leastReplicas() < 2) {
            faults.add(
                    path + ".disruption",
                    "budget-protects-nothing",
                    "pods may be as few as " + tuning.leastReplicas()
                            + ", so that a budget either blocks every drain or protects nothing",
                    "drop 'disruption', or have 2 replicas at least");
        }
    }

    private static void job(Faults faults, String path, Tuning tuning) {
        if (tuning.replicas().isPresent() || tuning.autoscaling().isPresent()) {
            faults.add(path, "cannot-scale", "a job does not scale", "drop 'replicas' and 'autoscaling'");
        }
        if (tuning.disruption().isPresent()) {
            faults.add(
                    path + ".disruption",
                    "budget-protects-nothing",
                    "a job that is disturbed starts again by itself",
                    "drop 'disruption'");
        }
    }

    // Upstream neither tests nor supports components of different versions side by side.
    private static void versions(Faults faults, DataHub settings) {
        Map<String, Tuning> all = servers(settings);
        all.put("systemUpdate", settings.systemUpdate());
        all.put("restoreIndices", settings.restoreIndices());
        all.forEach((path, tuning) -> tuning.image()
                .filter(image -> !image.tag().equals(settings.appVersion())
                        && !image.tag().startsWith(settings.appVersion() + "-"))
                .ifPresent(image -> faults.add(
                        path + ".image.tag",
                        "datahub-mixed-versions",
                        "the tag '" + image.tag() + "' is not of version " + settings.appVersion(),
                        "all components must have one version: set 'appVersion', or tag your build '"
                                + settings.appVersion() + "-...'")));
    }

    private static Map<String, Tuning> servers(DataHub settings) {
        Map<String, Tuning> servers = new LinkedHashMap<>();
        servers.put("gms", settings.gms());
        servers.put("frontend", settings.frontend());
        servers.put("actions", settings.actions());
        servers.put("maeConsumer", settings.maeConsumer());
        servers.put("mceConsumer", settings.mceConsumer());
        return servers;
    }

    private static Map<String, Tuning> jobs(DataHub settings) {
        Map<String, Tuning> jobs = new LinkedHashMap<>();
        jobs.put("systemUpdate", settings.systemUpdate());
        jobs.put("restoreIndices", settings.restoreIndices());
        jobs.put("ingestion", settings.ingestion());
        return jobs;
    }
}
