package io.chartwright.checks.schema.object;

import static io.chartwright.checks.rule.Family.SCHEMAS;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Check;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.core.problem.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Looks for what schemas cannot say: entries of a list that must differ, and do not. */
public final class DuplicateEntries implements Check {
    private static final RuleDoc RULE = RuleDoc.error(
            "duplicate-entry",
            SCHEMAS,
            "Two entries of a list with the same key",
            "The API server refuses containers, ports, volumes and mounts that share a name or path. Of environment"
                    + " variables and container ports it keeps the last, and server-side apply, which Argo CD may use,"
                    + " refuses them.",
            "Rename one of the two, or remove it.");

    @Override
    public List<RuleDoc> rules() {
        return List.of(RULE);
    }

    @Override
    public void check(Scene scene, Consumer<Finding> found) {
        for (Release release : scene.releases()) {
            for (KubeObject object : release.objects()) {
                check(object, Place.of(release, object), found);
            }
        }
        scene.manifests().forEach(manifest -> check(manifest, Place.of(manifest), found));
    }

    private static void check(KubeObject object, Place place, Consumer<Finding> found) {
        Search search = new Search(place, found);
        Workload.of(object).ifPresent(workload -> pod(workload, search));
        if (object.is("", "Service")) {
            List<Fields> ports = object.fields().items("spec", "ports");
            search.in(ports, port -> port.text("name"), "ports are called", Severity.ERROR);
            search.in(ports, port -> numbered(port, "port"), "ports have", Severity.ERROR);
        }
    }

    private static void pod(Workload workload, Search search) {
        List<Fields> containers = workload.allContainers();
        search.in(containers, container -> container.text("name"), "containers are called", Severity.ERROR);
        search.in(workload.pod().items("volumes"), v -> v.text("name"), "volumes are called", Severity.ERROR);
        for (Fields container : containers) {
            List<Fields> ports = container.items("ports");
            search.in(ports, port -> port.text("name"), "ports are called", Severity.ERROR);
            search.in(ports, port -> numbered(port, "containerPort"), "ports have", Severity.WARNING);
            search.in(
                    container.items("env"),
                    variable -> variable.text("name"),
                    "variables are called",
                    Severity.WARNING);
            search.in(
                    container.items("volumeMounts"),
                    mount -> mount.text("mountPath"),
                    "volumes are mounted at",
                    Severity.ERROR);
        }
    }

    private static String numbered(Fields port, String key) {
        String number = port.scalar(key);
        String protocol = port.text("protocol");
        return number.isEmpty() ? "" : number + "/" + (protocol.isEmpty() ? "TCP" : protocol);
    }

    /** Looks through lists of one object. */
    private record Search(Place place, Consumer<Finding> found) {
        void in(List<Fields> entries, Function<Fields, String> key, String what, Severity severity) {
            Map<String, Fields> first = new HashMap<>();
            for (Fields entry : entries) {
                String is = key.apply(entry);
                Fields other = is.isEmpty() ? entry : first.putIfAbsent(is, entry);
                if (other != null && other != entry) {
                    found.accept(Finding.of(
                                    RULE,
                                    place.at(entry),
                                    "two " + what + " '" + is + "'; the first is " + other.path(),
                                    "rename one of the two, or remove it")
                            .as(severity, ""));
                }
            }
        }
    }
}
