package io.chartwright.render.sink;

import static io.chartwright.render.sink.Rendered.at;
import static io.chartwright.render.sink.Rendered.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.chartwright.core.helm.HelmException;
import io.chartwright.core.helm.HelmRequest;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.JsonReader;
import io.chartwright.core.yaml.JsonWriter;
import io.chartwright.core.yaml.YamlReader;
import io.chartwright.core.yaml.YamlWriter;
import io.chartwright.helm.InProcessHelm;
import io.chartwright.model.Platform;
import io.chartwright.model.Subchart;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.render.PlatformRenderer;
import io.chartwright.render.values.SeenByHelm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values, overlays and schemas of a platform that uses everything, with the real Helm as the judge. */
class SinkValuesTest {
    private static final Platform PLATFORM = SinkPlatform.platform();
    private static final FileTree TREE = new PlatformRenderer().render(PLATFORM);
    private static final String UMBRELLA = "helm/charts/kitchen";
    private static final FileTree SUBCHART = TREE.below(UMBRELLA + "/charts/sink");

    /** The law of overlays on the real thing: what an environment's subchart sees is what it would say as a base. */
    @ParameterizedTest
    @CsvSource({
        "dev, sink, BASE",
        "test, sink, TEST",
        "prod, sink, PROD",
        "dev, second-sink, BASE",
        "prod, second-sink, PROD",
    })
    void anEnvironmentsSubchartSeesItsFullValues(String environment, String subchart, Sink.Stage stage) {
        HelmRequest request = Rendered.request(PLATFORM, TREE, "kitchen", environment);
        Map<String, @Nullable Object> seen = SeenByHelm.seen(
                showing(request.chart(), subchart), request.values().toArray(String[]::new));
        seen.remove("global");
        seen.remove("enabled");
        assertThat(seen).isEqualTo(full(subchart, stage));
    }

    /** The values of a platform that looks like one stage everywhere, but knows what the others may have. */
    private static @Nullable Object full(String subchart, Sink.Stage stage) {
        FileTree tree = new PlatformRenderer().render(basedOn(stage));
        String values = String.valueOf(tree.text(UMBRELLA + "/charts/" + subchart + "/values.yaml"));
        Map<String, @Nullable Object> full = map(SeenByHelm.plain(read(values)));
        full.remove("global");
        return switchedLike(map(full), stage, subchart);
    }

    // What is off says no more than that, as base; as an environment it keeps the figures of its base.
    private static Map<String, @Nullable Object> switchedLike(
            Map<String, @Nullable Object> full, Sink.Stage stage, String subchart) {
        if (stage == Sink.Stage.PROD) {
            map(full.get("webFront"))
                    .put(
                            "ingress",
                            new TreeMap<>(Map.of("enabled", false, "subdomain", subchart, "path", "/", "tls", true)));
        }
        return full;
    }

    private static Platform basedOn(Sink.Stage base) {
        List<Sink.Stage> stages = List.of(Sink.Stage.BASE, Sink.Stage.TEST, Sink.Stage.PROD);
        List<Subchart> subcharts = new ArrayList<>();
        for (String name : List.of("sink", "second-sink")) {
            TreeMap<String, Subchart.Variant> overrides = new TreeMap<>();
            for (int i = 0; i < stages.size(); i++) {
                overrides.put(
                        PLATFORM.environments().get(i).name(),
                        new Subchart.Variant(true, new Sink(stages.get(i), name)));
            }
            subcharts.add(new Subchart(name, "0.2.0", new Subchart.Variant(true, new Sink(base, name)), overrides));
        }
        return new Platform(
                PLATFORM.name(),
                PLATFORM.repository(),
                PLATFORM.mesh(),
                PLATFORM.argoCd(),
                PLATFORM.environments(),
                List.of(new UmbrellaChart("kitchen", "The kitchen charts", "1.0.0", subcharts)));
    }

    private static FileTree showing(FileTree chart, String subchart) {
        FileTree.Builder shown = FileTree.builder();
        chart.forEach((path, text) -> {
            if (!path.contains("/templates/")) {
                shown.add(path, text);
            }
        });
        return shown.add("charts/" + subchart + "/templates/seen.yaml", SeenByHelm.printing(".Values"))
                .build();
    }

