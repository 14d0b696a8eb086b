package io.chartwright.catalog.superset;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.Phase;
import io.chartwright.model.component.Probe;
import io.chartwright.model.component.Resources;
import io.chartwright.model.component.Tuning;

/**
 * What starts alerts and reports by the clock. There is never a second one, not even for the length of a rollout, since each
 * would send all reports. It is always described, so that environments can differ in whether it runs.
 */
final class Beat {
    private static final String SCHEDULE = "/tmp/celerybeat-schedule";

    private Beat() {}

    static Component component(Plan plan) {
        Component.Builder beat = Component.recreatedDeployment("beat")
                .description("what starts alerts and reports by the clock")
                .phase(Phase.FOLLOW)
                .enabled(plan.settings().alerts())
                .command("celery", Pods.CELERY_APP, "beat")
                .args("--pidfile", "/tmp/celerybeat.pid", "--schedule", SCHEDULE)
                .tuning(Pods.tuned(plan.settings().beat(), choices(plan)));
        return Pods.waitForRedis(Pods.python(beat)).build();
    }

    private static Tuning choices(Plan plan) {
        return Pods.choices(plan)
                .resources(Resources.of("100m", "768Mi"))
                // Beat writes its schedule down every three minutes; which files that makes depends on Python's build.
                .livenessProbe(
                        Probe.command("/bin/sh", "-c", "test -n \"$(find " + SCHEDULE + "* -mmin -10 2>/dev/null)\"")
                                .every(60, 5)
                                .toBuilder()
                                .initialDelaySeconds(60)
                                .build())
                .build();
    }
}
