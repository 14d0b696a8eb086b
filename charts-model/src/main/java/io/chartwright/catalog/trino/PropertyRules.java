package io.chartwright.catalog.trino;

import io.chartwright.model.Faults;
import io.chartwright.model.component.Tuning;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What users must not write into files by themselves, since something else follows from it or is at odds with it. */
final class PropertyRules {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{ENV:([^}]*)}");
    private static final Pattern HEAP =
            Pattern.compile("-Xm[sx].*|-XX:(Initial|Max|Min)(RAMPercentage|HeapSize|RAM|RAMFraction)=.*");

    /** Nothing to set instead. */
    private static final String NOWHERE = "";

    /** Lines of {@code config.properties} that follow from settings, and from which. */
    private static final Map<String, String> OWNED = Map.ofEntries(
            Map.entry("coordinator", NOWHERE),
            Map.entry("node-scheduler.include-coordinator", "workers.replicas"),
            Map.entry("http-server.http.port", NOWHERE),
            Map.entry("http-server.log.enabled", NOWHERE),
            Map.entry("discovery.uri", NOWHERE),
            Map.entry("catalog.management", NOWHERE),
            Map.entry("query.max-memory", "memory.queryMax"),
            Map.entry("query.max-memory-per-node", "memory.queryMaxPerNode"),
            Map.entry("memory.heap-headroom-per-node", "memory.headroomPerNode"),
            Map.entry("retry-policy", "retryPolicy"),
            Map.entry("http-server.authentication.type", "authentication"),
            Map.entry("http-server.authentication.allow-insecure-over-http", "authentication.allowInsecureOverHttp"),
            Map.entry("internal-communication.shared-secret", "authentication.sharedSecret"),
            Map.entry("http-server.process-forwarded", "coordinator.ingress"),
            Map.entry("cache-manager.config-files", "cache"),
            Map.entry("shutdown.grace-period", "gracefulShutdown.graceSeconds"));

    private PropertyRules() {}

    static void check(Faults faults, Trino settings) {
        Tuning coordinator = Coordinator.tuned(settings);
        Tuning workers = Worker.tuned(settings);
        config(faults, "coordinatorProperties", settings.coordinatorProperties(), coordinator);
        config(faults, "workerProperties", settings.workerProperties(), workers);
        settings.catalogs().forEach((name, catalog) -> catalog.properties().forEach((property, value) -> {
            String path = "catalogs." + name + ".properties." + property;
            variables(faults, path, value, "coordinator", coordinator);
            if (!settings.singleNode()) {
                variables(faults, path, value, "workers", workers);
            }
        }));
        settings.jvmOptions().forEach(option -> jvm(faults, option));
    }

    private static void config(Faults faults, String path, SortedMap<String, String> properties, Tuning node) {
        properties.forEach((name, value) -> {
            String at = path + "." + name;
            Checks.property(faults, at, name, value);
            variables(faults, at, value, path.equals("workerProperties") ? "workers" : "coordinator", node);
            String setting = OWNED.get(name);
            if (setting != null) {
                faults.add(
                        at,
                        "trino-owned-property",
                        "'" + name + "' follows from other settings",
                        setting.isEmpty() ? "drop it" : "set '" + setting + "' instead");
            }
        });
    }

    private static void variables(Faults faults, String path, String value, String role, Tuning node) {
        Matcher variable = VARIABLE.matcher(value);
        while (variable.find()) {
            String name = variable.group(1);
            if (!node.env().containsKey(name)) {
                faults.add(
                        path,
                        "trino-unknown-variable",
                        role + " would not start: there is no variable '" + name + "'",
                        "add it to '" + role + ".env'");
            }
        }
    }

    private static void jvm(Faults faults, String option) {
        if (!option.startsWith("-") || option.chars().anyMatch(Character::isISOControl)) {
            faults.add(
                    "jvmOptions", "bad-value", "'" + option.strip() + "' is no option of a JVM", "start it with '-'");
        } else if (HEAP.matcher(option).matches()) {
            faults.add(
                    "jvmOptions",
                    "trino-heap-twice",
                    "'" + option + "' is at odds with the share of memory that is heap",
                    "set 'memory.heap' instead");
        } else if (option.startsWith("-D") && option.contains("=")) {
            int end = option.indexOf('=');
            Checks.literal(faults, "jvmOptions", option.substring(2, end), option.substring(end + 1));
        }
    }
}
