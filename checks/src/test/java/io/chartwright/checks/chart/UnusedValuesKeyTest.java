package io.chartwright.checks.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnusedValuesKeyTest {

    @Test
    void tellsAKeyForASubchartThatIsNotThere() {
        assertThat(found("{wbe: {image: b}, global: {}, tags: {}, web: {enabled: true}}"))
                .containsExactly(
                        "warning charts/shop/values.yaml wbe []: 'wbe' is neither a subchart of shop nor a value that its"
                                + " templates use (did you mean 'web'?)");
    }

    @Test
    void tellsAKeyBelowASubchart() {
        assertThat(found("{web: {enabled: true, imgae: b, pull-policy: Never}}"))
                .containsExactly(
                        "warning charts/shop/values.yaml web.imgae []: 'imgae' is neither a subchart of web nor a value"
                                + " that its templates use (did you mean 'image'?)");
    }

    @Test
    void tellsAKeyInTheValuesOfAnEnvironment() {
        assertThat(ChartTree.shop()
                        .file("charts/shop/values/dev.yaml", "{web: {img: b}}")
                        .file("environments/dev/values.yaml", "{global: {}, weeb: {}}")
                        .found("unused-values-key"))
                .containsExactly(
                        "warning charts/shop/values/dev.yaml web.img []: 'img' is neither a subchart of web nor a value that its"
                                + " templates use (remove it)",
                        "warning environments/dev/values.yaml weeb []: no chart reads 'weeb' (did you mean 'web'?)");
    }

    @Test
    void aTemplateThatHandsOnAllValuesUsesThemAll() {
        assertThat(ChartTree.shop()
                        .file("charts/shop/templates/all.yaml", "{{ toYaml .Values }}")
                        .file("charts/shop/values.yaml", "{whatever: 1}")
                        .found("unused-values-key"))
                .isEmpty();
    }

    @Test
    void aTemplateAboveMayUseTheKey() {
        assertThat(ChartTree.shop()
                        .file("charts/shop/templates/_helpers.tpl", "{{ define \"a\" }}{{ .Values.shared }}{{ end }}")
                        .file("charts/shop/values.yaml", "{web: {shared: 1}}")
                        .found("unused-values-key"))
                .isEmpty();
    }

    @Test
    void whereADependencyIsNotThereOnlyMisspeltSubchartsAreTold() {
        assertThat(new ChartTree()
                        .file(
                                "a/Chart.yaml",
                                "{apiVersion: v2, name: a, version: 1.0.0, dependencies: [{name: common, version: 1.0.0,"
                                        + " repository: 'https://a'}]}")
                        .file("a/values.yaml", "{anything: 1, comon: {}}")
                        .found("unused-values-key"))
                .containsExactly(
                        "warning a/values.yaml comon []: 'comon' is neither a subchart of a nor a value that its"
                                + " templates use (did you mean 'common'?)");
    }

    private static List<String> found(String values) {
        return ChartTree.shop().file("charts/shop/values.yaml", values).found("unused-values-key");
    }
}
