package io.chartwright.checks.capacity;

import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Scale;
import io.chartwright.checks.rule.Scene;
import io.chartwright.model.Capacity;
import io.chartwright.model.Environment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Adds up what the pods of a scene ask of their clusters. */
public final class CapacityPlan {
    /** What the sums leave out, as a sentence for those who read them. */
    public static final String NOT_COUNTED =
            "Not counted: Jobs and CronJobs, which come and go, pods that operators make, and containers that a mesh adds.";

    private static final Scene.View<List<ClusterUse>> PLAN = CapacityPlan::reckon;

    private CapacityPlan() {}

    /**
     * What each cluster is asked for, in the order of the platform's environments. Without a platform all is of one cluster
     * without an address.
     */
    public static List<ClusterUse> of(Scene scene) {
        return scene.view(PLAN);
    }

    private static List<ClusterUse> reckon(Scene scene) {
        Map<String, List<EnvironmentUse>> uses = new LinkedHashMap<>();
        for (String environment : environments(scene)) {
            List<Demand> demands = demands(scene, environment);
            uses.computeIfAbsent(cluster(scene, environment), address -> new ArrayList<>())
                    .add(new EnvironmentUse(environment, sum(demands, Demand::least), sum(demands, Demand::most)));
        }
        return uses.entrySet().stream()
                .map(use -> new ClusterUse(
                        use.getKey(), capacity(scene, use.getKey()).map(CapacityPlan::use), use.getValue()))
                .toList();
    }

    /** What the workloads of an environment ask for, one by one. */
    public static List<Demand> demands(Scene scene, String environment) {
        long nodes = capacity(scene, cluster(scene, environment))
                .flatMap(Capacity::nodes)
                .orElse(1);
        return scene.releases().stream()
                .filter(release -> release.environment().equals(environment))
                .flatMap(release -> release.scales().stream()
                        .filter(scale -> scale.workload().serves())
                        .map(scale -> demand(release, scale, nodes)))
                .toList();
    }

    /** The address of the cluster of an environment; empty if no platform says so. */
    public static String cluster(Scene scene, String environment) {
        return scene.platform().stream()
                .flatMap(platform -> platform.environments().stream())
                .filter(known -> known.name().equals(environment))
                // A fleet's clusters are alike: the first stands for all.
                .map(Environment::home)
                .findFirst()
                .orElse("");
    }

    /** What a cluster can hold, if the platform says so. */
    public static Optional<Capacity> capacity(Scene scene, String cluster) {
        return scene.platform().flatMap(platform -> platform.capacityOf(cluster));
    }

    /** What a cluster can hold, as something to hold uses against. */
    public static Use use(Capacity capacity) {
        return new Use(capacity.cpu().amount(), capacity.memory().amount(), BigDecimal.valueOf(capacity.gpu()));
    }

    /** Those for which something was rendered, in the order of the platform. */
    private static List<String> environments(Scene scene) {
        List<String> rendered =
                scene.releases().stream().map(Release::environment).distinct().toList();
        List<String> known = scene.platform().stream()
                .flatMap(platform -> platform.environments().stream())
                .map(Environment::name)
                .toList();
        return Stream.concat(known.stream().filter(rendered::contains), rendered.stream())
                .distinct()
                .toList();
    }

    private static Demand demand(Release release, Scale scale, long nodes) {
        Use pod = PodRequest.of(scale.workload());
        return scale.workload().kind().equals("DaemonSet")
                ? new Demand(release, scale.workload(), pod, nodes, nodes)
                : new Demand(release, scale.workload(), pod, scale.least(), scale.most());
    }

    private static Use sum(List<Demand> demands, Function<Demand, Use> scale) {
        return demands.stream().map(scale).reduce(Use.NONE, Use::plus);
    }
}
