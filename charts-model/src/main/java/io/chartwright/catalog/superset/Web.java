package io.chartwright.catalog.superset;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.Port;
import io.chartwright.model.component.Probe;
import io.chartwright.model.component.Tuning;

/** What users see. Sessions are in signed cookies, so it scales freely. */
final class Web {
    static final String NAME = "web";
    static final String PORT = "http";
    static final int PORT_NUMBER = 8088;
    static final String HEALTH = "/health";

    /** How long a pod may take to stop besides finishing requests: the pause before it, and some room. */
    private static final int MARGIN = 15;

    private static final int LEAST_GRACE = 30;

    private Web() {}

    static Component component(Plan plan) {
        Component.Builder web = Component.deployment(NAME)
                .description("what users see")
                .port(Port.of(PORT, PORT_NUMBER))
                // Not the image's run-server.sh: its shell stays in front of Gunicorn and keeps SIGTERM to itself.
                .command("gunicorn")
                .args(arguments(plan.settings().gunicorn()))
                // Until no proxy sends requests here any more.
                .preStop("sleep", "5")
                .tuning(Pods.tuned(plan.settings().web(), choices(plan)));
        return Pods.python(web).build();
    }

    private static String[] arguments(Gunicorn gunicorn) {
        return new String[] {
            "--bind=0.0.0.0:" + PORT_NUMBER,
            "--worker-class=gthread",
            "--workers=" + gunicorn.workers(),
            "--threads=" + gunicorn.threads(),
            "--timeout=" + gunicorn.timeout(),
            "--graceful-timeout=" + gunicorn.timeout(),
            // Signs of life are files, and must be in memory: on a slow disk, workers would seem to be dead.
            "--worker-tmp-dir=/dev/shm",
            "--access-logfile=-",
            "--error-logfile=-",
            // Explore has long addresses.
            "--limit-request-line=0",
            "--limit-request-field_size=0",
            "superset.app:create_app()"
        };
    }

    private static Tuning choices(Plan plan) {
        Gunicorn gunicorn = plan.settings().gunicorn();
        Probe health = Probe.http(HEALTH, PORT);
        return Pods.choices(plan)
                .resources(Pods.resources("500m", 512, gunicorn.workers(), 768))
                .startupProbe(health.every(5, 60))
                .livenessProbe(health.every(15, 4))
                .readinessProbe(health.every(10, 3))
                .terminationGracePeriodSeconds(Math.max(LEAST_GRACE, gunicorn.timeout() + MARGIN))
                .ingress(plan.ingress())
                .build();
    }
}
