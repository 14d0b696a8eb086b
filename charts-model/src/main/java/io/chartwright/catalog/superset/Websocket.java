package io.chartwright.catalog.superset;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.Ingress;
import io.chartwright.model.component.Port;
import io.chartwright.model.component.Probe;
import io.chartwright.model.component.Protocol;
import io.chartwright.model.component.Resources;
import io.chartwright.model.component.Tuning;

/** What tells browsers that charts are loaded: a Node program that shares Redis and a key with the others. */
final class Websocket {
    /** Where browsers reach it, on the host of the web component; the longer path wins over its {@code /}. */
    static final String PATH = "/ws";

    static final String COOKIE = "async-token";
    static final String STREAMS = "async-events-";

    private static final String PORT = "ws";
    private static final int PORT_NUMBER = 8080;

    private Websocket() {}

    static Component component(Plan plan, Websockets websockets) {
        return Component.deployment("websocket")
                .description("what tells browsers that charts are loaded")
                .port(Port.of(PORT, PORT_NUMBER).speaking(Protocol.HTTP))
                .volume(Pods.temporary())
                .tuning(Pods.tuned(plan.settings().websocket(), choices(plan, websockets)))
                .build();
    }

    private static Tuning choices(Plan plan, Websockets websockets) {
        Probe health = Probe.http("/health", PORT);
        Redis redis = plan.redis();
        Tuning.Builder websocket = Tuning.builder()
                .image(websockets.image().orElseThrow())
                .resources(Resources.of("100m", "256Mi"))
                .startupProbe(health.every(5, 60))
                .livenessProbe(health.every(15, 4))
                .readinessProbe(health)
                .ingress(ingress(plan.ingress()))
                // Without a config.json of its own, the server takes everything from variables.
                .env("PORT", Integer.toString(PORT_NUMBER))
                .env("LOG_TO_FILE", "false")
                // NPM starts it, and would write to the home.
                .env("NPM_CONFIG_CACHE", "/tmp/.npm")
                .env("NPM_CONFIG_UPDATE_NOTIFIER", "false")
                .env("JWT_COOKIE_NAME", COOKIE)
                .env("REDIS_STREAM_PREFIX", STREAMS)
                .env("REDIS_HOST", redis.host())
                .env("REDIS_PORT", Integer.toString(redis.port()))
                .env("REDIS_DB", Integer.toString(redis.celeryDb()))
                .env("REDIS_SSL", Boolean.toString(redis.tls()));
        redis.username().ifPresent(name -> websocket.env("REDIS_USERNAME", name));
        Pods.put(websocket, "REDIS_PASSWORD", redis.password());
        return Pods.put(websocket, "JWT_SECRET", websockets.jwtSecret()).build();
    }

    // With the annotations of the web component's: who may come to the one may come to the other.
    private static Ingress ingress(Ingress web) {
        return web.toBuilder().path(PATH).port(PORT).build();
    }
}
