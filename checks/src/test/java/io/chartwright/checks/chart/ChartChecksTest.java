package io.chartwright.checks.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.tree.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartChecksTest {

    @ParameterizedTest
    @ValueSource(strings = {"254carbon", "meridian"})
    void nothingIsWrongWithWhatWeGenerate(String fixture) throws IOException {
        FileTree.Builder tree = FileTree.builder();
        Path root = Path.of(System.getProperty("chartwright.root"), "fixtures", fixture);
        try (Stream<Path> files = Files.walk(root.resolve("helm"))) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> {
                try {
                    tree.add(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                } catch (MalformedInputException e) {
                    throw new AssertionError(file + " is no text", e);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        assertThat(ChartTree.findings(tree.build())).isEmpty();
    }

    @Test
    void nothingIsWrongWithASmallChart() {
        assertThat(ChartTree.findings(ChartTree.shop()
                        .file("charts/shop/values.yaml", "{web: {enabled: true, image: b}, global: {a: b}}")
                        .tree()))
                .isEmpty();
    }

    @Test
    void aChartMayStandAtTheRoot() {
        assertThat(ChartTree.findings(FileTree.builder()
                        .add("Chart.yaml", "{apiVersion: v2, name: web, version: 1.0.0}")
                        .add("charts/db/Chart.yaml", "{apiVersion: v2, name: db, version: x}")
                        .build()))
                .extracting(finding -> finding.code() + " " + finding.place().file() + " "
                        + finding.place().chart() + " " + finding.place().subchart())
                .containsExactly("chart-yaml charts/db/Chart.yaml web db", "missing-dependency Chart.yaml web ");
    }

    @Test
    void tellsAFileThatCannotBeRead() {
        assertThat(ChartTree.shop()
                        .file("charts/shop/values.yaml", "web:\n  a: 1\n  a: 2\n")
                        .found("unreadable-file"))
                .containsExactly("warning charts/shop/values.yaml  []: line 3: 'a' is set twice; first in line 2"
                        + " (remove one of the two)");
    }

    @Test
    void valuesMayBeCommentsAlone() {
        assertThat(ChartTree.shop().file("charts/shop/values.yaml", "# none\n").found("unreadable-file"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "5",
                "{name: [a], dependencies: 5}",
                "{dependencies: [1, {name: {}}, {condition: 3}]}",
                "\t",
                ""
            })
    void nothingFailsOnNonsense(String chartYaml) {
        assertThat(ChartTree.findings(FileTree.builder()
                        .add("a/Chart.yaml", chartYaml)
                        .add("a/values.yaml", "{'[x]': 1, a: [1]}")
                        .add("a/values.schema.json", "{\"additionalProperties\": {\"type\": \"object\"}}")
                        .add("a/values/dev.yaml", "{'[x]': 2, a: {b: c}}")
                        .build()))
                .isNotEmpty();
    }

    @Test
    void everyRuleIsDescribedOnce() {
        assertThat(new ChartChecks().rules()).extracting(rule -> rule.code()).doesNotHaveDuplicates();
    }
}
