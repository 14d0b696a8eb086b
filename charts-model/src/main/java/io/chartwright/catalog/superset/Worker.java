package io.chartwright.catalog.superset;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.Probe;
import io.chartwright.model.component.Tuning;

/** What runs queries, alerts and reports in the background. */
final class Worker {
    private Worker() {}

    static Component component(Plan plan) {
        Component.Builder worker = Component.deployment("worker")
                .description("what runs queries, alerts and reports in the background")
                .command("celery", Pods.CELERY_APP, "worker")
                .args("-O", "fair", "-c", Integer.toString(plan.settings().workerConcurrency()))
                .tuning(Pods.tuned(plan.settings().worker(), choices(plan)));
        return Pods.waitForRedis(Pods.python(worker)).build();
    }

    private static Tuning choices(Plan plan) {
        return Pods.choices(plan)
                // The base has room for the probe, which is a whole Superset of its own for some seconds.
                .resources(Pods.resources("500m", 768, plan.settings().workerConcurrency(), 448))
                .livenessProbe(Probe.command(
                                "/bin/sh",
                                "-c",
                                "exec celery " + Pods.CELERY_APP
                                        + " inspect ping --timeout 20 --destination celery@$HOSTNAME")
                        .every(120, 3)
                        .toBuilder()
                        .initialDelaySeconds(120)
                        .timeoutSeconds(60)
                        .build())
                // Tasks that run are finished first.
                .terminationGracePeriodSeconds(300)
                .build();
    }
}
