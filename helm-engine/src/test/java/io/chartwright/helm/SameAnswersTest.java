package io.chartwright.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.helm.HelmEngine;
import io.chartwright.core.helm.HelmException;
import io.chartwright.core.helm.HelmFinding;
import io.chartwright.core.helm.HelmRequest;
import io.chartwright.core.problem.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whether both ways to Helm yield the same: the library, and a command that stands in for the real one; and the real one
 * too where it is on the path.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in is a shell script")
@Timeout(120)
class SameAnswersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** As new as the library: older ones truly differ, for example in what a null takes away from a subchart. */
    private static final Pattern NOT_OLDER = Pattern.compile("Helm v(3\\.(2[1-9]|[3-9]\\d)|4)\\.");

    private static final Pattern DOCUMENT = Pattern.compile("(?m)^---\\n(?=# Source: )");

    @TempDir
    private static Path folder;

    private static final List<HelmEngine> COMMANDS = new ArrayList<>();

    @BeforeAll
    static void find() throws IOException {
        COMMANDS.add(CommandHelm.of(StandIn.real(folder), PATIENCE));
        CommandPath.helm(System.getenv().getOrDefault("PATH", ""))
                .map(real -> CommandHelm.of(real, PATIENCE))
                .filter(real -> NOT_OLDER.matcher(real.description()).lookingAt())
                .ifPresent(COMMANDS::add);
    }

    @AfterAll
    static void forget() {
        COMMANDS.clear();
    }

    static Stream<Arguments> cases() {
        return COMMANDS.stream().flatMap(command -> requests()
                .map(named -> Arguments.of(named.name(), command.description(), named, command)));
    }

    record Named(String name, HelmRequest request) {}

    private static Stream<Named> requests() {
        Charts objects = Charts.umbrella("demo", "sub")
                .with("values.yaml", "a: 1\nsub: {k: 2}")
                .with("crds/one.yaml", """
                        apiVersion: apiextensions.k8s.io/v1
                        kind: CustomResourceDefinition
                        metadata: {name: one}
                        """)
                .with("templates/job.yaml", """
                        apiVersion: batch/v1
                        kind: Job
                        metadata:
                          name: migrate
                          annotations:
                            {{ printf "helm.sh/%s" "hook" }}: pre-install
                        """)
                .with("templates/NOTES.txt", "Read {{ .Release.Name }}.\n")
                .showing(
                        "release: {{ .Release.Name }} {{ .Release.Namespace }} {{ .Capabilities.KubeVersion.Minor }}",
                        "text: \"Größe 🐘 {{ .Values.a }}\"",
                        "none: {{ lookup \"v1\" \"Secret\" \"\" \"\" | toJson }}")
                .with(
                        Charts.chart("sub")
                                .with("values.yaml", "k: 1\nj: 1")
                                .showing("seen: {{ unset .Values \"global\" | toJson }}"),
                        "sub");
        Charts asking = Charts.chart("demo")
                .with("values.yaml", "a: 1")
                .showing(
                        "a: {{ .Capabilities.APIVersions.Has \"keda.sh/v1alpha1\" }}",
                        "b: {{ .Capabilities.APIVersions.Has \"apps/v1\" }}",
                        "c: {{ if .Capabilities.APIVersions.Has \"x/v1\" }}{{ .Values.a.b.c }}{{ end }}");
        Charts strict = Charts.chart("demo")
                .with("values.yaml", "replicas: 1")
                .with("values.schema.json", "{\"properties\": {\"replicas\": {\"type\": \"integer\"}}}")
                .showing("a: \"{{ .Values.replicas }}\"");
        return Stream.of(
                new Named("objects", objects.request("a: žluť", "sub: {k: null, l: 0777}")),
                new Named("API versions", asking.request("a: 2").withApiVersions(List.of("keda.sh/v1alpha1"))),
                new Named("bad for an API", asking.request("a: 2").withApiVersions(List.of("x/v1"))),
                new Named("schema kept", strict.request("replicas: 2")),
                new Named("schema broken", strict.request("replicas: many")),
                new Named("values broken", strict.request("replicas: [")),
                new Named(
                        "fails",
                        Charts.chart("demo").showing("a: {{ .Values.a.b.c }}").request("b: 1")),
                new Named("no YAML", Charts.chart("demo").showing("a: b: c").request("b: 1")),
                new Named(
                        "no chart", Charts.nothing().with("values.yaml", "a: 1").request()));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("cases")
    void areGiven(String name, String description, Named asked, HelmEngine command) {
        InProcessHelm library = new InProcessHelm();
        HelmRequest request = asked.request();
        assertThat(rendered(command, request)).as("documents").isEqualTo(rendered(library, request));
        assertThat(severities(command.lint(request))).as("lint").isEqualTo(severities(library.lint(request)));
    }

    /** Without order, in which hooks differ; a refusal without words, in which versions of Helm differ. */
    private static List<String> rendered(HelmEngine helm, HelmRequest request) {
        try {
            return DOCUMENT.splitAsStream(helm.template(request))
                    .map(String::strip)
                    .filter(document -> !document.isEmpty())
                    .sorted()
                    .toList();
        } catch (HelmException refused) {
            assertThat(refused.getMessage()).isNotBlank().doesNotContain("chartwright-", "--debug");
            return List.of("refused");
        }
    }

    private static Set<Severity> severities(List<HelmFinding> findings) {
        return findings.stream()
                .map(HelmFinding::severity)
                .filter(severity -> severity != Severity.INFO)
                .collect(Collectors.toSet());
    }
}
