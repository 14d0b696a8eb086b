package io.chartwright.checks.rules.autoscaling;

import io.chartwright.checks.capacity.PodRequest;
import io.chartwright.checks.objects.Amounts;
import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What a scaler keeps the use of a resource at: mostly a part of what pods request.
 *
 * @param field where it is said
 * @param resource {@code cpu} or {@code memory}
 * @param container the only container that is looked at; empty for all of the pod
 * @param share whether it is a part of the request, and not an amount
 * @param percent of the request; empty where it is no number
 */
record Utilization(Fields field, String resource, String container, boolean share, OptionalLong percent) {
    /** What Kubernetes takes for a HorizontalPodAutoscaler that names no metric. */
    static final long DEFAULT_PERCENT = 80;

    /** What a scaler says, and what Kubernetes takes where it says nothing. */
    static List<Utilization> of(Scaler scaler) {
        Fields spec = scaler.object().fields().at("spec");
        if (scaler.ofKeda()) {
            return spec.items("triggers").stream()
                    .flatMap(Utilization::ofTrigger)
                    .toList();
        }
        if (!spec.items("metrics").isEmpty()) {
            return spec.items("metrics").stream().flatMap(Utilization::ofMetric).toList();
        }
        OptionalLong percent = spec.whole("targetCPUUtilizationPercentage");
        return List.of(new Utilization(
                spec, "cpu", "", true, percent.isPresent() ? percent : OptionalLong.of(DEFAULT_PERCENT)));
    }

    private static Stream<Utilization> ofMetric(Fields metric) {
        Fields source =
                switch (metric.text("type")) {
                    case "Resource" -> metric.at("resource");
                    case "ContainerResource" -> metric.at("containerResource");
                    default -> Fields.of(null);
                };
        return source.present()
                ? Stream.of(new Utilization(
                        metric,
                        source.text("name"),
                        source.text("container"),
                        source.text("target", "type").equals("Utilization"),
                        source.whole("target", "averageUtilization")))
                : Stream.empty();
    }

    private static Stream<Utilization> ofTrigger(Fields trigger) {
        String type = trigger.text("type");
        Fields metadata = trigger.at("metadata");
        boolean utilization = trigger.text("metricType").equals("Utilization")
                || metadata.text("type").equals("Utilization");
        return utilization && (type.equals("cpu") || type.equals("memory"))
                ? Stream.of(new Utilization(
                        trigger, type, metadata.text("containerName"), true, number(metadata.scalar("value"))))
                : Stream.empty();
    }

    private static OptionalLong number(String text) {
        return text.matches("\\d{1,9}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** The containers of a workload's pods that are looked at: those that run, sidecars with them. */
    List<Fields> containers(Workload workload) {
        List<Fields> running = new ArrayList<>(workload.containers());
        workload.initContainers().stream().filter(PodRequest::isSidecar).forEach(running::add);
        return running.stream()
                .filter(candidate ->
                        container.isEmpty() || candidate.text("name").equals(container))
                .toList();
    }

    /** Whether a container, or a whole pod, says how much it needs; the limit stands for a request that is not said. */
    boolean requested(Fields containerOrPod) {
        return Stream.of("requests", "limits").anyMatch(key -> Amounts.of(containerOrPod.at("resources", key, resource))
                .isPresent());
    }
}
