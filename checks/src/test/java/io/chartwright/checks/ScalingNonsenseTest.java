package io.chartwright.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.chartwright.checks.capacity.CapacityPlan;
import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Check;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.Scene;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules about budgets, scalers and capacity over cases in which some values are nonsense. */
class ScalingNonsenseTest {
    private static final Set<Family> FAMILIES = EnumSet.of(Family.DISRUPTION, Family.AUTOSCALING, Family.CAPACITY);
    private static final int ONE_IN = 12;

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingFailsOnNonsenseAndNothingIsSaidWithoutWords(int seed) throws IOException {
        Random random = new Random(seed);
        for (Scene scene : scenes()) {
            Scene broken = new Scene(
                    scene.platform(),
                    scene.tree(),
                    scene.releases().stream()
                            .map(release -> broken(release, random))
                            .toList(),
                    scene.manifests());
            List<Finding> findings = new ArrayList<>();

            assertThatCode(() -> {
                        checks().forEach(check -> check.check(broken, findings::add));
                        CapacityPlan.of(broken);
                    })
                    .doesNotThrowAnyException();
            assertThat(findings)
                    .allSatisfy(finding ->
                            assertThat(finding.message()).isNotBlank().doesNotContain("Optional"))
                    .allSatisfy(
                            finding -> assertThat(finding.hint()).isNotBlank().doesNotContain("Optional"));
        }
    }

    private static List<Scene> scenes() throws IOException {
        List<Scene> scenes = new ArrayList<>();
        for (String code : RuleCase.codes()) {
            if (checks().stream().anyMatch(check -> check.rules().stream()
                    .anyMatch(rule -> rule.code().equals(code)))) {
                RuleCase.of(code, "bad").forEach(path -> scenes.add(RuleCase.scene(path)));
            }
        }
        assertThat(scenes).hasSizeGreaterThan(40);
        return scenes;
    }

    private static List<Check> checks() {
        return AllChecks.inOrder().stream()
                .filter(check -> check.rules().stream().anyMatch(rule -> FAMILIES.contains(rule.family())))
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

    private static @Nullable Object broken(@Nullable Object value, Random random) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, entry) -> copy.put(
                    String.valueOf(key), random.nextInt(ONE_IN) == 0 ? nonsense(random) : broken(entry, random)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(random.nextInt(ONE_IN) == 0 ? nonsense(random) : broken(item, random)));
            return copy;
        }
        return value;
    }

    private static @Nullable Object nonsense(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> null;
            case 1 -> Long.MAX_VALUE;
            case 2 -> Long.MIN_VALUE;
            case 3 -> "9999999999999999999999Ei";
            case 4 -> List.of(1L, "x");
            case 5 -> Map.of("x", List.of());
            case 6 -> true;
            case 7 -> "-1e9";
            default -> "";
        };
    }

    private static IntStream seeds() {
        return IntStream.range(0, 30);
    }
}
