package io.chartwright.checks.objects;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An object that makes pods: its pod template, wherever its kind keeps it, and what all such kinds share. */
public final class Workload {
    private static final Map<String, String[]> TEMPLATES = Map.of(
            "apps/Deployment", new String[] {"spec", "template"},
            "apps/StatefulSet", new String[] {"spec", "template"},
            "apps/DaemonSet", new String[] {"spec", "template"},
            "apps/ReplicaSet", new String[] {"spec", "template"},
            "batch/Job", new String[] {"spec", "template"},
            "batch/CronJob", new String[] {"spec", "jobTemplate", "spec", "template"},
            "/Pod", new String[] {});

    private final KubeObject object;
    private final Fields template;
    private final Map<String, String> podLabels;

    private Workload(KubeObject object, Fields template) {
        this.object = object;
        this.template = template;
        this.podLabels = Collections.unmodifiableMap(template.texts("metadata", "labels"));
    }

    /** An object as a workload; empty if its kind makes no pods. */
    public static Optional<Workload> of(KubeObject object) {
        return Optional.ofNullable(TEMPLATES.get(object.group() + "/" + object.kind()))
                .map(path -> new Workload(object, object.fields().at(path)));
    }

    /** The object itself. */
    public KubeObject object() {
        return object;
    }

    /** Its kind. */
    public String kind() {
        return object.kind();
    }

    /** Its name. */
    public String name() {
        return object.name();
    }

    /** Whether it runs for ever: its pods serve, and a budget or a Service can be meant for them. */
    public boolean serves() {
        return !finishes() && !kind().equals("Pod");
    }

    /** Whether its pods end by themselves. */
    public boolean finishes() {
        return kind().equals("Job") || kind().equals("CronJob");
    }

    /** Whether it has a number of replicas that can be changed. */
    public boolean scalable() {
        return kind().equals("Deployment") || kind().equals("StatefulSet") || kind().equals("ReplicaSet");
    }

    /** The pod template, or the pod itself. */
    public Fields template() {
        return template;
    }

    /** The pod's specification. */
    public Fields pod() {
        return template.at("spec");
    }

    /** The labels of its pods. */
    public Map<String, String> podLabels() {
        return podLabels;
    }

    /** The annotations of its pods. */
    public Map<String, String> podAnnotations() {
        return template.texts("metadata", "annotations");
    }

    /** The selector by which it knows its pods; empty for kinds that need none. */
    public Selector selector() {
        return Selector.of(object.fields().at("spec", "selector"));
    }

    /** The containers that run side by side. */
    public List<Fields> containers() {
        return pod().items("containers");
    }

    /** The containers that run before. */
    public List<Fields> initContainers() {
        return pod().items("initContainers");
    }

    /** All containers, those that run before first. */
    public List<Fields> allContainers() {
        return Stream.concat(initContainers().stream(), containers().stream()).toList();
    }

    @Override
    public String toString() {
        return object.title();
    }
}
