package io.chartwright.core.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.bind.TextFiles;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.yaml.JsonWriter;
import io.chartwright.core.yaml.YamlReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Puts each value of a good platform wrong in each way: there is a located answer to all of them, and never a crash. */
class MutatedPlatformsTest {
    private static final List<@Nullable Object> ODD = Arrays.asList(
            null,
            "",
            "x",
            "../x",
            "1x",
            -1L,
            70_000L,
            3_000_000_000L,
            true,
            List.of(),
            List.of("x"),
            Map.of("x", "y"),
            Map.of());

    private TextFiles files = TextFiles.NONE;
    private int read;

    @Test
    void answersEveryMutationWithLocatedProblems() {
        byte[] sample = PlatformSchemaTest.SAMPLE.getBytes(StandardCharsets.UTF_8);
        Object data = YamlReader.read("platform.yaml", sample).toData();
        mutate(data, this::check);
        assertThat(read).isGreaterThan(1000);
    }

    @Test
    void answersEveryMutationOfServices() throws IOException, URISyntaxException {
        Path file = Path.of(
                MutatedPlatformsTest.class.getResource("services/platform.yaml").toURI());
        files = new FolderFiles(file.getParent());
        Object data = YamlReader.read("platform.yaml", Files.readAllBytes(file)).toData();
        mutate(data, this::check);
        assertThat(read).isGreaterThan(2000);
    }

    private void check(@Nullable Object mutated) {
        read++;
        String json = JsonWriter.write(mutated);
        try {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            PlatformReader.read("platform.yaml", bytes, ProductTypes.ofCatalog(), files);
        } catch (ProblemsException e) {
            assertThat(e.problems()).describedAs(json).allSatisfy(MutatedPlatformsTest::isAnAnswer);
        } catch (RuntimeException e) {
            throw new AssertionError("crashed on " + json, e);
        }
    }

    private static void isAnAnswer(Problem problem) {
        assertThat(problem.location().line()).isPositive();
        assertThat(problem.code()).matches("[a-z][a-z0-9-]+");
        assertThat(problem.message()).isNotBlank().doesNotContain("io.chartwright", "java.");
        assertThat(problem.hint()).describedAs(problem.message()).isNotBlank();
    }

    /** Hands on copies of the data, each with one value replaced or one key removed. */
    private static void mutate(@Nullable Object data, Consumer<@Nullable Object> each) {
        ODD.forEach(each);
        if (data instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                Map<Object, @Nullable Object> less = new LinkedHashMap<>(map);
                less.remove(key);
                each.accept(less);
                Map<Object, @Nullable Object> more = new LinkedHashMap<>(map);
                more.put(key + "x", value);
                each.accept(more);
                mutate(value, other -> {
                    Map<Object, @Nullable Object> copy = new LinkedHashMap<>(map);
                    copy.put(key, other);
                    each.accept(copy);
                });
            });
        } else if (data instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                int at = i;
                mutate(list.get(i), other -> {
                    List<@Nullable Object> copy = new ArrayList<>(list);
                    copy.set(at, other);
                    each.accept(copy);
                });
            }
        }
    }
}
