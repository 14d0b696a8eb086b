package io.chartwright.checks.objects;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that stands in one environment, whichever release brings it: what its objects may name, and whom they may select. */
public final class Surroundings {

    /** Groups whose objects bring neither pods nor what pods mount. Of all other custom resources one cannot know. */
    private static final Set<String> MAKE_NOTHING = Set.of(
            "acme.cert-manager.io",
            "argoproj.io",
            "bitnami.com",
            "cert-manager.io",
            "external-secrets.io",
            "gateway.networking.k8s.io",
            "generators.external-secrets.io",
            "keda.sh",
            "networking.istio.io",
            "secrets.hashicorp.com",
            "security.istio.io",
            "telemetry.istio.io");

    /** Of the operator of Prometheus, which also makes pods, those kinds that make none. */
    private static final Set<String> WATCH_ONLY =
            Set.of("PodMonitor", "PrometheusRule", "Probe", "ScrapeConfig", "ServiceMonitor");

    private final Map<Reference, KubeObject> objects = new LinkedHashMap<>();
    private final Map<Kind, List<KubeObject>> kinds = new HashMap<>();
    private final Map<String, List<Workload>> workloads = new HashMap<>();
    private final Map<Label, List<Workload>> labelled = new HashMap<>();
    private final Set<String> unseen = new HashSet<>();

    private Surroundings() {}

    /** A kind of object in a namespace. */
    private record Kind(String group, String kind, String namespace) {}

    /** A label of pods in a namespace. */
    private record Label(String namespace, String key, String value) {}

    /**
     * What these releases and manifests bring together.
     *
     * @param releases the releases of one environment
     * @param manifests objects beside them
     * @param unseen namespaces that get objects which nobody has rendered
     */
    public static Surroundings of(
            Collection<Release> releases, Collection<KubeObject> manifests, Collection<String> unseen) {
        Surroundings all = new Surroundings();
        all.unseen.addAll(unseen);
        for (Release release : releases) {
            release.objects().forEach(all::add);
            release.workloads().forEach(all::add);
        }
        manifests.forEach(all::add);
        return all;
    }

    private void add(KubeObject object) {
        Reference reference = new Reference(object.group(), object.kind(), object.namespace(), object.name());
        if (objects.putIfAbsent(reference, object) == null) {
            kinds.computeIfAbsent(
                            new Kind(object.group(), object.kind(), object.namespace()), kind -> new ArrayList<>())
                    .add(object);
        }
        if (operates(object)) {
            unseen.add(object.namespace());
        }
    }

    private void add(Workload workload) {
        String namespace = workload.object().namespace();
        workloads.computeIfAbsent(namespace, key -> new ArrayList<>()).add(workload);
        workload.podLabels().forEach((key, value) -> labelled.computeIfAbsent(
                        new Label(namespace, key, value), label -> new ArrayList<>())
                .add(workload));
    }

    private static boolean operates(KubeObject object) {
        String group = object.group();
        if (group.equals("monitoring.coreos.com")) {
            return !WATCH_ONLY.contains(object.kind());
        }
        boolean builtIn = !group.contains(".") || group.endsWith(".k8s.io");
        return !builtIn && !MAKE_NOTHING.contains(group);
    }

    /** Everything, in the order of releases and manifests. */
    public Collection<KubeObject> objects() {
        return Collections.unmodifiableCollection(objects.values());
    }

    /** The object of a kind with a name, in the namespace where another one would look for it. */
    public Optional<KubeObject> find(String group, String kind, String namespace, String name) {
        return Optional.ofNullable(objects.get(new Reference(group, kind, namespace, name)));
    }

    /** The objects of a kind in a namespace, in the order of their names. */
    public List<KubeObject> all(String group, String kind, String namespace) {
        return kinds.getOrDefault(new Kind(group, kind, namespace), List.of()).stream()
                .sorted(Comparator.comparing(KubeObject::name))
                .toList();
    }

    /** The names of the objects of a kind in a namespace, sorted. */
    public List<String> names(String group, String kind, String namespace) {
        return all(group, kind, namespace).stream().map(KubeObject::name).toList();
    }

    /** The workloads of a namespace. */
    public List<Workload> workloads(String namespace) {
        return Collections.unmodifiableList(workloads.getOrDefault(namespace, List.of()));
    }

    /** The workloads of a namespace whose pods a selector finds. */
    public List<Workload> selected(Selector selector, String namespace) {
        return selector.values().entrySet().stream()
                .map(wanted -> labelled.getOrDefault(
                        new Label(namespace, wanted.getKey(), wanted.getValue()), List.<Workload>of()))
                .min(Comparator.comparingInt(List::size))
                .orElseGet(() -> workloads(namespace))
                .stream()
                .filter(workload -> selector.matches(workload.podLabels()))
                .toList();
    }

    /**
     * Whether more may stand in a namespace than can be seen: it has a custom resource of which an operator may make pods,
     * Services or config maps, or a chart that was not rendered. What is missing there may yet come.
     */
    public boolean incomplete(String namespace) {
        return unseen.contains(namespace);
    }
}
