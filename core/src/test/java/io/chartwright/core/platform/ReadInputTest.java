package io.chartwright.core.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartwright.core.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadInputTest {
    @TempDir
    Path folder;

    @Test
    void aPlatformAloneIsReadFromItsFile() throws IOException {
        Path file = put("platform.yaml", platform(""));

        PlatformInput input = PlatformReader.readInput(file);

        assertThat(input.paths()).containsExactly(file);
        assertThat(input.platform()).isEqualTo(PlatformReader.read(file));
    }

    @Test
    void listsTextsChartsAndSchemasEachOnceAndSorted() throws IOException {
        put("conf/app.yaml", "a: 1\n");
        put("conf/z.yaml", "a: 2\n");
        put("charts/lake/Chart.yaml", "apiVersion: v2\nname: lake\nversion: 1.0.0\n");
        put("charts/lake/templates/a.yaml", "");
        put("schemas/acme.example/thing_v1.json", "{}");
        Path file = put("platform.yaml", platform("""
                      lake: { type: external, vendored: charts/lake }
                      web:
                        type: service
                        components:
                          web:
                            image: { repository: acme/web, tag: 1.0.0 }
                            resources: { cpu: 250m, memory: 512Mi }
                            ports: { http: 8080 }
                            volumes:
                              conf:
                                mountPath: /etc/app
                                files:
                                  z.yaml: { file: conf/z.yaml }
                                  a.yaml: { file: conf/app.yaml }
                                  b.yaml: { file: conf/app.yaml }
                checks:
                  schemas: [schemas]
                """));

        assertThat(PlatformReader.readInput(file).paths())
                .containsExactlyElementsOf(
                        Stream.of("charts/lake", "conf/app.yaml", "conf/z.yaml", "platform.yaml", "schemas")
                                .map(folder::resolve)
                                .toList());
    }

    @Test
    void whatIsWrongIsToldAsElsewhere() throws IOException {
        Path file = put("platform.yaml", "platform: acme\n");

        assertThatThrownBy(() -> PlatformReader.readInput(file)).isInstanceOf(ProblemsException.class);
    }

    private static String platform(String subcharts) {
        return """
                platform: acme
                repository: https://git.example.com/acme/platform.git
                environments:
                  prod: { domain: acme.example }
                charts:
                  apps:
                    subcharts:
                """ + (subcharts.isEmpty() ? "      {}\n" : subcharts);
    }

    private Path put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
