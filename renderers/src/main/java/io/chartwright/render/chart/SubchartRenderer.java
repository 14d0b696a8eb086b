package io.chartwright.render.chart;

import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.JsonWriter;
import io.chartwright.model.Manifest;
import io.chartwright.model.Platform;
import io.chartwright.model.Subchart;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.component.ChartContent;
import io.chartwright.render.template.Templates;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A product's chart: everything below its folder. */
final class SubchartRenderer {
    private final Platform platform;
    private final Subchart subchart;
    private final ChartContext chart;
    private final Notice notice;
    private final ConfigRenderer config;
    private final FilesRenderer files;
    private final ChartFrame frame;
    private final SubchartValues values;
    private final WorkloadRenderer workloads;
    private final ReachRenderer reach;
    private final ScaleRenderer scale;
    private final PatchRenderer patches;

    SubchartRenderer(Templates all, Platform platform, UmbrellaChart umbrella, Subchart subchart) {
        this.platform = platform;
        this.subchart = subchart;
        this.chart = ChartContext.of(platform, umbrella, subchart);
        Templates templates = all.annotated(!chart.metadata().annotations().isEmpty());
        this.notice = new Notice(platform.name());
        this.config = new ConfigRenderer(templates, chart);
        this.files = new FilesRenderer(templates, chart, config.wave());
        this.frame = new ChartFrame(templates, chart, notice);
        this.values = new SubchartValues(chart, config, files, frame);
        this.workloads = new WorkloadRenderer(templates, chart);
        this.reach = new ReachRenderer(templates, chart);
        this.scale = new ScaleRenderer(templates, chart);
        this.patches = new PatchRenderer(
                templates, chart.name(), notice, subchart.additions().patches());
    }

    Subchart subchart() {
        return subchart;
    }

    /** The chart's values in a stage, 0 being the base, without globals. */
    Map<String, Object> values(int stage) {
        return values.in(stage);
    }

    /** The Secrets that must be there, with their keys. */
    List<String> secrets() {
        return frame.secrets();
    }

    FileTree render() {
        FileTree.Builder tree = FileTree.builder();
        tree.add("Chart.yaml", ChartYaml.write(notice, chartYaml()));
        tree.add("values.yaml", values.file(notice));
        tree.add("values.schema.json", JsonWriter.write(values.schema()));
        frame.addTo(tree, config.wave());
        config.sets().ifPresent(text -> tree.add("templates/configmap.yaml", notice.onTemplate(text)));
        files.shared().ifPresent(text -> tree.add("templates/files.yaml", notice.onTemplate(text)));
        values.components().forEach(component -> addComponent(tree, component.component(), component));
        FileTree own = patches.over(tree.build());
        FileTree.Builder whole = FileTree.builder();
        own.forEach(whole::add);
        subchart.additions()
                .manifests()
                .forEach((name, manifest) -> whole.add("templates/extra-" + name + ".yaml", extra(manifest)));
        return whole.build();
    }

    private String extra(Manifest manifest) {
        String text = manifest.plain() ? Texts.escaped(manifest.text()) : manifest.text();
        return notice.onTemplate(text.endsWith("\n") ? text : text + "\n");
    }

    private void addComponent(FileTree.Builder tree, ComponentStages component, ComponentValues componentValues) {
        add(
                tree,
                component,
                WorkloadRenderer.kind(component),
                Optional.of(workloads.render(component, componentValues)));
        add(tree, component, "configmap", files.own(component));
        add(tree, component, "service", reach.service(component));
        add(tree, component, "peers-service", reach.peers(component));
        add(tree, component, "ingress", reach.ingress(component));
        add(tree, component, "hpa", scale.autoscaler(component, componentValues));
        add(tree, component, "scaledobject", scale.keda(component, componentValues));
        add(tree, component, "pdb", scale.budget(component, componentValues));
    }

    private void add(FileTree.Builder tree, ComponentStages component, String kind, Optional<String> text) {
        text.ifPresent(template ->
                tree.add("templates/" + component.name() + "-" + kind + ".yaml", notice.onTemplate(template)));
    }

    private Map<String, Object> chartYaml() {
        ChartContent content = chart.stages().base().content();
        Map<String, Object> yaml = ChartYaml.of(
                platform, subchart.name(), content.description(), subchart.version(), content.appVersion());
        if (!content.home().isEmpty()) {
            yaml.put("home", content.home());
        }
        yaml.put("keywords", List.of(subchart.base().product().type(), chart.umbrella()));
        return yaml;
    }
}
