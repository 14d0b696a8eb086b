package io.chartwright.render.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.core.tree.FileTree;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.gitops.ArgoCd;
import io.chartwright.model.gitops.Exposure;
import io.chartwright.model.gitops.GatewayListener;
import io.chartwright.model.gitops.GrpcGateway;
import io.chartwright.render.PlatformRenderer;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PlainManifestsTest {
    private static final Platform PLATFORM = Platform.named("acme")
            .repository("https://git.example.com/acme/platform.git")
            .environment("prod", prod -> prod.domain("example.com").revision("v1.2.0"))
            .chart(UmbrellaChart.named("data").description("The data charts"))
            .argoCd(ArgoCd.builder()
                    .namespace("gitops")
                    .install(install -> install.host("argocd.example.com")
                            .highAvailability(true)
                            .exec(true)
                            .selfManaged(true)
                            .exposure(Exposure.gateway(
                                    new GatewayListener("public", "gateways", Optional.empty()),
                                    new GrpcGateway("grpc.example.com", Optional.empty()))))
                    .build())
            .build();

    @Test
    void patchesAreNoObjects() {
        FileTree tree = new PlatformRenderer().render(PLATFORM);
        assertThat(tree.files()).containsKey("k8s/gitops/patches/argocd-cm.yaml");

        assertThat(PlainManifests.of(tree).objects().stream()
                        .filter(object -> !object.group().equals("argoproj.io"))
                        .map(KubeObject::title))
                .containsExactly(
                        "Namespace/gitops",
                        "PodDisruptionBudget/argocd-redis-ha",
                        "PodDisruptionBudget/argocd-redis-ha-haproxy",
                        "PodDisruptionBudget/argocd-repo-server",
                        "PodDisruptionBudget/argocd-server",
                        "HTTPRoute/argocd-server",
                        "GRPCRoute/argocd-server-grpc",
                        "Kustomization/");
    }

    @Test
    void anInstallationHasNoFindings() {
        assertThat(findings(text -> text)).isEmpty();
    }

    @Test
    void aMisspeltKeyOfAnOverlayIsFound() {
        assertThat(findings(text -> text.replace("\nresources:", "\nresource:")))
                .containsExactly("unknown-field k8s/gitops/kustomization.yaml");
    }

    @Test
    void aMisspeltFieldOfARouteIsFound() {
        assertThat(findings(text -> text.replace("hostnames:", "hostname:")))
                .containsExactly(
                        "unknown-field k8s/gitops/argocd-install.yaml", "unknown-field k8s/gitops/argocd-install.yaml");
    }

    @Test
    void aPatchMustBeYaml() {
        assertThat(findings(text -> text.replace("data:\n  exec.enabled", "data: [\n  exec.enabled")))
                .containsExactly("unreadable-object k8s/gitops/patches/argocd-cm.yaml");
    }

    private static List<String> findings(UnaryOperator<String> change) {
        FileTree.Builder tree = FileTree.builder();
        new PlatformRenderer().render(PLATFORM).forEach((path, text) -> tree.add(path, change.apply(text)));
        return new Validator(Optional.empty())
                .platform(PLATFORM, tree.build()).findings().stream()
                        .filter(finding -> finding.place().file().startsWith("k8s/"))
                        .map(finding ->
                                finding.rule().code() + " " + finding.place().file())
                        .toList();
    }
}
