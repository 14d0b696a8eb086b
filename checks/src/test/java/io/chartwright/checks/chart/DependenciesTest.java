package io.chartwright.checks.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DependenciesTest {

    @Test
    void tellsADependencyThatIsNotThere() {
        assertThat(chart("[{name: wbe, version: 1.0.0}, {name: web, version: 1.0.0}]", "1.0.0")
                        .found("missing-dependency"))
                .containsExactly(
                        "error charts/shop/Chart.yaml dependencies[0] []: the chart depends on 'wbe', which is not in"
                                + " charts/ and has no repository (did you mean 'web'?)");
    }

    @Test
    void aDependencyWithARepositoryNeedNotBeThere() {
        assertThat(chart("[{name: db, version: 1.0.0, repository: 'https://a'}, {name: web, version: 1.0.0}]", "1.0.0")
                        .found("missing-dependency"))
                .isEmpty();
    }

    @Test
    void tellsASubchartThatNobodyAskedFor() {
        assertThat(chart("[]", "1.0.0").found("missing-dependency"))
                .containsExactly(
                        "warning charts/shop/Chart.yaml dependencies []: 'web' lies in charts/, and Chart.yaml does not"
                                + " depend on it (add it to dependencies with its version, or remove charts/shop/charts/web)");
    }

    @Test
    void tellsAVersionThatWasNotAskedFor() {
        assertThat(chart("[{name: web, version: ^2.0.0}]", "1.2.0").found("dependency-version"))
                .containsExactly(
                        "error charts/shop/Chart.yaml dependencies[0].version []: the chart asks for web ^2.0.0, and"
                                + " 1.2.0 lies in charts/ (write version: 1.2.0)");
        assertThat(chart("[{name: web, version: ^1.0.0}]", "1.2.0").found("dependency-version"))
                .isEmpty();
    }

    @Test
    void whatIsNoRangeIsToldElsewhere() {
        assertThat(chart("[{name: web, version: new}]", "1.2.0").found("dependency-version"))
                .isEmpty();
    }

    @Test
    void tellsAConditionThatNoValuesHave() {
        assertThat(ChartTree.shop().found("condition-without-key"))
                .containsExactly(
                        "warning charts/shop/Chart.yaml dependencies[0].condition []: values.yaml does not have the"
                                + " condition 'web.enabled' of web (set it to true or false in values.yaml, or correct the condition)");
    }

    @Test
    void tellsAConditionThatIsNeitherTrueNorFalse() {
        assertThat(ChartTree.shop()
                        .file("charts/shop/values.yaml", "{web: {enabled: 'true'}}")
                        .found("condition-without-key"))
                .containsExactly(
                        "warning charts/shop/Chart.yaml dependencies[0].condition []: the condition 'web.enabled' is"
                                + " neither true nor false in values.yaml (set it to true or false in values.yaml, or correct the"
                                + " condition)");
    }

    @Test
    void aSubchartMayHaveTheConditionItself() {
        assertThat(chart("[{name: web, version: 1.0.0, condition: 'a.b,web.enabled'}]", "1.0.0")
                        .file("charts/shop/charts/web/values.yaml", "{enabled: false}")
                        .found("condition-without-key"))
                .isEmpty();
    }

    private static ChartTree chart(String dependencies, String version) {
        return new ChartTree()
                .file(
                        "charts/shop/Chart.yaml",
                        "{apiVersion: v2, name: shop, version: 1.0.0, dependencies: " + dependencies + "}")
                .file("charts/shop/charts/web/Chart.yaml", "{apiVersion: v2, name: web, version: " + version + "}");
    }
}
