package io.chartwright.render.gitops.install;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.tree.FileTree;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.render.chart.ScaledWorkloads;
import io.chartwright.render.gitops.GitOpsRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole files, as they are committed in {@code src/test/resources/install}. To make them anew, and then read them:
 * {@code ./mvnw -pl renderers -am test -Dtest=InstallRendererTest -Dchartwright.golden=update}.
 */
class InstallRendererTest {
    private static final Path EXPECTED =
            Path.of(System.getProperty("chartwright.root", ".."), "renderers", "src", "test", "resources", "install");

    static Set<String> samples() {
        return InstallSamples.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesWhatIsCommitted(String sample) throws IOException {
        FileTree.Builder install = FileTree.builder();
        render(InstallSamples.all().get(sample)).forEach((path, text) -> {
            if (!path.equals("argocd-applications.yaml")) {
                install.add(path, text);
            }
        });
        Path folder = EXPECTED.resolve(sample);
        if ("update".equals(System.getProperty("chartwright.golden"))) {
            assertThat(System.getenv("CI"))
                    .describedAs("goldens are not made in CI")
                    .isNotEqualTo("true");
            install.build().forEach((path, text) -> write(folder.resolve(path), text));
        }
        assertThat(install.build().files()).isEqualTo(read(folder).files());
    }

    @Test
    void nothingComesOutWhereArgoCdIsThereAlready() {
        Platform platform = Platform.named("acme")
                .repository("https://git.example.com/acme/platform.git")
                .environment("prod", prod -> prod.domain("example.com"))
                .chart(UmbrellaChart.named("data"))
                .build();
        assertThat(render(platform).files()).containsOnlyKeys("argocd-applications.yaml");
    }

    private static FileTree render(Platform platform) {
        return new GitOpsRenderer(platform, new ScaledWorkloads(platform), List.of(), "made").render(List.of());
    }

    private static FileTree read(Path folder) throws IOException {
        FileTree.Builder tree = FileTree.builder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.add(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return tree.build();
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