    @Test
    void overlaysOfSubchartsThatDifferNowhereAreEmpty() {
        assertThat(TREE.text(UMBRELLA + "/values/dev.yaml")).doesNotContain("sink:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/charts/sink", "/charts/second-sink"})
    void schemasAreDraft07(String folder) {
        String schema = String.valueOf(TREE.text(UMBRELLA + folder + "/values.schema.json"));
        assertThat(map(json(schema))).containsEntry("$schema", "http://json-schema.org/draft-07/schema#");
        var meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(com.networknt.schema.SchemaLocation.of("http://json-schema.org/draft-07/schema#"));
        assertThat(meta.validate(schema, InputFormat.JSON)).isEmpty();
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                        .getSchema(schema, InputFormat.JSON)
                        .validate(
                                JsonWriter.write(read(String.valueOf(TREE.text(UMBRELLA + folder + "/values.yaml")))),
                                InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void aSubchartAloneTakesItsOwnValues() {
        assertThat(Rendered.of(alone("{}")).objects()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "test", "prod"})
    void aSubchartAloneTakesWhatAnEnvironmentLaysOverIt(String environment) {
        Map<String, @Nullable Object> overlay =
                environment.equals("dev") ? Map.of() : map(at(read(text("values/" + environment + ".yaml")), "sink"));
        HelmRequest request = new HelmRequest(
                SUBCHART,
                "kitchen",
                "sinks",
                "1.33",
                List.of(
                        YamlWriter.write(overlay),
                        String.valueOf(TREE.text("helm/environments/" + environment + "/values.yaml"))));
        assertThat(names(Rendered.of(request)))
                .isEqualTo(names(
                        Rendered.of(PLATFORM, TREE, "kitchen", environment).of("sink")));
    }

    private static List<String> names(Rendered rendered) {
        return rendered.objects().stream()
                .map(object -> object.get("kind") + " " + Rendered.name(object))
                .sorted()
                .toList();
    }

    @Test
    void helmRefusesAMisspeltKeyInEveryStrictObject() {
        List<List<String>> objects = new ArrayList<>();
        strict(json(String.valueOf(SUBCHART.text("values.schema.json"))), List.of(), objects);
        assertThat(objects).hasSizeGreaterThan(50).contains(List.of(), List.of("webFront", "ingress"));
        for (List<String> path : objects) {
            assertThatThrownBy(() -> new InProcessHelm().template(alone(under(path, "mispelt", 1))))
                    .as("a misspelt key in %s", path)
                    .isInstanceOf(HelmException.class)
                    .hasMessageContaining("mispelt");
        }
    }

    @Test
    void theUmbrellaRefusesMisspeltKeysToo() {
        for (String values : List.of(
                "sinks: {enabled: true}",
                "global: {domian: a.b}",
                "sink: {webfront: {replicaCount: 1}}",
                "sink: {global: {domian: a.b}}",
                "second-sink: {webFront: {replicacount: 1}}")) {
            HelmRequest good = Rendered.request(PLATFORM, TREE, "kitchen", "dev");
            HelmRequest bad = new HelmRequest(
                    good.chart(), good.release(), good.namespace(), good.kubeVersion(), List.of(values));
            assertThatThrownBy(() -> new InProcessHelm().template(bad))
                    .as(values)
                    .isInstanceOf(HelmException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "webFront: {replicaCount: two}",
                "webFront: {replicaCount: 1.5}",
                "webFront: {replicaCount: -1}",
                "webFront: {image: {tag: 1.0}}",
                "webFront: {image: {tag: null}}",
                "webFront: {image: {pullPolicy: always}}",
                "webFront: {image: null}",
                "webFront: {containerPorts: {http: '8080'}}",
                "webFront: {args: --level}",
                "webFront: {args: [1]}",
                "webFront: {env: {DEBUG: true}}",
                "webFront: {env: {DEBUG: 1}}",
                "webFront: {secretEnv: {TOKEN: {name: x}}}",
                "webFront: {secretEnv: {PASSWORD: {name: x, kye: y}}}",
                "webFront: {resources: {requests: {cpu: lots}}}",
                "webFront: {resources: {request: {cpu: 1}}}",
                "webFront: {files: {pages: {a.txt: 1}}}",
                "webFront: {files: {pges: {a.txt: x}}}",
                "webFront: {service: {type: External}}",
                "webFront: {ingress: {enabled: 'true'}}",
                "webFront: {autoscaling: {minReplicas: 0}}",
                "webFront: {podDisruptionBudget: {maxUnavailable: 101%}}",
                "webFront: {podLabels: {a: 1}}",
                "webFront: {nodeSelector: {fast: true}}",
                "webFront: {tolerations: {key: x}}",
                "webFront: {terminationGracePeriodSeconds: 30s}",
                "store: {persistence: {data: {size: big}}}",
                "store: {persistence: {daat: {size: 1Gi}}}",
                "config: {sharedSettings: {LEVEL: 1}}",
                "config: {sharedSetings: {LEVEL: x}}",
                "nightlyCleanUpOfEverything: {suspend: 'no'}",
                "lateBloomer: {enabled: maybe}",
                "global: {imagePullSecrets: one}",
                "global: {region: 1.0}",
                "webFront: null",
                "podSecurityContext: null",
            })
    void helmRefusesTheWrongTypeAndTheMissing(String values) {
        assertThatThrownBy(() -> new InProcessHelm().template(alone(values))).isInstanceOf(HelmException.class);
    }

    private static HelmRequest alone(String values) {
        return new HelmRequest(SUBCHART, "kitchen", "sinks", "1.33", List.of(values));
    }

    /** The paths of all objects whose keys the schema knows by name. */
    private static void strict(@Nullable Object schema, List<String> path, List<List<String>> found) {
        if (Boolean.FALSE.equals(at(schema, "additionalProperties"))) {
            found.add(path);
        }
        if (at(schema, "properties") instanceof Map<?, ?> properties) {
            properties.forEach((key, inner) -> {
                List<String> deeper = new ArrayList<>(path);
                deeper.add((String) key);
                strict(inner, deeper, found);
            });
        }
    }

    private static String under(List<String> path, String key, Object value) {
        Map<String, Object> values = Map.of(key, value);
        for (int i = path.size() - 1; i >= 0; i--) {
            values = Map.of(path.get(i), values);
        }
        return YamlWriter.write(values);
    }

    private static String text(String path) {
        return String.valueOf(TREE.text(UMBRELLA + "/" + path));
    }

    private static @Nullable Object read(String yaml) {
        return YamlReader.read("values.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .toData();
    }

    private static @Nullable Object json(String json) {
        return JsonReader.read("schema.json", json.getBytes(StandardCharsets.UTF_8));
    }
}
