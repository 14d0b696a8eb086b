package io.chartwright.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderTest {
    private static final String PLATFORM = """
            platform: acme
            repository: https://git.example.com/acme/platform.git
            environments:
              dev: { domain: dev.acme.example }
              prod: { domain: acme.example }
            charts:
              shop:
                subcharts:
                  echo:
                    type: service
                    components:
                      main:
                        image: { repository: example.com/echo, tag: "1" }
                        resources: { cpu: 100m, memory: 128Mi }
                        ports: { http: 8080 }
                        readinessProbe: { path: /, port: http }
            """;

    @TempDir
    Path start;

    private final Told told = new Told();

    @BeforeEach
    void thereIsAPlatform() throws IOException {
        Files.writeString(start.resolve("platform.yaml"), PLATFORM);
    }

    @Test
    void manifestsAreTheAnswerAndNothingElseIs() throws IOException {
        render(Optional.of("prod"), Optional.of("shop"), Optional.empty());

        assertThat(told.texts()).isEmpty();
        assertThat(told.answers())
                .singleElement()
                .asString()
                .startsWith("---\n# Source: shop/charts/echo/templates/")
                .contains("kind: Deployment")
                .endsWith("\n");
    }

    @Test
    void withoutAChoiceEverythingIsRenderedInTheOrderOfThePlatform() throws IOException {
        render(Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(told.answers()).hasSize(2);
    }

    @Test
    void filesAreNamedByEnvironmentAndChart() throws IOException {
        render(Optional.empty(), Optional.empty(), Optional.of(start.resolve("out")));

        assertThat(told.answers()).isEmpty();
        assertThat(start.resolve("out/dev/shop.yaml")).content().contains("kind: Deployment");
        assertThat(start.resolve("out/prod/shop.yaml")).content().startsWith("---\n# Source: ");
    }

    @Test
    void unknownNamesAreToldAllAtOnceWithTheNearest() {
        assertThatThrownBy(() -> render(Optional.of("prdo"), Optional.of("nothing"), Optional.of(start.resolve("out"))))
                .isInstanceOf(TaskFailure.class);

        assertThat(told.texts())
                .contains(
                        "platform.yaml: error unknown-environment: there is no environment 'prdo'",
                        "  hint: did you mean 'prod'?",
                        "platform.yaml: error unknown-chart: there is no chart 'nothing'",
                        "  hint: there is shop");
        assertThat(start.resolve("out")).doesNotExist();
    }

    private void render(Optional<String> environment, Optional<String> chart, Optional<Path> folder)
            throws IOException {
        TestWords words = new TestWords();
        new Render(new PlatformFile(start.resolve("platform.yaml"), start, words), environment, chart, folder)
                .run(new Door(told, words));
    }
}
