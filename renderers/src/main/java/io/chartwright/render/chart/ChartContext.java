package io.chartwright.render.chart;

import io.chartwright.model.Metadata;
import io.chartwright.model.Platform;
import io.chartwright.model.Subchart;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.Workload;
import java.util.List;

/**
 * What all templates of a subchart have in common.
 *
 * @param name the chart's name, which prefixes its helpers
 * @param umbrella the umbrella chart that it is part of
 * @param sidecars whether pods get a mesh's sidecars, and those of Jobs, too
 * @param globals what its environments share among charts
 * @param stages the subchart in all its stages
 * @param metadata labels and annotations of all its objects
 * @param resilienceBeside whether budgets and autoscalers lie beside the charts
 */
record ChartContext(
        String name,
        String umbrella,
        Sidecars sidecars,
        Globals globals,
        Stages stages,
        Metadata metadata,
        boolean resilienceBeside) {

    /** Room that Kubernetes leaves for names: labels of pods copy the names of what makes them. */
    private static final int NAME_LENGTH = 63;

    /** CronJobs and stateful sets put up to eleven characters behind their names. */
    private static final int SHORT_NAME_LENGTH = 52;

    /** A revision of a release, with its hyphen. */
    private static final int REVISION_LENGTH = 5;

    static ChartContext of(Platform platform, UmbrellaChart umbrella, Subchart subchart) {
        Metadata metadata =
                subchart.additions().metadata().over(umbrella.metadata().over(platform.metadata()));
        return new ChartContext(
                subchart.name(),
                umbrella.name(),
                Sidecars.of(platform, umbrella),
                Globals.of(platform),
                Stages.of(platform, subchart, metadata),
                metadata,
                platform.resilience().isPresent());
    }

    Texts texts() {
        return new Texts(name);
    }

    /** The Go expression of an image whose values are at a path. */
    String image(String path) {
        return globals.has("imageRegistry")
                ? "include \"" + name + ".image\" (dict \"image\" " + path + " \"global\" .Values.global)"
                : "include \"" + name + ".image\" " + path;
    }

    /** How long the part of a name may be that all objects of a release share. */
    int room() {
        return components().stream()
                .map(ComponentStages::sample)
                .mapToInt(ChartContext::room)
                .min()
                .orElse(NAME_LENGTH - "-test-connection".length());
    }

    List<ComponentStages> components() {
        return stages.components();
    }

    private static int room(Component component) {
        int suffix = 1 + component.name().length();
        int peers =
                component.peers().map(service -> 1 + service.name().length()).orElse(0);
        int limit =
                component.workload() instanceof Workload.CronJob || component.workload() instanceof Workload.StatefulSet
                        ? SHORT_NAME_LENGTH
                        : NAME_LENGTH - (component.workload() instanceof Workload.Job ? REVISION_LENGTH : 0);
        return Math.min(limit - suffix, Math.min(NAME_LENGTH - peers, NAME_LENGTH - "-test-connection".length()));
    }
}
