package io.chartwright.checks.rules.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TurnTest {

    @Test
    void helmsHooksCountAsArgoCds() {
        assertThat(turn(Map.of("helm.sh/hook", "pre-install", "helm.sh/hook-weight", "-5")))
                .isEqualTo("wave -5 of PreSync");
        assertThat(turn(Map.of("helm.sh/hook", "post-upgrade"))).isEqualTo("wave 0 of PostSync");
    }

    @Test
    void argoCdsOwnAnnotationsWin() {
        assertThat(turn(Map.of(
                        "helm.sh/hook", "pre-install",
                        "helm.sh/hook-weight", "5",
                        "argocd.argoproj.io/hook", "Sync",
                        "argocd.argoproj.io/sync-wave", "2")))
                .isEqualTo("wave 2 of Sync");
    }

    @Test
    void whatAnOrdinarySyncLeavesAloneHasNoTurn() {
        assertThat(turn(Map.of("helm.sh/hook", "test"))).isEmpty();
        assertThat(turn(Map.of("argocd.argoproj.io/hook", "PostDelete"))).isEmpty();
    }

    @Test
    void objectsWithoutAnnotationsComeWithTheSync() {
        assertThat(turn(Map.of())).isEqualTo("wave 0 of Sync");
    }

    private static String turn(Map<String, String> annotations) {
        Map<String, Object> data = Map.of("kind", "Job", "metadata", Map.of("name", "x", "annotations", annotations));
        return Turn.of(KubeObject.of(Fields.of(data), "", ""))
                .map(Turn::toString)
                .orElse("");
    }
}
