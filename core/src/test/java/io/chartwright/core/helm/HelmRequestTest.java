package io.chartwright.core.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.tree.FileTree;
import java.util.List;
import org.junit.jupiter.api.Test;

class HelmRequestTest {
    private static final HelmRequest PLAIN =
            new HelmRequest(FileTree.builder().build(), "demo", "data", "1.33", List.of("a: 1"));

    @Test
    void asksForNothingBeyondKubernetesUnlessTold() {
        assertThat(PLAIN.apiVersions()).isEmpty();
    }

    @Test
    void keepsApiVersionsSortedAndEachOnce() {
        HelmRequest request = PLAIN.withApiVersions(List.of("keda.sh/v1alpha1", "a/v1", "keda.sh/v1alpha1"));
        assertThat(request.apiVersions()).containsExactly("a/v1", "keda.sh/v1alpha1");
        assertThat(request.withApiVersions(List.of())).isEqualTo(PLAIN);
    }
}
