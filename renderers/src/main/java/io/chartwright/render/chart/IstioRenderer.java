package io.chartwright.render.chart;

import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.YamlWriter;
import io.chartwright.model.Environment;
import io.chartwright.model.Mesh;
import io.chartwright.model.Metadata;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.render.template.Fragment;
import io.chartwright.render.template.Templates;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** What an umbrella chart tells Istio of its namespace. */
final class IstioRenderer {
    /** The key among the umbrella chart's values. */
    static final String KEY = "istio";

    private final Templates templates;
    private final UmbrellaChart umbrella;
    private final Notice notice;
    private final Metadata metadata;
    private final IstioValues values;

    private IstioRenderer(Templates all, Platform platform, UmbrellaChart umbrella, Notice notice) {
        this.umbrella = umbrella;
        this.notice = notice;
        this.metadata = umbrella.metadata().over(platform.metadata());
        this.templates = all.annotated(!metadata.annotations().isEmpty());
        this.values = new IstioValues(platform, umbrella);
    }

    /** Empty where there is no mesh, or nothing to tell it. */
    static Optional<IstioRenderer> of(Templates templates, Platform platform, UmbrellaChart umbrella, Notice notice) {
        return platform.mesh() == Mesh.ISTIO && umbrella.istio().governsNamespace()
                ? Optional.of(new IstioRenderer(templates, platform, umbrella, notice))
                : Optional.empty();
    }

    private record HelpersView(String notice, String chart, boolean labelled, Fragment labels, Fragment annotations) {}

    private record PolicyView(String chart) {}

    private record EncryptionView(String chart, boolean switched) {}

    Map<String, Object> base() {
        return values.base();
    }

    Map<String, Object> in(Environment environment) {
        return values.in(environment);
    }

    Map<String, Object> schema() {
        return values.schema();
    }

    void addTo(FileTree.Builder tree) {
        tree.add("templates/_helpers.tpl", helpers());
        if (values.encrypts()) {
            add(tree, "peer-authentication", new EncryptionView(umbrella.name(), values.leavesOpen()));
        }
        if (umbrella.istio().authorization().isPresent()) {
            add(tree, "authorization-policy", new PolicyView(umbrella.name()));
        }
        if (umbrella.istio().sidecar().isPresent()) {
            add(tree, "sidecar", new PolicyView(umbrella.name()));
        }
    }

    private void add(FileTree.Builder tree, String name, Record view) {
        tree.add("templates/" + name + ".yaml", notice.onTemplate(templates.fill(name, view)));
    }

    private String helpers() {
        return templates.fillText(
                "umbrella-helpers",
                new HelpersView(
                        notice.text(),
                        umbrella.name(),
                        !metadata.labels().isEmpty(),
                        inline(metadata.labels()),
                        inline(metadata.annotations())));
    }

    private static Fragment inline(SortedMap<String, String> entries) {
        return (indent, depth) ->
                Words.indent(Texts.escaped(YamlWriter.write(entries)), indent).stripTrailing();
    }
}
