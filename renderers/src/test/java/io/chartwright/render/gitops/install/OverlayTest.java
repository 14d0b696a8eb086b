package io.chartwright.render.gitops.install;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Manifests;
import io.chartwright.core.tree.FileTree;
import io.chartwright.model.Platform;
import io.chartwright.render.chart.ScaledWorkloads;
import io.chartwright.render.gitops.GitOpsRenderer;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the overlay makes of manifests like Argo CD's own. Built by a merge of our own, and where there is a {@code kubectl}
 * by that, too.
 */
class OverlayTest {
    /** The parts of Argo CD's own manifests that the overlay touches, in their shape. */
    private static final String UPSTREAM = """
            apiVersion: v1
            kind: ServiceAccount
            metadata: { name: argocd-server, labels: { app.kubernetes.io/part-of: argocd } }
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: { name: argocd-server, labels: { app.kubernetes.io/part-of: argocd } }
            rules:
            - { apiGroups: ["*"], resources: ["*"], verbs: [delete, get, patch] }
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: { name: argocd-server, labels: { app.kubernetes.io/part-of: argocd } }
            roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: argocd-server }
            subjects:
            - { kind: ServiceAccount, name: argocd-server, namespace: argocd }
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: argocd-cm
              labels: { app.kubernetes.io/name: argocd-cm, app.kubernetes.io/part-of: argocd }
            data:
              resource.exclusions: |
                - kinds: [Lease]
              resource.customizations.ignoreResourceUpdates.all: |
                jsonPointers: [/status]
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: argocd-cmd-params-cm
              labels: { app.kubernetes.io/name: argocd-cmd-params-cm, app.kubernetes.io/part-of: argocd }
            data:
              redis.server: argocd-redis-ha-haproxy:6379
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: argocd-rbac-cm
              labels: { app.kubernetes.io/name: argocd-rbac-cm, app.kubernetes.io/part-of: argocd }
            ---
            apiVersion: v1
            kind: Service
            metadata: { name: argocd-server, labels: { app.kubernetes.io/part-of: argocd } }
            spec:
              ports:
              - { name: http, port: 80, protocol: TCP, targetPort: 8080 }
              - { name: https, port: 443, protocol: TCP, targetPort: 8080 }
              selector: { app.kubernetes.io/name: argocd-server }
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: argocd-server, labels: { app.kubernetes.io/part-of: argocd } }
            spec:
              selector: { matchLabels: { app.kubernetes.io/name: argocd-server } }
              template:
                metadata: { labels: { app.kubernetes.io/name: argocd-server } }
                spec: { containers: [{ name: argocd-server, image: "quay.io/argoproj/argocd:v3.1.9" }] }
            """;

    private static final Pattern URL = Pattern.compile("(?m)^ {2}- https://raw\\.githubusercontent\\.com/\\S+$");

    @TempDir
    Path folder;

    /** Something that builds an overlay. */
    enum Builder {
        OURS,
        KUBECTL
    }

