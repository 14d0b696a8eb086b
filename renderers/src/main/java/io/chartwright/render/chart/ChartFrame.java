package io.chartwright.render.chart;

import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.YamlWriter;
import io.chartwright.model.component.ConnectionTest;
import io.chartwright.model.component.EnvValue;
import io.chartwright.model.component.Image;
import io.chartwright.model.component.Port;
import io.chartwright.model.component.ServiceAccount;
import io.chartwright.model.component.Volume;
import io.chartwright.render.template.Fragment;
import io.chartwright.render.template.Templates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What every chart has besides its workloads: helpers, notes, an account, a test. */
final class ChartFrame {
    /** A small image that has curl and runs without root. */
    private static final Image TEST_IMAGE = Image.of("curlimages/curl", "8.16.0");

    private final Templates templates;
    private final ChartContext chart;
    private final Notice notice;

    ChartFrame(Templates templates, ChartContext chart, Notice notice) {
        this.templates = templates;
        this.chart = chart;
        this.notice = notice;
    }

    private record HelpersView(
            String notice,
            String chart,
            int room,
            int kept,
            String partOf,
            boolean labelled,
            Fragment labels,
            Fragment annotations,
            boolean mirrored) {}

    private record AccountView(String chart, Fragment annotations, boolean token) {}

    private record TestView(
            String chart,
            boolean meshOptOut,
            boolean pullSecrets,
            String image,
            String component,
            int port,
            String path) {}

    private record NotesView(List<HostView> hosts, List<String> secrets, boolean tested) {}

    private record HostView(String name, String values, String condition, String host) {}

    private record NothingView() {}

    void addTo(FileTree.Builder tree, String wave) {
        tree.add("templates/_helpers.tpl", helpers());
        tree.add("templates/NOTES.txt", notes());
        tree.add("templates/serviceaccount.yaml", notice.onTemplate(account(wave)));
        tree.add(".helmignore", notice.onComments(templates.fillText("helmignore", new NothingView())));
        test().ifPresent(test -> tree.add("templates/tests/test-connection.yaml", notice.onTemplate(view(test))));
    }

    /** The values of the test; empty if the product asks for none. */
    Optional<Map<String, Object>> testValues() {
        return test().map(test -> {
            Map<String, Object> resources = new LinkedHashMap<>();
            resources.put("requests", new TreeMap<>(Map.of("cpu", "10m", "memory", "32Mi")));
            resources.put("limits", Map.of("memory", "32Mi"));
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("image", Images.values(TEST_IMAGE));
            values.put("resources", resources);
            return values;
        });
    }

    private Optional<ConnectionTest> test() {
        return chart.stages().base().content().test();
    }

    private String helpers() {
        return templates.fillText(
                "helpers",
                new HelpersView(
                        notice.text(),
                        chart.name(),
                        chart.room(),
                        chart.room() - FullName.HASH_LENGTH,
                        chart.umbrella(),
                        !chart.metadata().labels().isEmpty(),
                        inline(chart.metadata().labels()),
                        inline(chart.metadata().annotations()),
                        chart.globals().has("imageRegistry")));
    }

    private static Fragment inline(SortedMap<String, String> entries) {
        return (indent, depth) ->
                Words.indent(Texts.escaped(YamlWriter.write(entries)), indent).stripTrailing();
    }

    private String account(String wave) {
        ServiceAccount account = chart.stages().base().content().serviceAccount();
        SortedMap<String, String> annotations = new TreeMap<>(account.annotations());
        if (!wave.isEmpty()) {
            annotations.put("argocd.argoproj.io/sync-wave", wave);
        }
        Fragment block = annotations.isEmpty()
                ? Fragment.NONE
                : (indent, depth) -> Words.indent(
                                "annotations:\n" + Words.indent(InlineYaml.write(annotations, chart.texts()), 2),
                                indent)
                        .stripTrailing();
        return templates.fill("serviceaccount", new AccountView(chart.name(), block, account.token()));
    }

    private String view(ConnectionTest test) {
        int port = chart.components().stream()
                .filter(component -> component.name().equals(test.component()))
                .flatMap(component -> component.sample().ports().stream())
                .filter(one -> one.name().equals(test.port()))
                .mapToInt(Port::number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no port for " + test));
        return templates.fill(
                "test",
                new TestView(
                        chart.name(),
                        chart.mesh(),
                        chart.globals().has("imagePullSecrets"),
                        chart.image(".Values.tests.image"),
                        test.component(),
                        port,
                        test.path()));
    }

    private String notes() {
        List<HostView> hosts = chart.components().stream()
                .filter(component -> component.any(one -> Reach.ingress(one).isPresent()))
                .map(component -> new HostView(
                        component.name(),
                        WorkloadRenderer.path(component),
                        ReachRenderer.condition(component, "ingress"),
                        ReachRenderer.host(component)))
                .toList();
        return templates.fillText("notes", new NotesView(hosts, secrets(), test().isPresent()));
    }

    /** The Secrets that must be there in some environment, with their keys. */
    List<String> secrets() {
        SortedMap<String, SortedSet<String>> keys = new TreeMap<>();
        chart.components().stream()
                .flatMap(component -> component.all().stream())
                .forEach(component -> {
                    component.tuning().env().values().forEach(value -> {
                        if (value instanceof EnvValue.FromSecret from) {
                            keys.computeIfAbsent(from.secret(), name -> new TreeSet<>())
                                    .add(from.key());
                        }
                    });
                    component.volumes().forEach(volume -> {
                        if (volume instanceof Volume.SecretFiles files) {
                            keys.computeIfAbsent(files.secret(), name -> new TreeSet<>());
                        }
                    });
                });
        return keys.entrySet().stream()
                .map(secret -> secret.getKey()
                        + (secret.getValue().isEmpty() ? "" : ": " + String.join(", ", secret.getValue())))
                .toList();
    }
}
