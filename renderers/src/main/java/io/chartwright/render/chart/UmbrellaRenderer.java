package io.chartwright.render.chart;

import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.JsonWriter;
import io.chartwright.core.yaml.Section;
import io.chartwright.core.yaml.YamlWriter;
import io.chartwright.model.ExternalChart;
import io.chartwright.model.Platform;
import io.chartwright.model.Subchart;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.render.template.Templates;
import io.chartwright.render.values.Overlay;
import io.chartwright.render.values.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An umbrella chart with its subcharts, and the values by which its environments differ. */
public final class UmbrellaRenderer {
    private final Templates templates;
    private final Platform platform;
    private final Globals globals;
    private final Notice notice;

    /** Renders umbrella charts of one platform. */
    public UmbrellaRenderer(Templates templates, Platform platform) {
        this.templates = templates;
        this.platform = platform;
        this.globals = Globals.of(platform);
        this.notice = new Notice(platform.name());
    }

    /** Everything below the chart's folder. */
    public FileTree render(UmbrellaChart umbrella) {
        List<SubchartRenderer> subcharts = umbrella.subcharts().stream()
                .map(subchart -> new SubchartRenderer(templates, platform, umbrella, subchart))
                .toList();
        Optional<IstioRenderer> istio = IstioRenderer.of(templates, platform, umbrella, notice);
        FileTree.Builder tree = FileTree.builder();
        tree.add("Chart.yaml", ChartYaml.write(notice, chartYaml(umbrella)));
        tree.add("values.yaml", baseValues(umbrella, istio));
        tree.add("values.schema.json", JsonWriter.write(schema(umbrella, istio)));
        tree.add(".helmignore", notice.onComments(helmignore()));
        for (int i = 0; i < platform.environments().size(); i++) {
            tree.add(
                    "values/" + platform.environments().get(i).name() + ".yaml",
                    overlay(umbrella, subcharts, istio, i));
        }
        istio.ifPresent(renderer -> renderer.addTo(tree));
        tree.add("templates/NOTES.txt", notes(umbrella, subcharts));
        subcharts.forEach(
                renderer -> tree.addAll("charts/" + renderer.subchart().name(), renderer.render()));
        Map<String, FileTree> vendored = new TreeMap<>();
        umbrella.externals().stream().map(ExternalRenderer::new).forEach(external -> external.files()
                .ifPresent(files -> vendored.put(external.folder(), files)));
        vendored.forEach(tree::addAll);
        return tree.build();
    }

    private Map<String, Object> chartYaml(UmbrellaChart umbrella) {
        Map<String, Object> yaml =
                ChartYaml.of(platform, umbrella.name(), umbrella.description(), umbrella.version(), umbrella.version());
        List<Map<String, Object>> dependencies = new ArrayList<>();
        umbrella.subcharts()
                .forEach(subchart -> dependencies.add(ChartYaml.dependency(subchart.name(), subchart.version())));
        umbrella.externals().forEach(external -> dependencies.add(new ExternalRenderer(external).dependency()));
        yaml.put("dependencies", dependencies);
        return yaml;
    }

    private String baseValues(UmbrellaChart umbrella, Optional<IstioRenderer> istio) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "What all charts of an environment share: helm/environments/<environment>/values.yaml has the real ones.",
                Map.of("global", globals.defaults())));
        istio.ifPresent(renderer -> sections.add(
                new Section("What Istio enforces in the namespace.", Map.of(IstioRenderer.KEY, renderer.base()))));
        umbrella.subcharts()
                .forEach(subchart -> sections.add(new Section(
                        "Defaults are in charts/" + subchart.name()
                                + "/values.yaml; what differs, in values/<environment>.yaml.",
                        Map.of(
                                subchart.name(),
                                Map.of("enabled", subchart.base().enabled())))));
        umbrella.externals().forEach(external -> sections.add(new ExternalRenderer(external).section()));
        return YamlWriter.writeSections(notice.text(), sections);
    }

    private String overlay(
            UmbrellaChart umbrella, List<SubchartRenderer> subcharts, Optional<IstioRenderer> istio, int environment) {
        String name = platform.environments().get(environment).name();
        Map<String, @Nullable Object> overlay = new LinkedHashMap<>();
        istio.map(renderer -> Overlay.between(
                        renderer.base(), renderer.in(platform.environments().get(environment))))
                .filter(differs -> !differs.isEmpty())
                .ifPresent(differs -> overlay.put(IstioRenderer.KEY, differs));
        subcharts.forEach(renderer -> {
            Subchart subchart = renderer.subchart();
            Map<String, @Nullable Object> differs = Overlay.between(
                    full(subchart.base().enabled(), renderer, 0),
                    full(subchart.in(name).enabled(), renderer, environment + 1));
            if (!differs.isEmpty()) {
                overlay.put(subchart.name(), differs);
            }
        });
        for (ExternalChart external : umbrella.externals()) {
            ExternalRenderer renderer = new ExternalRenderer(external);
            overlay.putAll(Overlay.between(renderer.values(external.base()), renderer.values(external.in(name))));
        }
        if (overlay.isEmpty()) {
            return notice.onComments(
                    "# Nothing differs in " + name + " from values.yaml and the subcharts' own values.\n");
        }
        return YamlWriter.write(
                notice.text() + "\nOnly what differs in " + name + " from values.yaml and the subcharts' own values.",
                overlay);
    }

    private static Map<String, Object> full(boolean enabled, SubchartRenderer renderer, int stage) {
        Map<String, Object> full = new LinkedHashMap<>();
        full.put("enabled", enabled);
        full.putAll(renderer.values(stage));
        return full;
    }

    private Map<String, Object> schema(UmbrellaChart umbrella, Optional<IstioRenderer> istio) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("global", globals.schema());
        istio.ifPresent(renderer -> properties.put(IstioRenderer.KEY, renderer.schema()));
        umbrella.subcharts().forEach(subchart -> {
            Map<String, Object> open = new LinkedHashMap<>(Schema.anyObject());
            open.put("properties", Map.of("enabled", Schema.bool()));
            open.put("required", List.of("enabled"));
            properties.put(
                    subchart.name(), Schema.described("see charts/" + subchart.name() + "/values.schema.json", open));
        });
        umbrella.externals().forEach(external -> properties.putAll(new ExternalRenderer(external).schema()));
        return Schema.document("Values of " + umbrella.name(), Schema.strict(properties));
    }

    // Helm shows the notes of the chart that is installed and hides those of its subcharts.
    private String notes(UmbrellaChart umbrella, List<SubchartRenderer> subcharts) {
        List<ProductView> products = new ArrayList<>();
        subcharts.forEach(renderer -> {
            if (!renderer.secrets().isEmpty()) {
                String name = renderer.subchart().name();
                products.add(new ProductView(name, valuesOf(name), renderer.secrets()));
            }
        });
        return templates.fillText("umbrella-notes", new NotesView(umbrella.name(), products));
    }

    // Go templates read a hyphen after a dot as a minus.
    private static String valuesOf(String subchart) {
        return subchart.contains("-") ? "(index .Values \"" + subchart + "\")" : ".Values." + subchart;
    }

    private record NotesView(String chart, List<ProductView> products) {}

    private record ProductView(String name, String values, List<String> secrets) {}

    private String helmignore() {
        return templates.fillText("helmignore", new NothingView());
    }

    private record NothingView() {}
}
