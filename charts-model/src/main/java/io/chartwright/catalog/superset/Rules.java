package io.chartwright.catalog.superset;

import io.chartwright.model.Faults;
import io.chartwright.model.component.Image;
import io.chartwright.model.component.Ingress;
import io.chartwright.model.component.Quantity;
import io.chartwright.model.component.Tuning;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What settings must not say together, and what they must not leave out. */
final class Rules {
    /** Starting the application takes as much, and the kernel ends a Job that has less. */
    private static final Quantity INIT_MEMORY = Quantity.of("1Gi");

    /** Names that only lead to a password or key in plain text, or to a store that others do not see. */
    private static final Pattern OWNED = Pattern.compile("(?m)^\\s*(SECRET_KEY|SQLALCHEMY_DATABASE_URI"
            + "|GLOBAL_ASYNC_QUERIES_JWT_SECRET|GUEST_TOKEN_JWT_SECRET)\\s*(:[^=\\n]*)?=(?!=)");

    private static final Map<String, String> OWNED_FLAGS =
            Map.of("ALERT_REPORTS", "alerts", "GLOBAL_ASYNC_QUERIES", "websockets");

    private Rules() {}

    static void check(Superset settings) {
        Faults faults = new Faults();
        image(faults, settings);
        given(faults, "database", settings.database(), "database", "database: { host: postgres.example.com }");
        given(faults, "redis", settings.redis(), "Redis", "redis: { host: redis.example.com }");
        if (settings.oauth().isEmpty()) {
            given(faults, "admin", settings.admin(), "first administrator", "admin: { email: data@example.com }");
        }
        flags(faults, settings);
        timeouts(faults, settings);
        websockets(faults, settings);
        extraConfig(faults, settings);
        beat(faults, settings.beat());
        job(faults, settings.init());
        servers(settings).forEach((path, tuning) -> budget(faults, path, tuning));
        faults.throwIfAny();
    }

    private static void image(Faults faults, Superset settings) {
        if (settings.image().filter(image -> !official(image)).isEmpty()) {
            faults.add(
                    "image",
                    "superset-image-without-drivers",
                    "the official image has no database driver, not even one for the database that Superset needs itself",
                    "build an image from 'apache/superset:" + settings.appVersion() + "' with 'psycopg2-binary' (or"
                            + " 'mysqlclient') and the drivers of your data installed, and name it in 'image'");
        }
        pythons(settings).forEach((path, tuning) -> tuning.image()
                .ifPresent(image -> faults.add(
                        path + ".image",
                        "superset-mixed-images",
                        "an image of its own would be of another version, or have other drivers",
                        "set 'image', which all components have")));
    }

    // Tags of other flavours, such as 6.1.0-dev, have drivers.
    private static boolean official(Image image) {
        return image.repository().equals("apache/superset")
                && (image.registry().equals("docker.io") || image.registry().equals("apachesuperset.docker.scarf.sh"))
                && image.tag().matches("[0-9.]+(rc\\d+)?");
    }

    private static void given(Faults faults, String path, Optional<?> setting, String what, String example) {
        if (setting.isEmpty()) {
            faults.add(
                    path, "missing-value", "Superset needs a " + what + " and none is given", "add '" + example + "'");
        }
    }

    private static void flags(Faults faults, Superset settings) {
        settings.featureFlags().keySet().stream()
                .filter(OWNED_FLAGS::containsKey)
                .forEach(flag -> faults.add(
                        "featureFlags." + flag,
                        "superset-owned-setting",
                        "'" + flag + "' follows from '" + OWNED_FLAGS.get(flag) + "'",
                        "drop it, and see '" + OWNED_FLAGS.get(flag) + "'"));
        if (settings.featureFlags().getOrDefault("EMBEDDED_SUPERSET", false)
                && settings.guestTokenSecret().isEmpty()) {
            faults.add(
                    "guestTokenSecret",
                    "missing-value",
                    "dashboards may be embedded, but the key that signs guests' tokens would be Superset's well-known one",
                    "name a key of a Secret, with at least 32 characters");
        }
    }

    private static void timeouts(Faults faults, Superset settings) {
        if (settings.gunicorn().timeout() < settings.webserverTimeout()) {
            faults.add(
                    "gunicorn.timeout",
                    "superset-timeouts-disagree",
                    "workers are restarted after " + settings.gunicorn().timeout() + " s, while browsers wait "
                            + settings.webserverTimeout() + " s",
                    "make it at least as long as 'webserverTimeout'");
        }
    }

    private static void websockets(Faults faults, Superset settings) {
        if (settings.websockets().isPresent()
                && !settings.web().ingress().map(Ingress::enabled).orElse(true)) {
            faults.add(
                    "websockets",
                    "superset-websockets-unreachable",
                    "browsers reach the websocket server by the web component's ingress, which is off",
                    "switch 'web.ingress' on, or drop 'websockets'");
        }
    }

    private static void extraConfig(Faults faults, Superset settings) {
        settings.extraConfig().ifPresent(python -> {
            faults.notBlank("extraConfig", python);
            Matcher owned = OWNED.matcher(python);
            while (owned.find()) {
                faults.add(
                        "extraConfig",
                        "superset-owned-setting",
                        "'" + owned.group(1) + "' comes from a Secret and cannot be set here",
                        "use the typed setting");
            }
        });
    }

    private static void beat(Faults faults, Tuning beat) {
        if (beat.mostReplicas() > 1
                || beat.autoscaling().isPresent()
                || beat.keda().isPresent()) {
            faults.add(
                    "beat",
                    "superset-beat-not-scalable",
                    "beat may have " + beat.mostReplicas() + " replicas, but every one would send all reports again",
                    "leave it at 1");
        }
    }

    private static void job(Faults faults, Tuning init) {
        if (init.replicas().isPresent()
                || init.autoscaling().isPresent()
                || init.keda().isPresent()) {
            faults.add("init", "cannot-scale", "a job does not scale", "drop 'replicas', 'autoscaling' and 'keda'");
        }
        if (init.disruption().isPresent()) {
            faults.add(
                    "init.disruption",
                    "budget-protects-nothing",
                    "a job that is disturbed starts again by itself",
                    "drop 'disruption'");
        }
        init.resources()
                .filter(resources -> resources.effectiveMemoryLimit().compareTo(INIT_MEMORY) < 0)
                .ifPresent(resources -> faults.add(
                        "init.resources",
                        "superset-init-memory",
                        "the Job may use " + resources.effectiveMemoryLimit() + " of memory and would be killed",
                        "give it 1Gi at least"));
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

    private static Map<String, Tuning> servers(Superset settings) {
        Map<String, Tuning> servers = new LinkedHashMap<>();
        servers.put("web", settings.web());
        servers.put("worker", settings.worker());
        servers.put("beat", settings.beat());
        servers.put("websocket", settings.websocket());
        return servers;
    }

    private static Map<String, Tuning> pythons(Superset settings) {
        Map<String, Tuning> pythons = new LinkedHashMap<>();
        pythons.put("web", settings.web());
        pythons.put("worker", settings.worker());
        pythons.put("beat", settings.beat());
        pythons.put("init", settings.init());
        return pythons;
    }
}
