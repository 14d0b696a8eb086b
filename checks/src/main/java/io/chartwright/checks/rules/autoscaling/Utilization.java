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
 * A part of what pods request that a scaler keeps them at.
 *
 * @param field where it is said
 * @param resource {@code cpu} or {@code memory}
 * @param container the only container that is looked at; empty for all of the pod
 * @param percent of the request; empty where it is no number
 */
record Utilization(Fields field, String resource, String container, OptionalLong percent) {
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
        return List.of(
                new Utilization(spec, "cpu", "", percent.isPresent() ? percent : OptionalLong.of(DEFAULT_PERCENT)));
    }

    private static Stream<Utilization> ofMetric(Fields metric) {
        Fields source =
                switch (metric.text("type")) {
                    case "Resource" -> metric.at("resource");
                    case "ContainerResource" -> metric.at("containerResource");
                    default -> Fields.of(null);
                };
        return source.at("target").text("type").equals("Utilization")
                ? Stream.of(new Utilization(
                        metric,
                        source.text("name"),
                        source.text("container"),
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
                        trigger, type, metadata.text("containerName"), number(metadata.scalar("value"))))
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
