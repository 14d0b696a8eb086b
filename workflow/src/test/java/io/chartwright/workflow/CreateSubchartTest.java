package io.chartwright.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chartwright.Chartwright;
import io.chartwright.catalog.Catalog;
import io.chartwright.core.edit.Insertion;
import io.chartwright.core.edit.NewSubchart;
import io.chartwright.core.edit.PlatformEdit;
import io.chartwright.core.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CreateSubchartTest {
    private static final String MINIMAL = """
            platform: acme
            repository: https://git.example.com/acme/platform.git
            environments:
              prod: { domain: acme.example }
            charts:
              data-platform:
                subcharts:
            """;

    @TempDir
    Path start;

    private PlatformFile file;

    @BeforeEach
    void thereIsAPlatform() throws IOException {
        Files.writeString(start.resolve("platform.yaml"), MINIMAL);
        file = new PlatformFile(start.resolve("platform.yaml"), start, new TestWords());
    }

    static SortedSet<String> types() {
        return Catalog.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyProductWorksAsItIsCreated(String type) {
        PlatformEdit edit = file.with(new NewSubchart(Optional.empty(), "created", type));

        assertThat(Catalog.starter(type, "one")).isPresent();
        assertThat(Chartwright.generate(edit.platform()))
                .satisfies(generation -> assertThat(generation.engine()).isNotEmpty())
                .satisfies(generation -> assertThat(generation.tree().files())
                        .containsKey("helm/charts/data-platform/charts/created/Chart.yaml"));
    }

    @Test
    void writesNothingButWhenTold() throws IOException {
        PlatformEdit edit = file.with(
                new NewSubchart(Optional.empty(), "created", Catalog.types().first()));
        assertThat(start.resolve("platform.yaml")).hasContent(MINIMAL);

        file.run(edit::save);

        assertThat(start.resolve("platform.yaml")).hasContent(edit.text());
        try (Stream<Path> all = Files.list(start)) {
            assertThat(all).hasSize(1);
        }
    }

    @Test
    void doesNotOverwriteWhatSomebodyChangedMeanwhile() throws IOException {
        PlatformEdit edit = file.with(
                new NewSubchart(Optional.empty(), "created", Catalog.types().first()));
        Files.writeString(start.resolve("platform.yaml"), "changed: true\n");

        ProblemsException e = catchThrowableOfType(ProblemsException.class, () -> file.run(edit::save));

        assertThat(e.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("changed-meanwhile");
            assertThat(problem.location().toString()).isEqualTo("platform.yaml");
        });
        assertThat(start.resolve("platform.yaml")).hasContent("changed: true\n");
    }

    @Test
    void tellsWhatWasAddedAndWhere() {
        assertThat(Messages.insertion(new Insertion("main", 9, "\r\n  a:\r\n    type: b\r\n"), "deploy/platform.yaml"))
                .containsExactly("Added to the chart main at deploy/platform.yaml:9:", "  a:", "    type: b");
    }
}
