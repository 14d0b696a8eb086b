package io.chartwright.catalog.superset;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.Resources;
import io.chartwright.model.component.SecretKey;
import io.chartwright.model.component.Spread;
import io.chartwright.model.component.Tuning;
import io.chartwright.model.component.Volume;
import java.util.Optional;

/** What Superset's pods have in common. */
final class Pods {
    /** The name of the shared files. */
    static final String FILES = "config";

    static final String OAUTH_SECRET = "OAUTH_CLIENT_SECRET";
    static final String GUEST_TOKEN_SECRET = "GUEST_TOKEN_JWT_SECRET";
    static final String ASYNC_QUERIES_SECRET = "GLOBAL_ASYNC_QUERIES_JWT_SECRET";

    /** The application, as Celery wants to be told of it. */
    static final String CELERY_APP = "--app=superset.tasks.celery_app:app";

    /** A folder of the image that Python looks into. */
    private static final String FOLDER = "/app/pythonpath";

    private Pods() {}

    /** What every Python component sees: the configuration, and the only two places that it may write to. */
    static Component.Builder python(Component.Builder component) {
        return component
                .config(SharedConfig.RUNTIME, SharedConfig.STORES)
                .volume(new Volume.SharedFiles(FILES, FOLDER, FILES))
                .volume(temporary())
                .volume(Volume.emptyDir("home", "/app/superset_home", "1Gi"))
                .initContainer("wait-for-database", "python", file(Scripts.WAIT), "DB_HOST", "DB_PORT");
    }

    static Component.Builder waitForRedis(Component.Builder component) {
        return component.initContainer("wait-for-redis", "python", file(Scripts.WAIT), "REDIS_HOST", "REDIS_PORT");
    }

    static Volume temporary() {
        return Volume.emptyDir("tmp", "/tmp", "1Gi");
    }

    /** The path of one of the shared files. */
    static String file(String name) {
        return FOLDER + "/" + name;
    }

    /** The image, and all secrets that the configuration reads. */
    static Tuning.Builder choices(Plan plan) {
        Tuning.Builder component = Tuning.builder().image(plan.image());
        put(component, "SUPERSET_SECRET_KEY", plan.settings().secretKey());
        put(component, "DB_PASS", plan.database().password());
        put(component, "REDIS_PASSWORD", plan.redis().password());
        put(component, OAUTH_SECRET, plan.settings().oauth().map(OAuth::clientSecret));
        put(component, GUEST_TOKEN_SECRET, plan.settings().guestTokenSecret());
        put(component, ASYNC_QUERIES_SECRET, plan.settings().websockets().map(Websockets::jwtSecret));
        return component;
    }

    static Tuning.Builder put(Tuning.Builder component, String variable, SecretKey key) {
        return component.env(variable, key.env());
    }

    static Tuning.Builder put(Tuning.Builder component, String variable, Optional<SecretKey> key) {
        key.ifPresent(known -> put(component, variable, known));
        return component;
    }

    /** Memory for the application itself and for so many processes of it, in MiB. */
    static Resources resources(String cpu, int base, int processes, int each) {
        return Resources.of(cpu, base + (long) processes * each + "Mi");
    }

    /** Lets a user's wishes win over the choices made here, and adds what follows from the number of pods. */
    static Tuning tuned(Tuning wishes, Tuning choices) {
        Tuning.Builder tuning = wishes.over(choices).toBuilder();
        if (wishes.autoscaling().isEmpty()
                && wishes.keda().isEmpty()
                && wishes.replicas().isEmpty()) {
            tuning.replicas(1);
        }
        if (wishes.leastReplicas() >= 2 && wishes.disruption().isEmpty()) {
            tuning.maxUnavailable(1);
        }
        if (wishes.mostReplicas() >= 2 && wishes.placement().spread().isEmpty()) {
            tuning.placement(placement -> placement.spread(Spread.overNodes()));
        }
        return tuning.build();
    }
}
