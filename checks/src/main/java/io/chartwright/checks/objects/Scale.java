package io.chartwright.checks.objects;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * How many pods a workload has, from quiet to busy.
 *
 * @param workload whose pods
 * @param least with nothing to do; a KEDA object may let it be 0
 * @param most at full scale; as many as the least where nothing scales it
 * @param scalers what scales it: HorizontalPodAutoscalers and KEDA's ScaledObjects that name it
 */
public record Scale(Workload workload, long least, long most, List<KubeObject> scalers) {
    private static final long MOST_OF_KEDA = 100;

    public Scale {
        scalers = List.copyOf(scalers);
    }

    /** The fewest pods while there are any: what KEDA wakes a sleeping workload with; 0 if there never is one. */
    public long fewest() {
        if (least > 0 || most == 0) {
            return least;
        }
        return Math.max(1, scalers.stream().mapToLong(Scale::awake).min().orElse(1));
    }

    /** Whether anything changes the number of pods. */
    public boolean automatic() {
        return !scalers.isEmpty();
    }

    static List<Scale> of(List<Workload> workloads, List<KubeObject> objects) {
        Map<Reference, List<KubeObject>> scalers =
                objects.stream().filter(Scale::scales).collect(Collectors.groupingBy(Scale::target));
        return workloads.stream()
                .map(workload -> of(workload, scalers.getOrDefault(Reference.to(workload.object()), List.of())))
                .toList();
    }

    private static Scale of(Workload workload, List<KubeObject> scalers) {
        // A DaemonSet has a pod a node, a Job its parallelism: neither has replicas, and one is the least that is true.
        long replicas = workload.scalable()
                ? workload.object().fields().whole("spec", "replicas").orElse(1)
                : 1;
        if (scalers.isEmpty()) {
            return new Scale(workload, Math.max(0, replicas), Math.max(0, replicas), scalers);
        }
        long least = Math.max(0, scalers.stream().mapToLong(Scale::least).min().orElse(replicas));
        long most = scalers.stream().mapToLong(Scale::most).max().orElse(replicas);
        return new Scale(workload, least, Math.max(least, most), scalers);
    }

    /** Whether an object scales others. */
    public static boolean scales(KubeObject object) {
        return object.is("autoscaling", "HorizontalPodAutoscaler") || object.is("keda.sh", "ScaledObject");
    }

    /** What a scaler says that it scales. */
    public static Reference target(KubeObject scaler) {
        return Reference.of(scaler.fields().at("spec", "scaleTargetRef"), scaler.namespace());
    }

    private static long least(KubeObject scaler) {
        OptionalLong idle = scaler.is("keda.sh", "ScaledObject")
                ? scaler.fields().whole("spec", "idleReplicaCount")
                : OptionalLong.empty();
        return idle.orElse(awake(scaler));
    }

    private static long awake(KubeObject scaler) {
        return scaler.is("keda.sh", "ScaledObject")
                ? scaler.fields().whole("spec", "minReplicaCount").orElse(0)
                : scaler.fields().whole("spec", "minReplicas").orElse(1);
    }

    private static long most(KubeObject scaler) {
        return scaler.is("keda.sh", "ScaledObject")
                ? scaler.fields().whole("spec", "maxReplicaCount").orElse(MOST_OF_KEDA)
                : scaler.fields().whole("spec", "maxReplicas").orElse(1);
    }
}
