package io.chartwright.catalog.dolphinscheduler;

import io.chartwright.model.Faults;
import io.chartwright.model.component.Resources;
import io.chartwright.model.component.Tuning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What settings must not say together. */
final class Rules {
    private static final int SESSION_SECONDS = 60;
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|access\\.key|account\\.key|salt).*");

    /** A server that a user may tune: where, how, and what holds where the user says nothing. */
    private record Tuned(String path, Tuning tuning, int replicas, Resources resources, Heap heap) {}

    private final Faults faults = new Faults();
    private final DolphinScheduler settings;

    private Rules(DolphinScheduler settings) {
        this.settings = settings;
    }

    static void check(DolphinScheduler settings) {
        Rules rules = new Rules(settings);
        rules.stores();
        rules.images();
        rules.properties();
        rules.scaling();
        rules.ingress();
        rules.job();
        rules.servers().forEach(rules::server);
        rules.faults.throwIfAny();
    }

    private void stores() {
        if (settings.database().isEmpty()) {
            faults.add(
                    "database",
                    "missing-value",
                    "DolphinScheduler needs a database and none is given",
                    "add 'database: { host: postgresql.example.com }'");
        }
        if (settings.storage().isEmpty()) {
            faults.add(
                    "storage",
                    "missing-value",
                    "API server and workers are different pods, and files need a place that both see",
                    "add 'storage: { bucket: ... }', or 'storage: { claim: ... }' for a disk of many writers");
        }
        boolean whole = Versions.whole(settings.appVersion());
        if (settings.zookeeper().isEmpty() && !whole) {
            faults.add(
                    "zookeeper",
                    "dolphinscheduler-registry-tables",
                    "before 3.3 the schema Job does not make the tables of a registry in the database",
                    "add 'zookeeper: { servers: [...] }', or use 3.3 or later");
        }
        Optional<S3> s3 = settings.storage().filter(S3.class::isInstance).map(S3.class::cast);
        if (settings.remoteLogging() && s3.isEmpty()) {
            faults.add(
                    "remoteLogging",
                    "dolphinscheduler-logs-need-bucket",
                    "logs of tasks go to the bucket of the storage, and there is none",
                    "use S3 as storage, or 'logs: { size: 20Gi }' in place of 'remoteLogging'");
        }
        if (!whole && s3.filter(bucket -> bucket.accessKey().isEmpty()).isPresent()) {
            faults.add(
                    "storage.accessKey",
                    "missing-value",
                    "before 3.3 a bucket is reached with a key only",
                    "give 'accessKey' and 'secretKey'");
        }
    }

    private void images() {
        boolean mysql = settings.database()
                .filter(database -> database.engine() == Database.Engine.MYSQL)
                .isPresent();
        boolean bare = Versions.withoutPlugins(settings.appVersion());
        Map<String, Tuning> all = new LinkedHashMap<>();
        all.put("schema", settings.schema());
        all.put("master", settings.master());
        all.put("worker", settings.worker());
        all.put("api", settings.api());
        all.put("alert", settings.alert());
        all.forEach((path, tuning) -> tuning.image().ifPresentOrElse(image -> version(path, image.tag()), () -> {
            if (mysql) {
                faults.add(
                        path + ".image",
                        "dolphinscheduler-mysql-driver",
                        "the official image has no driver for MySQL",
                        "build one with mysql-connector-j among its libraries, and name it here");
            }
            // The tables are made without plugins.
            if (bare && !path.equals("schema")) {
                faults.add(
                        path + ".image",
                        "dolphinscheduler-image-without-plugins",
                        "the official image of " + settings.appVersion() + " has no plugins",
                        "use 3.4.2 or later, or build an image that has them");
            }
        }));
        // A group without an image has that of other workers.
        settings.workerGroups().forEach((name, group) -> group.tuning()
                .image()
                .ifPresent(image -> version("workerGroups." + name + ".tuning", image.tag())));
    }

    // Servers of different versions do not understand each other, nor each other's tables.
    private void version(String path, String tag) {
        if (!tag.equals(settings.appVersion()) && !tag.startsWith(settings.appVersion() + "-")) {
            faults.add(
                    path + ".image.tag",
                    "dolphinscheduler-mixed-versions",
                    "the tag '" + tag + "' is not of version " + settings.appVersion(),
                    "all components must have one version: set 'appVersion', or tag your build '"
                            + settings.appVersion() + "-...'");
        }
    }

    private void properties() {
        settings.properties().forEach((key, value) -> {
            String path = "properties." + key;
            // Named without a value, so that a variable of this name is found by its prefix, it is no secret.
            if (SECRET.matcher(key).matches() && !value.isEmpty()) {
                faults.add(
                        path,
                        "dolphinscheduler-secret-in-file",
                        "everybody who reads the chart would read '" + key + "'",
                        "give servers a variable " + key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT)
                                + " from a Secret, which DolphinScheduler takes for it");
            } else if (ConfigFiles.decides(key)) {
                faults.add(
                        path,
                        "dolphinscheduler-decided-elsewhere",
                        "'" + key + "' follows from other settings",
                        "drop it, and set 'storage' or 'remoteLogging'");
            }
        });
    }

    private void scaling() {
        Map.of("master", settings.master(), "alert", settings.alert()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(entry -> entry.getValue().autoscaling().isPresent()
                        || entry.getValue().keda().isPresent())
                .forEach(entry -> faults.add(
                        entry.getKey(),
                        "dolphinscheduler-not-scalable",
                        entry.getKey().equals("master")
                                ? "each change of the number of masters hands all workflows out anew"
                                : "one alert server does all the work, and others stand by",
                        "set 'replicas' by hand"));
    }

    private void ingress() {
        settings.api()
                .ingress()
                .filter(ingress ->
                        !ingress.path().equals("/") && !ingress.path().equals(Api.PATH))
                .ifPresent(ingress -> faults.add(
                        "api.ingress.path",
                        "dolphinscheduler-fixed-path",
                        "the API server answers below " + Api.PATH + " and nowhere else",
                        "drop 'path'"));
    }

    private void job() {
        Tuning schema = settings.schema();
        if (schema.replicas().isPresent()
                || schema.autoscaling().isPresent()
                || schema.keda().isPresent()) {
            faults.add("schema", "cannot-scale", "a job does not scale", "drop what says how many there are");
        }
        if (schema.disruption().isPresent()) {
            faults.add(
                    "schema.disruption",
                    "budget-protects-nothing",
                    "a job that is disturbed starts again by itself",
                    "drop 'disruption'");
        }
        memory("schema", schema, Schema.RESOURCES, Heap.OF_SERVER);
    }

    private void server(Tuned server) {
        int least = Server.leastReplicas(server.tuning(), server.replicas());
        if (server.tuning().disruption().isPresent() && least < 2) {
            faults.add(
                    server.path() + ".disruption",
                    "budget-protects-nothing",
                    "pods may be as few as " + least
                            + ", so that a budget either blocks every drain or protects nothing",
                    "drop 'disruption', or have 2 replicas at least");
        }
        server.tuning()
                .terminationGracePeriodSeconds()
                .filter(seconds -> seconds < SESSION_SECONDS)
                .ifPresent(seconds -> faults.add(
                        server.path() + ".terminationGracePeriodSeconds",
                        "dolphinscheduler-short-grace",
                        "a server that is killed after " + seconds + " seconds has not signed off",
                        "at least " + SESSION_SECONDS));
        memory(server.path(), server.tuning(), server.resources(), server.heap());
    }

    private void memory(String path, Tuning tuning, Resources otherwise, Heap heap) {
        Resources resources = tuning.resources().orElse(otherwise);
        int size = heap.of(resources);
        if (size < Heap.LEAST) {
            faults.add(
                    path + ".resources",
                    "dolphinscheduler-too-little-memory",
                    "of " + resources.effectiveMemoryLimit() + " no more than " + Math.max(0, size)
                            + " MiB are left for Java's heap",
                    "at least 768Mi");
        }
    }

    private List<Tuned> servers() {
        List<Tuned> all = new ArrayList<>();
        all.add(new Tuned("master", settings.master(), Master.REPLICAS, Master.RESOURCES, Heap.OF_SERVER));
        all.add(new Tuned("worker", settings.worker(), Worker.REPLICAS, Worker.RESOURCES, Heap.OF_WORKER));
        settings.workerGroups()
                .forEach((name, group) -> all.add(new Tuned(
                        "workerGroups." + name + ".tuning",
                        group.tuning(),
                        Worker.REPLICAS_OF_GROUP,
                        Worker.RESOURCES,
                        Heap.OF_WORKER)));
        all.add(new Tuned("api", settings.api(), Api.REPLICAS, Api.RESOURCES, Heap.OF_SERVER));
        all.add(new Tuned("alert", settings.alert(), Alert.REPLICAS, Alert.RESOURCES, Heap.OF_SERVER));
        return all;
    }
}
