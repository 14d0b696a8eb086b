package io.chartwright.checks.objects;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that Helm rendered of a chart for one environment.
 *
 * @param chart the chart's name
 * @param name the release's name
 * @param environment the environment; empty for a chart that is rendered once
 * @param namespace the release's namespace
 * @param kubernetesVersion the minor version of the cluster, such as {@code 1.33}
 * @param objects everything it holds, in Helm's order
 * @param workloads those of the objects that make pods
 * @param scales how far the workloads scale
 * @param beside budgets and autoscalers of its workloads that lie beside the chart
 */
public record Release(
        String chart,
        String name,
        String environment,
        String namespace,
        String kubernetesVersion,
        List<KubeObject> objects,
        List<Workload> workloads,
        List<Scale> scales,
        List<KubeObject> beside) {

    public Release {
        objects = List.copyOf(objects);
        workloads = List.copyOf(workloads);
        scales = List.copyOf(scales);
        beside = List.copyOf(beside);
    }

    /** A release of these objects. */
    public static Release of(
            String chart,
            String name,
            String environment,
            String namespace,
            String kubernetesVersion,
            List<KubeObject> objects) {
        List<Workload> workloads =
                objects.stream().flatMap(object -> Workload.of(object).stream()).toList();
        return new Release(
                chart,
                name,
                environment,
                namespace,
                kubernetesVersion,
                objects,
                workloads,
                Scale.of(workloads, objects),
                List.of());
    }

    /** The same release with other budgets and autoscalers beside its chart. */
    public Release withBeside(List<KubeObject> governing) {
        List<KubeObject> all =
                Stream.concat(objects.stream(), governing.stream()).toList();
        return new Release(
                chart,
                name,
                environment,
                namespace,
                kubernetesVersion,
                objects,
                workloads,
                Scale.of(workloads, all),
                governing);
    }

    /** Everything it holds, and then what lies beside the chart and governs it. */
    public Stream<KubeObject> all() {
        return Stream.concat(objects.stream(), beside.stream());
    }

    /** The objects of a kind, whatever their version, those beside the chart with them. */
    public Stream<KubeObject> all(String group, String kind) {
        return all().filter(object -> object.is(group, kind));
    }

    /** The object of a kind with a name, in the namespace where another one would look for it. */
    public Optional<KubeObject> find(String group, String kind, String namespace, String name) {
        return all(group, kind)
                .filter(object ->
                        object.name().equals(name) && object.namespace().equals(namespace))
                .findFirst();
    }

    /** The workloads of a namespace whose pods a selector finds. */
    public List<Workload> selected(Selector selector, String namespace) {
        return workloads.stream()
                .filter(workload -> workload.object().namespace().equals(namespace))
                .filter(workload -> selector.matches(workload.podLabels()))
                .toList();
    }

    /** How far a workload of this release scales. */
    public Scale scale(Workload workload) {
        return scales.stream()
                .filter(scale -> scale.workload() == workload)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(workload + " is of another release"));
    }
}
