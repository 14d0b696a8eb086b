package io.chartwright.render.gitops;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.catalog.trino.Trino;
import io.chartwright.core.tree.FileTree;
import io.chartwright.model.Platform;
import io.chartwright.model.Resilience;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.gitops.ArgoCd;
import io.chartwright.render.PlatformRenderer;
import io.chartwright.render.chart.ScaledWorkloads;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RootTest {
    private static Platform.Builder platform() {
        return Platform.named("acme")
                .repository("https://git.example.com/acme/platform.git")
                .argoCd(ArgoCd.builder().namespace("gitops").root(true).build())
                .chart(UmbrellaChart.named("data"));
    }

    private static String file(Platform platform) {
        return requireNonNull(new GitOpsRenderer(platform, new ScaledWorkloads(platform), List.of(), "made")
                .render(List.of())
                .text("argocd-root.yaml"));
    }

    @Test
    void bringsTheOthersAndMayDoNothingElse() {
        Platform platform = platform()
                .environment("dev", dev -> dev.domain("dev.example.com"))
                .environment("prod", prod -> prod.domain("example.com").revision("v1.0.0"))
                .build();
        assertThat(file(platform)).isEqualTo("""
                # made
                #
                # The root is the one Application that is applied by hand, once, and again when this file changes:
                #
                #     kubectl apply --server-side -f k8s/gitops/argocd-root.yaml
                #
                # It brings all others and takes none away: one that Git no longer has is out of sync until somebody deletes it.
                # To be rid of the root alone, delete it without the others: argocd app delete --cascade=false, or kubectl delete.
                apiVersion: argoproj.io/v1alpha1
                kind: AppProject
                metadata:
                  name: acme-root
                  namespace: gitops
                  finalizers:
                    - resources-finalizer.argocd.argoproj.io
                spec:
                  description: The Applications and projects of acme
                  sourceRepos:
                    - https://git.example.com/acme/platform.git
                  destinations:
                    - server: https://kubernetes.default.svc
                      namespace: gitops
                  namespaceResourceWhitelist:
                    - group: argoproj.io
                      kind: AppProject
                    - group: argoproj.io
                      kind: Application
                    - group: argoproj.io
                      kind: ApplicationSet
                ---
                apiVersion: argoproj.io/v1alpha1
                kind: Application
                metadata:
                  name: acme-root
                  namespace: gitops
                spec:
                  project: acme-root
                  source:
                    repoURL: https://git.example.com/acme/platform.git
                    targetRevision: main
                    path: k8s/gitops
                    directory:
                      include: argocd-applications.yaml
                  destination:
                    server: https://kubernetes.default.svc
                    namespace: gitops
                  syncPolicy:
                    automated:
                      selfHeal: true
                """);
    }

    @Test
    void followsTheFirstBranchOfItsOwnRepository() {
        Platform platform = platform()
                .environment("edge", edge -> edge.domain("a.example")
                        .repository("https://git.example.com/acme/edge.git")
                        .revision("elsewhere"))
                .environment("dev", dev -> dev.domain("a.example").revision("v2.0.0"))
                .environment("stage", stage -> stage.domain("a.example").revision("develop"))
                .environment("prod", prod -> prod.domain("a.example").revision("main"))
                .build();
        assertThat(file(platform)).contains("targetRevision: develop\n");
    }

    @Test
    void followsTheDefaultBranchWhereAllArePinned() {
        Platform platform = platform()
                .environment("prod", prod -> prod.domain("a.example").revision("v1.0.0"))
                .build();
        assertThat(file(platform)).contains("targetRevision: HEAD\n");
    }

    @Test
    void takesSeveralFilesByOnePattern() {
        Platform platform =
                platform().environment("prod", prod -> prod.domain("a.example")).build();
        assertThat(new Root(platform, List.of("a.yaml", "b.yaml")).documents().toString())
                .contains("directory={include={a.yaml,b.yaml}}");
    }

    /** Argo CD's page deletes in cascade: prod would go with the root. */
    @Test
    void peopleAreAskedBeforeAnEnvironmentThatIsKeptGoesWithTheRoot() {
        Platform.Builder both = platform()
                .resilience(Resilience.besideCharts())
                .chart(UmbrellaChart.named("apps").subchart(Trino.defaults().workers(workers -> workers.replicas(2))))
                .environment("dev", dev -> dev.domain("dev.example.com"))
                .environment("prod", prod -> prod.domain("example.com").revision("v1.0.0"));

        assertThat(asked(both.build())).containsExactly("data-prod", "apps-prod", "resilience-prod");
        assertThat(asked(both.argoCd(ArgoCd.standard()).build())).isEmpty();
    }

    /** The names of the Applications that ask before the root prunes or deletes them. */
    private static List<String> asked(Platform platform) {
        String text =
                requireNonNull(new PlatformRenderer().render(platform).text("k8s/gitops/argocd-applications.yaml"));
        return Stream.of(text.split("(?m)^---\n"))
                .filter(document ->
                        document.contains("argocd.argoproj.io/sync-options: Prune=confirm,Delete=confirm\n"))
                .flatMap(document -> document.lines().filter(line -> line.startsWith("  name: ")))
                .map(line -> line.substring("  name: ".length()))
                .toList();
    }

    @Test
    void isThereOnlyOnDemand() {
        Platform platform = platform()
                .argoCd(ArgoCd.standard())
                .environment("prod", prod -> prod.domain("a.example"))
                .build();
        FileTree tree =
                new GitOpsRenderer(platform, new ScaledWorkloads(platform), List.of(), "made").render(List.of());
        assertThat(tree.files()).containsOnlyKeys("argocd-applications.yaml");
    }
}
