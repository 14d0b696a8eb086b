package io.chartwright.render.chart;

import io.chartwright.model.Environment;
import io.chartwright.model.Platform;
import io.chartwright.model.Subchart;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The workloads whose number of pods an autoscaler decides on, and not Git. Asks the model alone, so it knows no chart of others. */
public final class ScaledWorkloads {
    private final Platform platform;
    private final Map<String, String> fullNames = new HashMap<>();

    public ScaledWorkloads(Platform platform) {
        this.platform = platform;
    }

    /**
     * A workload of a release.
     *
     * @param kind its kind, of the group {@code apps}
     * @param name its name
     */
    public record Scaled(String kind, String name) {}

    /** Those of a chart in an environment, in the order of its subcharts. */
    public List<Scaled> of(UmbrellaChart umbrella, Environment environment) {
        List<Scaled> all = new ArrayList<>();
        for (Subchart subchart : umbrella.subcharts()) {
            Subchart.Variant variant = subchart.in(environment.name());
            if (variant.enabled()) {
                variant.product().compose().components().stream()
                        .filter(ScaledWorkloads::isScaled)
                        .forEach(component -> all.add(
                                new Scaled(kind(component), fullName(umbrella, subchart) + "-" + component.name())));
            }
        }
        return all;
    }

    private static boolean isScaled(Component component) {
        return component.enabled()
                && (component.tuning().autoscaling().isPresent()
                        || component.tuning().keda().isPresent());
    }

    private static String kind(Component component) {
        return component.workload() instanceof Workload.StatefulSet ? "StatefulSet" : "Deployment";
    }

    private String fullName(UmbrellaChart umbrella, Subchart subchart) {
        return fullNames.computeIfAbsent(
                umbrella.name() + "/" + subchart.name(),
                key -> FullName.of(ChartContext.of(platform, umbrella, subchart)));
    }
}
