package io.chartwright.checks;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Scene;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates of strangers render whatever they like: no check fails on it. */
class NonsenseTest {
    private static final List<Object> NONSENSE = Arrays.asList(
            null,
            "",
            "%",
            "\u0000\uD83D",
            true,
            -1L,
            Long.MAX_VALUE,
            1e300,
            List.of(),
            Map.of(),
            Map.of("name", List.of(Map.of())),
            Arrays.asList(null, "x", List.of(1L)),
            "9".repeat(400) + "Ei",
            "a-".repeat(2_000));

    @ParameterizedTest
    @MethodSource("seeds")
    void noCheckFailsOnWhateverStandsWhere(int seed) throws IOException {
        Random random = new Random(seed);
        for (Path path : cases()) {
            Scene scene = RuleCase.scene(path);
            Scene broken = new Scene(
                    scene.platform(),
                    scene.tree(),
                    scene.releases().stream()
                            .map(release -> broken(release, random))
                            .toList(),
                    scene.manifests());
            AllChecks.inOrder().forEach(check -> assertThatCode(() -> check.check(broken, finding -> {}))
                    .as("%s on %s, seed %d", check.rules().get(0).code(), path, seed)
                    .doesNotThrowAnyException());
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 12);
    }

    private static List<Path> cases() throws IOException {
        return RuleCase.codes().stream()
                .flatMap(code -> Stream.of("good", "bad").flatMap(kind -> RuleCase.of(code, kind).stream()))
                .toList();
    }

    private static Release broken(Release release, Random random) {
        List<KubeObject> objects = release.objects().stream()
                .map(object -> KubeObject.of(
                        Fields.of(broken(object.fields().value(), random)), object.source(), release.namespace()))
                .toList();
        return Release.of(
                release.chart(),
                release.name(),
                release.environment(),
                release.namespace(),
                release.kubernetesVersion(),
                objects);
    }

    private static Object broken(Object value, Random random) {
        if (random.nextInt(25) == 0) {
            return NONSENSE.get(random.nextInt(NONSENSE.size()));
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, entry) -> copy.put(key.toString(), broken(entry, random)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(entry -> copy.add(broken(entry, random)));
            return copy;
        }
        return value;
    }
}
