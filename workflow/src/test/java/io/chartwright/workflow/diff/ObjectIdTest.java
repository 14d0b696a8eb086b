package io.chartwright.workflow.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ObjectIdTest {
    @Test
    void whatHasNoNameIsCalledByItsKind() {
        assertThat(new ObjectId("kustomize.config.k8s.io", "Kustomization", "", "").title())
                .isEqualTo("Kustomization");
        assertThat(new ObjectId("apps", "Deployment", "prod", "web").title()).isEqualTo("Deployment/web");
    }
}
