package io.chartwright.checks.capacity;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.Workload;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the scheduler sets aside for a pod. Its rule: containers run side by side and add up, sidecars with them; those that
 * run before do so one by one, beside the sidecars that were started earlier; the larger of the two counts. What is said for
 * the whole pod stands for its containers, and the overhead of its runtime class comes on top.
 */
public final class PodRequest {
    private PodRequest() {}

    /** What one pod of a workload asks for. */
    public static Use of(Workload workload) {
        return of(workload.pod());
    }

    /** What a pod with this specification asks for. */
    static Use of(Fields pod) {
        return new Use(ask(Resource.CPU, pod), ask(Resource.MEMORY, pod), ask(Resource.GPU, pod));
    }

    /** Whether a container that is listed with those that run before keeps running. */
    public static boolean isSidecar(Fields initContainer) {
        return initContainer.text("restartPolicy").equals("Always");
    }

    private static BigDecimal ask(Resource resource, Fields pod) {
        return resource.in(pod.at("resources", "requests"))
                .or(() -> Optional.of(ofContainers(resource, pod)).filter(sum -> sum.signum() > 0))
                .or(() -> resource.in(pod.at("resources", "limits")))
                .orElse(BigDecimal.ZERO)
                .add(resource.in(pod.at("overhead")).orElse(BigDecimal.ZERO));
    }

    private static BigDecimal ofContainers(Resource resource, Fields pod) {
        BigDecimal running = BigDecimal.ZERO;
        BigDecimal starting = BigDecimal.ZERO;
        for (Fields container : pod.items("initContainers")) {
            BigDecimal request = request(resource, container).orElse(BigDecimal.ZERO);
            starting = starting.max(running.add(request));
            running = isSidecar(container) ? running.add(request) : running;
        }
        for (Fields container : pod.items("containers")) {
            running = running.add(request(resource, container).orElse(BigDecimal.ZERO));
        }
        return running.max(starting);
    }

    /** The API server takes the limit for the request where only the limit is said. */
    private static Optional<BigDecimal> request(Resource resource, Fields container) {
        return resource.in(container.at("resources", "requests"))
                .or(() -> resource.in(container.at("resources", "limits")));
    }
}
