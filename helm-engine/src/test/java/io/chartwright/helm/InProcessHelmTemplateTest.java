package io.chartwright.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartwright.core.helm.HelmEngine;
import io.chartwright.core.helm.HelmException;
import io.chartwright.core.helm.HelmRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class InProcessHelmTemplateTest {
    private static final String HOOK = """
            apiVersion: batch/v1
            kind: Job
            metadata:
              name: migrate
              annotations:
                %s
            """;
    private static final String CRD = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata:
              name: %s
              # {{ stays as it is }}
            """;

    private final InProcessHelm helm = new InProcessHelm();

    @Test
    void isFoundAsTheEngine() {
        assertThat(ServiceLoader.load(HelmEngine.class)).hasExactlyElementsOfTypes(ChosenHelm.class);
    }

    @Test
    void saysWhichHelmItIs() {
        assertThat(helm.description()).isEqualTo("Helm " + NativeHelm.get().version() + " (in process)");
    }

    @Test
    void rendersWithTheLastValuesWinning() {
        Charts chart = Charts.chart("demo")
                .with("values.yaml", "a: chart\nb: chart\nc: chart\n")
                .showing("a: {{ .Values.a }}", "b: {{ .Values.b }}", "c: {{ .Values.c }}");
        assertThat(helm.template(chart.request("b: first\nc: first\n", "c: second\n")))
                .isEqualTo("""
                        ---
                        # Source: demo/templates/shown.yaml
                        apiVersion: v1
                        kind: ConfigMap
                        metadata:
                          name: demo
                        data:
                          a: chart
                          b: first
                          c: second
                        """);
    }

    @Test
    void passesReleaseNamespaceAndKubernetesVersion() {
        Charts chart = Charts.chart("demo")
                .showing("told: {{ .Release.Name }} {{ .Release.Namespace }} {{ .Capabilities.KubeVersion }}");
        assertThat(helm.template(chart.request())).contains("told: demo data v1.33");
    }

    @Test
    void rendersWithHelmsOwnKubernetesVersionWhenNoneIsGiven() {
        Charts chart = Charts.chart("demo").showing("told: {{ .Capabilities.KubeVersion }}");
        assertThat(helm.template(new HelmRequest(chart.tree(), "demo", "data", "", List.of())))
                .contains("told: v1.");
    }

    @Test
    void keepsTextsBeyondAscii() {
        Charts chart = Charts.chart("demo").showing("a: \"Größe – 大\"", "b: \"{{ .Values.b }}\"");
        assertThat(helm.template(chart.request("b: žluť 🐘"))).contains("Größe – 大", "žluť 🐘");
    }

    @Test
    void rendersNothingForAChartWithoutObjects() {
        assertThat(helm.template(Charts.chart("demo").request())).isEmpty();
    }

    @Test
    void includesHooksHoweverTheirKeyIsQuoted() {
        Charts chart = Charts.chart("demo")
                .with("templates/plain.yaml", HOOK.formatted("helm.sh/hook: pre-install"))
                .with("templates/quoted.yaml", HOOK.formatted("\"helm.sh/hook\": test"))
                .with("templates/weighed.yaml", HOOK.formatted("helm.sh/hook-weight: \"1\"\n    helm.sh/hook: test"))
                .with("templates/from-values.yaml", HOOK.formatted("{{- toYaml .Values.annotations | nindent 4 }}"));
        assertThat(helm.template(
                        chart.request("annotations: {helm.sh/hook: post-install, helm.sh/hook-delete-policy: never}")))
                .contains("    helm.sh/hook: pre-install\n")
                .contains("    \"helm.sh/hook\": test\n")
                .contains("    helm.sh/hook-weight: \"1\"\n    helm.sh/hook: test\n")
                .contains("    helm.sh/hook: post-install\n    helm.sh/hook-delete-policy: never\n")
                .doesNotContain("hooj");
    }

    @Test
    void putsCrdsOfTheChartAndOfEnabledSubchartsFirst() {
        Charts idle = Charts.chart("idle").with("crds/three.yaml", CRD.formatted("three"));
        Charts on = Charts.chart("on").with("crds/two.yml", CRD.formatted("two"));
        Charts chart = Charts.chart(
                        "demo",
                        "dependencies:",
                        "  - {name: on, version: 1.0.0, alias: other}",
                        "  - {name: idle, version: 1.0.0, condition: idle.enabled}")
                .with("values.yaml", "idle: {enabled: false}")
                .with("crds/one.yaml", CRD.formatted("one"))
                .with("crds/README.md", "no CRD")
                .with("templates/account.yaml", "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: a}\n")
                .with(on, "on")
                .with(idle, "idle");
        assertThat(helm.template(chart.request()).lines().filter(line -> line.startsWith("# Source")))
                .containsExactly(
                        "# Source: demo/charts/other/crds/two.yml",
                        "# Source: demo/crds/one.yaml",
                        "# Source: demo/templates/account.yaml");
        assertThat(helm.template(chart.request())).contains("  name: one\n  # {{ stays as it is }}\n");
    }

    @Test
    void looksUpNothing() {
        Charts chart = Charts.chart("demo")
                .showing(
                        "a: {{ lookup \"v1\" \"Secret\" .Release.Namespace \"x\" | toJson }}",
                        "b: {{ \"x\" | lookup \"v1\" \"Secret\" .Release.Namespace | toJson }}",
                        "c: {{ (lookup \"v1\" \"Secret\" \"\" \"\").items | default \"none\" }}",
                        "d: lookup {{ \"a lookup \\\" lookup\" }} {{ .Values.lookup }} {{ `lookup` }}",
                        "e: {{- /* lookup */}} nslookup");
        assertThat(helm.template(chart.request("lookup: mine")))
                .contains("a: {}\n  b: {}\n  c: none\n  d: lookup a lookup \" lookup mine lookup\n  e: nslookup\n");
    }

    @Test
    void reportsAFailedTemplateWithoutTheStagedPath() {
        Charts chart = Charts.chart("demo").showing("a: {{ required \"a is needed\" .Values.a }}");
        assertThatThrownBy(() -> helm.template(chart.request()))
                .isInstanceOf(HelmException.class)
                .hasMessageStartingWith("execution error at (demo/templates/shown.yaml:6:")
                .hasMessageEndingWith("a is needed");
    }

    @Test
    void reportsWhatIsNoYamlWithoutAdviceForTheCommandLine() {
        Charts chart = Charts.chart("demo").with("templates/broken.yaml", "a: b: c\n");
        assertThatThrownBy(() -> helm.template(chart.request()))
                .isInstanceOf(HelmException.class)
                .hasMessageContaining("YAML parse error on demo/templates/broken.yaml")
                .hasMessageNotContaining("--debug");
    }

    @Test
    void reportsBrokenValuesByTheirPlaceInTheRequest() {
        assertThatThrownBy(() -> helm.template(Charts.chart("demo").request("a: 1", "a: [")))
                .isInstanceOf(HelmException.class)
                .hasMessageContaining("failed to parse values-2.yaml")
                .hasMessageNotContaining(System.getProperty("java.io.tmpdir") + "/");
    }

    @Test
    void reportsValuesAgainstTheSchema() {
        Charts chart = Charts.chart("demo").with("values.schema.json", """
                {"type": "object", "properties": {"replicas": {"type": "integer"}}}""").showing("a: b");
        assertThatThrownBy(() -> helm.template(chart.request("replicas: many")))
                .isInstanceOf(HelmException.class)
                .hasMessageContaining("/replicas")
                .hasMessageNotContaining("chartwright-helm");
    }

    @Test
    void reportsWhatIsNoChart() {
        Charts chart = Charts.chart("demo").with("charts/sub/values.yaml", "a: 1");
        assertThatThrownBy(() -> helm.template(chart.request()))
                .isInstanceOf(HelmException.class)
                .hasMessageContaining("Chart.yaml")
                .hasMessageNotContaining("chartwright-helm");
    }

    @Test
    void rendersOnSeveralThreadsAtOnce() throws Exception {
        Charts chart = Charts.chart("demo").showing("a: {{ .Values.a }}");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                HelmRequest request = chart.request("a: number-" + i);
                calls.add(() -> helm.template(request));
            }
            List<Future<String>> rendered = threads.invokeAll(calls);
            for (int i = 0; i < rendered.size(); i++) {
                assertThat(rendered.get(i).get()).contains("a: number-" + i + "\n");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void worksWhereTheThreadsClassLoaderKnowsNothing() {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            assertThat(helm.template(Charts.chart("demo").showing("a: b").request()))
                    .contains("a: b");
        } finally {
            thread.setContextClassLoader(own);
        }
    }
}
