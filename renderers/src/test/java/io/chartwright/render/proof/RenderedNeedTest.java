package io.chartwright.render.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartwright.core.helm.HelmEngine;
import io.chartwright.core.helm.HelmException;
import io.chartwright.core.helm.HelmFinding;
import io.chartwright.core.helm.HelmRequest;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.tree.FileTree;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.render.PlatformRenderer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RenderedNeedTest {
    private static final PlatformRenderer RENDERER = new PlatformRenderer();

    /** A Helm that answers every chart alike, and fails where it says so. */
    private record FakeHelm(String documents, String refused) implements HelmEngine {
        @Override
        public String description() {
            return "Helm of a test";
        }

        @Override
        public String template(HelmRequest request) {
            if (request.namespace().equals(refused)) {
                throw new HelmException("templates/a.yaml: no such\n  value");
            }
            return documents;
        }

        @Override
        public List<HelmFinding> lint(HelmRequest request) {
            return List.of();
        }
    }

    private static Platform platform(boolean rendered) {
        return Platform.named("acme")
                .repository("https://git.example.com/acme/platform.git")
                .environment("dev", dev -> dev.domain("dev.example.com"))
                .environment("prod", prod -> prod.domain("example.com").rendered(rendered))
                .chart(UmbrellaChart.named("shop"))
                .chart(UmbrellaChart.named("desk"))
                .build();
    }

    private static FileTree tree(boolean rendered, HelmEngine helm) {
        return HelmNeed.tree(platform(rendered), RENDERER, Optional.of(helm));
    }

    @Test
    void withoutHelmNothingCanBeRendered() {
        String told =
                "environments.prod.rendered: error no-helm: the manifests of prod are to be rendered, and there is"
                        + " no Helm engine on the class path";
        assertThatThrownBy(() -> HelmNeed.tree(platform(true), RENDERER, Optional.empty()))
                .isInstanceOf(ProblemsException.class)
                .hasMessage(told);
        assertThatThrownBy(() -> new Validator(Optional.empty()).platform(platform(true), RENDERER))
                .isInstanceOf(ProblemsException.class)
                .hasMessage(told);
    }

    @Test
    void whereNothingIsToBeRenderedHelmIsNotMissed() {
        assertThat(HelmNeed.tree(platform(false), RENDERER, Optional.empty()).below("k8s/rendered"))
                .isEqualTo(FileTree.builder().build());
    }

    @Test
    void everyChartHasItsFolder() {
        FileTree tree = tree(true, new FakeHelm("apiVersion: v1\nkind: Service\nmetadata: {name: web}\n", ""));
        assertThat(tree.below("k8s/rendered").files())
                .containsOnlyKeys("prod/desk/service-web.yaml", "prod/shop/service-web.yaml");
    }

    @Test
    void aChartThatHelmRefusesIsNotLeftOut() {
        assertThatThrownBy(() -> tree(true, new FakeHelm("", "shop-prod")))
                .isInstanceOf(ProblemsException.class)
                .hasMessage("charts.shop: error helm-template: prod: templates/a.yaml: no such: value");
    }

    @Test
    void aDocumentThatNobodyCanReadIsNotLeftOut() {
        assertThatThrownBy(() -> tree(true, new FakeHelm("# Source: shop/templates/a.yaml\na: 1\na: 2\n", "")))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("charts.shop: error unreadable-object: prod: helm/charts/shop/templates/a.yaml: ")
                .hasMessageContaining("charts.desk: error unreadable-object: prod: ");
    }

    @Test
    void whatHelmRefusesElsewhereKeepsNobodyFromRendering() {
        assertThat(tree(true, new FakeHelm("", "shop-dev"))
                        .below("k8s/rendered")
                        .files())
                .containsOnlyKeys("prod/desk/nothing.yaml", "prod/shop/nothing.yaml");
    }

    @Test
    void aTreeThatLacksAChartIsToldWhateverIsForgiven() {
        assertThatThrownBy(() -> RenderedNeed.requireFolders(platform(true), RENDERER.render(platform(true))))
                .isInstanceOf(ProblemsException.class)
                .hasMessage(
                        "charts.shop: error cannot-be-rendered: Helm does not render it for prod, whose manifests are"
                                + " to be rendered\n"
                                + "charts.desk: error cannot-be-rendered: Helm does not render it for prod, whose manifests are"
                                + " to be rendered");
        RenderedNeed.requireFolders(platform(false), RENDERER.render(platform(false)));
        RenderedNeed.requireFolders(platform(true), tree(true, new FakeHelm("", "")));
    }
}
