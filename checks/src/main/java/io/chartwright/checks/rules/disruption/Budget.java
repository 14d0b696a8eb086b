package io.chartwright.checks.rules.disruption;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Selector;
import io.chartwright.checks.objects.Workload;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A PodDisruptionBudget, with the arithmetic of the disruption controller. */
record Budget(KubeObject object, Fields spec, Selector selector) {

    static Stream<Budget> of(Release release) {
        return release.all("policy", "PodDisruptionBudget").map(object -> {
            Fields spec = object.fields().at("spec");
            return new Budget(object, spec, Selector.of(spec.at("selector")));
        });
    }

    /**
     * Whether the pods of a workload are under it. Without a selector it has none, with an empty one all of its namespace.
     * Pods of DaemonSets never are: a drain leaves them where they are. Nor are those that finish by themselves.
     */
    boolean protects(Workload workload) {
        return spec.at("selector").present()
                && workload.object().namespace().equals(object.namespace())
                && workload.serves()
                && !workload.kind().equals("DaemonSet")
                && selector.matches(workload.podLabels());
    }

    /** Whether it takes all pods of its namespace. */
    boolean takesAll() {
        return spec.at("selector").present() && selector.empty();
    }

    Bound minAvailable() {
        return new Bound("minAvailable", spec.at("minAvailable"));
    }

    Bound maxUnavailable() {
        return new Bound("maxUnavailable", spec.at("maxUnavailable"));
    }

    /** How many of so many pods may be evicted; empty if the budget does not say, or says what the API server refuses. */
    OptionalLong evictions(long pods) {
        if (minAvailable().said() == maxUnavailable().said() || !bound().sound()) {
            return OptionalLong.empty();
        }
        long bound = bound().of(pods).orElse(0);
        return OptionalLong.of(maxUnavailable().said() ? Math.min(pods, bound) : Math.max(0, pods - bound));
    }

    /** What it says, as one would write it. */
    String words() {
        return bound().toString();
    }

    private Bound bound() {
        return maxUnavailable().said() ? maxUnavailable() : minAvailable();
    }
}
