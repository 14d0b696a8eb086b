package io.chartwright.catalog.trino;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.Image;
import io.chartwright.model.component.Probe;
import io.chartwright.model.component.Text;
import io.chartwright.model.component.Tuning;
import io.chartwright.model.component.Volume;
import java.util.SortedMap;
import java.util.TreeMap;

/** What coordinator and workers have in common. */
final class Node {
    static final String HTTP = "http";
    static final int PORT = 8080;
    static final String INFO = "/v1/info";
    static final String ETC = "/etc/trino";

    private static final String HEALTH = "/usr/lib/trino/bin/health-check";

    private Node() {}

    static Tuning.Builder choices(Trino settings) {
        // The health check knows whether the node still starts; the page alone answers well before. It forks twice, and
        // gets the time for it.
        Probe health = Probe.command(HEALTH);
        Tuning.Builder node = Tuning.builder()
                .image(Image.of("trinodb/trino", settings.appVersion()))
                .startupProbe(health.every(5, 60))
                .readinessProbe(health.every(10, 6))
                .livenessProbe(Probe.http(INFO, HTTP).every(10, 6));
        Variables.into(node, settings);
        return node;
    }

    /**
     * Adds the files and the places to write to.
     *
     * @param etc the files of {@code /etc/trino}; the mount hides the image's own, so that all must be there
     */
    static Component.Builder equip(Component.Builder node, Trino settings, SortedMap<String, Text> etc) {
        node.volume(new Volume.ConfigFiles("etc", ETC, etc));
        if (!settings.catalogs().isEmpty()) {
            node.volume(new Volume.SharedFiles(CatalogFiles.NAME, ETC + "/catalog", CatalogFiles.NAME));
        }
        node.volume(Volume.emptyDir("data", "/data/trino", "1Gi")).volume(Volume.emptyDir("tmp", "/tmp", "5Gi"));
        Caches.of(settings).ifPresent(caches -> caches.volumes().forEach(node::volume));
        return node;
    }

    /** The files that all nodes have, but for {@code config.properties}. */
    static SortedMap<String, Text> files(Trino settings) {
        SortedMap<String, Text> files = new TreeMap<>();
        put(files, "node.properties", identity(settings));
        files.put("jvm.config", Text.of(Jvm.options(settings)));
        put(files, "log.properties", logging(settings));
        settings.exchangeManager()
                .ifPresent(manager -> files.put(
                        "exchange-manager.properties",
                        Text.of(manager.properties().text(Variables.EXCHANGE))));
        Caches.of(settings).flatMap(Caches::manager).ifPresent(manager -> put(files, Caches.MANAGER_FILE, manager));
        return files;
    }

    static void put(SortedMap<String, Text> files, String name, PropertyList properties) {
        files.put(name, Text.of(properties.text("")));
    }

    /** Lines of {@code config.properties} that nodes must agree upon. */
    static PropertyList config(Trino settings) {
        PropertyList config = new PropertyList()
                .set("http-server.http.port", Integer.toString(PORT))
                // It would fill the disk of the data directory; what matters is in the log.
                .set("http-server.log.enabled", "false")
                .set("catalog.management", "static")
                .set("query.max-memory", settings.memory().queryMax().map(Sizes::of));
        if (settings.retryPolicy() != RetryPolicy.NONE) {
            config.set("retry-policy", settings.retryPolicy().name());
        }
        if (settings.authentication().isPresent()) {
            config.set("internal-communication.shared-secret", "${ENV:" + Variables.SHARED_SECRET + "}");
        }
        if (Caches.of(settings).flatMap(Caches::manager).isPresent()) {
            config.set("cache-manager.config-files", ETC + "/" + Caches.MANAGER_FILE);
        }
        return config;
    }

    /** Lines of {@code config.properties} for nodes that do the work: the others keep Trino's shares of their own heap. */
    static PropertyList work(Trino settings) {
        return new PropertyList()
                .set(
                        "query.max-memory-per-node",
                        settings.memory().queryMaxPerNode().map(Sizes::of))
                .set(
                        "memory.heap-headroom-per-node",
                        settings.memory().headroomPerNode().map(Sizes::of));
    }

    // No node.id: the image's start script takes the pod's name, and one for all would be wrong.
    private static PropertyList identity(Trino settings) {
        return new PropertyList()
                .set("node.environment", settings.nodeEnvironment())
                .set("node.data-dir", "/data/trino")
                .set("plugin.dir", "/usr/lib/trino/plugin");
    }

    private static PropertyList logging(Trino settings) {
        SortedMap<String, LogLevel> levels = new TreeMap<>(settings.logLevels());
        levels.putIfAbsent("io.trino", LogLevel.INFO);
        PropertyList lines = new PropertyList();
        levels.forEach((logger, level) -> lines.set(logger, level.name()));
        return lines;
    }
}