    static Stream<Builder> builders() {
        boolean kubectl = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "kubectl")));
        return kubectl ? Stream.of(Builder.values()) : Stream.of(Builder.OURS);
    }

    @ParameterizedTest
    @MethodSource("builders")
    void whatArgoCdSaysItselfIsKeptAndOursIsThere(Builder builder) throws Exception {
        List<KubeObject> objects = build(builder, "grpc");

        assertThat(data(objects, "argocd-cm"))
                .containsEntry("resource.exclusions", "- kinds: [Lease]\n")
                .containsEntry("resource.customizations.ignoreResourceUpdates.all", "jsonPointers: [/status]\n")
                .containsEntry("url", "https://argocd.acme.example")
                .containsEntry("admin.enabled", "false")
                .containsEntry("statusbadge.enabled", "true");
        assertThat(data(objects, "argocd-cmd-params-cm"))
                .isEqualTo(Map.of(
                        "redis.server", "argocd-redis-ha-haproxy:6379",
                        "server.insecure", "true",
                        "reposerver.parallelism.limit", "4",
                        "controller.diff.server.side", "true"));
        assertThat(data(objects, "argocd-rbac-cm")).isEqualTo(Map.of("scopes", "[roles]"));
        assertThat(objects.stream().filter(object -> object.kind().equals("ConfigMap")))
                .allSatisfy(object -> assertThat(object.labels())
                        .isEqualTo(Map.of(
                                "app.kubernetes.io/name", object.name(), "app.kubernetes.io/part-of", "argocd")));
    }

    @ParameterizedTest
    @MethodSource("builders")
    void allIsInOneNamespaceWithWhatWasMissing(Builder builder) throws Exception {
        List<KubeObject> objects = build(builder, "grpc");

        assertThat(objects.stream().map(KubeObject::title))
                .containsOnlyOnce(
                        "Namespace/argocd",
                        "Deployment/argocd-server",
                        "PodDisruptionBudget/argocd-server",
                        "Ingress/argocd-server",
                        "Ingress/argocd-server-grpc");
        assertThat(objects.stream().filter(object -> !isClusterWide(object)))
                .isNotEmpty()
                .allSatisfy(object -> assertThat(object.namespace()).isEqualTo("argocd"));
    }

    @ParameterizedTest
    @MethodSource("builders")
    void theServerMayOpenShellsBesidesAllThatItMayAlready(Builder builder) throws Exception {
        KubeObject role = object(build(builder, "grpc"), "ClusterRole", "argocd-server");

        assertThat(role.fields().at("rules").value())
                .isEqualTo(List.of(
                        Map.of(
                                "apiGroups", List.of("*"),
                                "resources", List.of("*"),
                                "verbs", List.of("delete", "get", "patch")),
                        Map.of(
                                "apiGroups", List.of(""),
                                "resources", List.of("pods/exec"),
                                "verbs", List.of("create"))));
    }

    @ParameterizedTest
    @MethodSource("builders")
    void clusterWideRightsFollowIntoAnotherNamespace(Builder builder) throws Exception {
        List<KubeObject> objects = build(builder, "gateway");

        assertThat(object(objects, "ClusterRoleBinding", "argocd-server")
                        .fields()
                        .items("subjects")
                        .get(0)
                        .text("namespace"))
                .isEqualTo("gitops");
        assertThat(object(objects, "Deployment", "argocd-server").namespace()).isEqualTo("gitops");
    }

    @ParameterizedTest
    @MethodSource("builders")
    void gatewaysAreToldWhichPortTakesGrpc(Builder builder) throws Exception {
        KubeObject service = object(build(builder, "gateway"), "Service", "argocd-server");

        assertThat(service.fields().at("spec", "ports").value())
                .isEqualTo(List.of(
                        Map.of("name", "http", "port", 80L, "protocol", "TCP", "targetPort", 8080L),
                        Map.of(
                                "name", "https",
                                "port", 443L,
                                "protocol", "TCP",
                                "targetPort", 8080L,
                                "appProtocol", "kubernetes.io/h2c")));
    }

    private List<KubeObject> build(Builder builder, String sample) throws IOException, InterruptedException {
        Platform platform = requireNonNull(InstallSamples.all().get(sample));
        FileTree.Builder files = FileTree.builder().add("upstream.yaml", UPSTREAM);
        new GitOpsRenderer(platform, new ScaledWorkloads(platform), List.of(), "made")
                .render(List.of())
                .forEach((path, text) -> {
                    boolean overlay = path.equals("kustomization.yaml");
                    if (overlay) {
                        assertThat(URL.matcher(text).results()).hasSize(1);
                    }
                    files.add(path, overlay ? URL.matcher(text).replaceFirst("  - upstream.yaml") : text);
                });
        return builder == Builder.OURS ? Merge.of(files.build()) : kubectl(files.build());
    }

    private List<KubeObject> kubectl(FileTree files) throws IOException, InterruptedException {
        for (Map.Entry<String, String> file : files.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        Process process = new ProcessBuilder(List.of("kubectl", "kustomize", folder.toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return new ArrayList<>(Manifests.read(said, "built.yaml", "").objects());
    }

    private static Map<String, String> data(List<KubeObject> objects, String name) {
        return object(objects, "ConfigMap", name).fields().texts("data");
    }

    private static KubeObject object(List<KubeObject> objects, String kind, String name) {
        return objects.stream()
                .filter(object -> object.kind().equals(kind) && object.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isClusterWide(KubeObject object) {
        return object.kind().startsWith("Cluster") || object.kind().equals("Namespace");
    }
}
