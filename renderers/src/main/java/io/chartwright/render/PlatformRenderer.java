package io.chartwright.render;

import io.chartwright.checks.objects.Release;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.YamlWriter;
import io.chartwright.model.Environment;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.render.chart.Globals;
import io.chartwright.render.chart.Notice;
import io.chartwright.render.chart.ScaledWorkloads;
import io.chartwright.render.chart.UmbrellaRenderer;
import io.chartwright.render.gitops.GitOpsRenderer;
import io.chartwright.render.rendered.RenderedManifests;
import io.chartwright.render.resilience.ResilienceManifests;
import io.chartwright.render.resilience.ResilienceRenderer;
import io.chartwright.render.template.Templates;
import java.util.List;
import java.util.Map;

/** Renders whole platforms: the same platform, the same bytes. Safe for several threads. */
public final class PlatformRenderer {
    private final Templates templates = new Templates();

    /** Does early what the first rendering would wait for: to be run on a thread of its own. */
    public void prepare() {
        templates.prepare();
    }

    /** The tree of a platform, in memory, as far as it can be told without Helm. */
    public FileTree render(Platform platform) {
        return complete(platform, charts(platform), List.of());
    }

    /** The part of the tree that Helm takes: charts, and the values of environments. */
    public FileTree charts(Platform platform) {
        Notice notice = new Notice(platform.name());
        FileTree.Builder tree = FileTree.builder();
        UmbrellaRenderer umbrellas = new UmbrellaRenderer(templates, platform);
        for (UmbrellaChart umbrella : platform.charts()) {
            tree.addAll("helm/charts/" + umbrella.name(), umbrellas.render(umbrella));
        }
        Globals globals = Globals.of(platform);
        for (Environment environment : platform.environments()) {
            tree.add(
                    "helm/environments/" + environment.name() + "/values.yaml",
                    YamlWriter.write(
                            notice.text() + "\nWhat all charts of " + environment.name() + " share.",
                            Map.of("global", globals.in(environment))));
        }
        return tree.build();
    }

    /**
     * The whole tree.
     *
     * @param charts what {@link #charts} rendered
     * @param releases what Helm rendered of it, each chart for each environment; those that it did not are missing
     */
    public FileTree complete(Platform platform, FileTree charts, List<Release> releases) {
        String notice = new Notice(platform.name()).text();
        ScaledWorkloads workloads = new ScaledWorkloads(platform);
        List<ResilienceManifests> resilience = ResilienceManifests.of(platform, workloads);
        FileTree.Builder tree = FileTree.builder();
        tree.addAll("", charts);
        tree.addAll("", new ResilienceRenderer(resilience, notice).render());
        tree.addAll("k8s/gitops", new GitOpsRenderer(platform, workloads, resilience, notice).render(releases));
        tree.addAll("", new RenderedManifests(platform, notice).render(releases));
        return tree.build();
    }
}
