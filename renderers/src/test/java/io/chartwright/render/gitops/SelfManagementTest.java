package io.chartwright.render.gitops;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.tree.FileTree;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.gitops.ArgoCd;
import io.chartwright.model.gitops.Installation;
import io.chartwright.render.chart.ScaledWorkloads;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelfManagementTest {
    private static final Installation BY_ITSELF =
            Installation.builder().selfManaged(true).revision("stable").build();

    private static FileTree tree(Installation installation) {
        Platform platform = Platform.named("acme")
                .repository("https://git.example.com/acme/platform.git")
                .argoCd(ArgoCd.builder().install(installation).root(true).build())
                .environment("prod", prod -> prod.domain("example.com"))
                .chart(UmbrellaChart.named("data"))
                .build();
        return new GitOpsRenderer(platform, new ScaledWorkloads(platform), List.of(), "made").render(List.of());
    }

    @Test
    void theFileTellsHowItIsAppliedAndThatItPrunesNothing() {
        String file = requireNonNull(tree(BY_ITSELF).text("argocd-self.yaml"));
        assertThat(file)
                .startsWith("# made\n#\n# With this, Argo CD keeps its own installation as Git has it.")
                .contains("kubectl apply --server-side -f k8s/gitops/argocd-self.yaml\n")
                .contains("targetRevision: stable\n")
                .doesNotContain("prune:");
    }

    @Test
    void itsApplicationHasNoFinalizerAndItsProjectHas() {
        String[] documents =
                requireNonNull(tree(BY_ITSELF).text("argocd-self.yaml")).split("(?m)^---\n");
        assertThat(documents[0]).contains("kind: AppProject").contains("finalizers:");
        assertThat(documents[1]).contains("kind: Application\n").doesNotContain("finalizers:");
    }

    @Test
    void isThereOnlyOnDemand() {
        assertThat(tree(BY_ITSELF).files()).containsKey("argocd-self.yaml");
        assertThat(tree(Installation.builder().build()).files())
                .doesNotContainKey("argocd-self.yaml")
                .containsKey("kustomization.yaml");
    }
}
