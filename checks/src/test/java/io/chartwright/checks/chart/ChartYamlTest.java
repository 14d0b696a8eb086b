package io.chartwright.checks.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartYamlTest {

    @Test
    void allThatHelmReadsMayBeThere() {
        assertThat(found(
                        "{apiVersion: v2, name: web, version: 1.0.0-rc.1, kubeVersion: '>=1.27.0-0', type: application,"
                                + " keywords: [a], maintainers: [{name: a, email: b}], annotations: {a: b}, deprecated: false,"
                                + " dependencies: [{name: a, version: ^1, repository: 'https://a', alias: b, tags: [c],"
                                + " import-values: [d]}]}"))
                .isEmpty();
    }

    @Test
    void tellsAnUnknownField() {
        assertThat(found("{apiVersion: v2, name: web, version: 1.0.0, appversion: '1'}"))
                .containsExactly("error charts/web/Chart.yaml appversion []: 'appversion' is no field of Chart.yaml"
                        + " (did you mean 'appVersion'?)");
    }

    @Test
    void tellsANumberWhereHelmReadsText() {
        assertThat(found("{apiVersion: v2, name: web, version: 1.0.0, appVersion: 1.5}"))
                .containsExactly(
                        "error charts/web/Chart.yaml appVersion []: 1.5 is a number, and appVersion takes a string"
                                + " (put it in quotes)");
    }

    @Test
    void tellsWhatIsMissing() {
        assertThat(found("{apiVersion: v2}"))
                .containsExactly(
                        "error charts/web/Chart.yaml name []: 'name' is missing in Chart.yaml (set name)",
                        "error charts/web/Chart.yaml version []: 'version' is missing in Chart.yaml (set version)");
    }

    @Test
    void tellsWhatIsNoVersionAndNoRange() {
        assertThat(found(
                        "{apiVersion: v2, name: web, version: v1, kubeVersion: new, dependencies: [{name: a, version: x,"
                                + " repository: 'https://a'}]}"))
                .containsExactly(
                        "error charts/web/Chart.yaml version []: 'v1' is no version (write three numbers, such as 1.0.0)",
                        "error charts/web/Chart.yaml kubeVersion []: 'new' is neither a version nor a range of versions"
                                + " (write a version such as 1.2.3, or a range such as '>=1.2.0 <2.0.0' or '^1.2')");
    }

    @Test
    void tellsTheFormatOfHelm2() {
        assertThat(found("{apiVersion: v1, name: web, version: 1.0.0}"))
                .containsExactly(
                        "warning charts/web/Chart.yaml apiVersion []: apiVersion v1 is that of Helm 2, which reads"
                                + " dependencies from another file (write apiVersion: v2, and move what requirements.yaml holds to"
                                + " dependencies)");
    }

    @Test
    void tellsAFolderOfAnotherName() {
        assertThat(found("{apiVersion: v2, name: shop, version: 1.0.0}"))
                .containsExactly(
                        "warning charts/web/Chart.yaml name []: the chart is called 'shop', and its folder 'web'"
                                + " (give both the same name)");
    }

    private static List<String> found(String text) {
        return new ChartTree().file("charts/web/Chart.yaml", text).found("chart-yaml");
    }
}
