package io.chartwright.render.chart;

import io.chartwright.model.Environment;
import io.chartwright.model.Platform;
import io.chartwright.model.Subchart;
import io.chartwright.model.UmbrellaChart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The workloads with a number of pods of a whole platform. Many ask for them, and composing what a product consists of is
 * dear, so each subchart is composed once for all of its environments. Immutable.
 */
public final class ScaledWorkloads {
    private final Map<Scope, List<ScaledWorkload>> known;

    /** Finds the workloads of one platform. */
    public ScaledWorkloads(Platform platform) {
        Map<Scope, List<ScaledWorkload>> found = new HashMap<>();
        for (UmbrellaChart umbrella : platform.charts()) {
            for (Subchart subchart : umbrella.subcharts()) {
                ChartContext chart = ChartContext.of(platform, umbrella, subchart);
                for (int i = 0; i < platform.environments().size(); i++) {
                    Environment environment = platform.environments().get(i);
                    if (subchart.in(environment.name()).enabled()) {
                        found.computeIfAbsent(Scope.of(umbrella, environment), unseen -> new ArrayList<>())
                                .addAll(ScaledWorkload.of(chart, environment, i + 1));
                    }
                }
            }
        }
        found.replaceAll((scope, workloads) -> List.copyOf(workloads));
        this.known = Map.copyOf(found);
    }

    /** The clusters of a fleet differ in nothing that counts here. */
    private record Scope(String umbrella, String environment) {
        static Scope of(UmbrellaChart umbrella, Environment environment) {
            return new Scope(umbrella.name(), environment.name());
        }
    }

    /** All of an umbrella chart in an environment, in the order of the chart. */
    public List<ScaledWorkload> of(UmbrellaChart umbrella, Environment environment) {
        return known.getOrDefault(Scope.of(umbrella, environment), List.of());
    }
}
