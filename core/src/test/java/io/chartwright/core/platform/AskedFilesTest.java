package io.chartwright.core.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartwright.core.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader says that it reads. */
class AskedFilesTest {
    @TempDir
    Path folder;

    @Test
    void namesFilesThatAreNotThereAndNoneThatAreNeverRead() throws IOException {
        Path file = Files.writeString(folder.resolve("platform.yaml"), """
                platform: acme
                repository: https://git.example.com/acme/platform.git
                environments:
                  dev: { domain: dev.acme.example }
                charts:
                  shop:
                    subcharts:
                      web:
                        type: service
                        components:
                          web:
                            image: { repository: acme/web, tag: "1.0" }
                            resources: { cpu: 250m, memory: 512Mi }
                            volumes:
                              conf:
                                mountPath: /etc/web
                                files:
                                  a: { file: conf/missing.txt }
                                  b: { file: ../outside.txt }
                                  c: { file: /etc/hosts }
                                  d: { file: "no\\0name" }
                """);
        List<Path> asked = new ArrayList<>();

        assertThatThrownBy(() -> PlatformReader.read(file, asked::add)).isInstanceOf(ProblemsException.class);

        assertThat(asked).first().isEqualTo(file);
        assertThat(asked.stream().distinct()).containsExactly(file, folder.resolve("conf/missing.txt"));
    }

    @Test
    void namesTheFileItselfEvenIfItIsNotThere() {
        List<Path> asked = new ArrayList<>();

        assertThatThrownBy(() -> PlatformReader.read(folder.resolve("platform.yaml"), asked::add))
                .isInstanceOf(ProblemsException.class);

        assertThat(asked).containsExactly(folder.resolve("platform.yaml"));
    }
}
