package io.chartwright.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Charts are packed only where Helm reads the archive as it reads the folder. */
class ChartArchiveTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "templates/.hidden.yaml",
                "a file",
                "größe.yaml",
                "a/very/long/path/a/very/long/path/a/very/long/path/a/very/long/path/a/very/long/path/of.yaml/x/y/z"
            })
    void keepsAwayFromPathsThatItCouldNotName(String path) {
        assertThat(ChartArchive.of(Map.of("Chart.yaml", "", path, ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            .DS_Store           | true
            # templates/a.yaml  | true
            *.swp               | true
            .git/               | true
            temp                | true
            a.yaml              | false
            *.yaml              | false
            ?.yaml              | false
            templates           | false
            templates/          | false
            templates/a.yaml    | false
            /Chart.yaml         | false
            !x                  | false
            [xyz]               | false
            x\\y                | false
            """)
    void keepsAwayFromRulesThatMayIgnoreAFile(String rule, boolean packed) {
        Map<String, String> chart = Map.of("Chart.yaml", "", "templates/a.yaml", "", ".helmignore", "\n" + rule + "\n");
        assertThat(ChartArchive.of(chart).isPresent()).isEqualTo(packed);
    }

    @Test
    void isReadByHelmAsTheFolderIs() {
        Map<String, String> files = new TreeMap<>(Charts.chart("demo")
                .with("values.yaml", "a: Größe 🐘")
                .with("empty.txt", "")
                .with("full.txt", "x".repeat(512))
                .showing(
                        "a: {{ .Values.a }}",
                        "b: {{ range $path, $_ := .Files }}{{ $path }} {{ end }}",
                        "c: {{ .Files.Get \"full.txt\" | len }}")
                .tree()
                .files());
        assertThat(ChartArchive.of(files)).isPresent();
        try (StagedChart folder = StagedChart.of(files, List.of());
                StagedChart packed = StagedChart.packed(files, List.of())) {
            String rendered = packed.template(NativeHelm.get(), OwnApiVersions.request());
            assertThat(rendered)
                    .isEqualTo(folder.template(NativeHelm.get(), OwnApiVersions.request()))
                    .contains("a: Größe 🐘", "b: empty.txt full.txt", "c: 512");
        }
    }
}
