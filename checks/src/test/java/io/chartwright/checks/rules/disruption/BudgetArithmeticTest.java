package io.chartwright.checks.rules.disruption;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Selector;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The arithmetic of budgets against evictions that are tried one by one. */
class BudgetArithmeticTest {
    private static final int TRIALS = 300;

    @ParameterizedTest
    @MethodSource("seeds")
    void asManyPodsMayGoAsAnEvictionApiLetsGo(int seed) {
        Random random = new Random(seed);
        int pods = random.nextInt(25);
        int number = random.nextInt(30);
        int percent = random.nextInt(101);

        assertThat(said("minAvailable", (long) number).evictions(pods)).hasValue(drained(pods, number));
        assertThat(said("minAvailable", percent + "%").evictions(pods)).hasValue(drained(pods, part(percent, pods)));
        assertThat(said("maxUnavailable", (long) number).evictions(pods)).hasValue(drained(pods, pods - number));
        assertThat(said("maxUnavailable", percent + "%").evictions(pods))
                .hasValue(drained(pods, pods - part(percent, pods)));
    }

    /** What the rule on drains relies on: if one pod may go at the smallest scale, one may go at any larger one. */
    @ParameterizedTest
    @MethodSource("seeds")
    void morePodsNeverLetFewerGo(int seed) {
        Random random = new Random(seed);
        String bound = random.nextBoolean() ? "minAvailable" : "maxUnavailable";
        Object value = random.nextBoolean() ? (Object) (long) random.nextInt(30) : random.nextInt(101) + "%";
        Budget budget = said(bound, value);

        for (int pods = 0; pods < 40; pods++) {
            assertThat(budget.evictions(pods + 1L).orElseThrow())
                    .as("%s %s of %d pods", bound, value, pods)
                    .isGreaterThanOrEqualTo(budget.evictions(pods).orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"101%", "-1%", "1", "half", "", "50 %", "1e2%", "1000%"})
    void whatTheApiServerRefusesAllowsNothingThatCouldBeCounted(String text) {
        assertThat(said("minAvailable", text).evictions(3)).isEmpty();
        assertThat(said("maxUnavailable", text).evictions(3)).isEmpty();
    }

    @Test
    void negativeNumbersAndBothNumbersAtOnceAllowNothingThatCouldBeCounted() {
        assertThat(said("minAvailable", -1L).evictions(3)).isEmpty();
        assertThat(budget(Map.of("minAvailable", 1L, "maxUnavailable", 1L)).evictions(3))
                .isEmpty();
        assertThat(budget(Map.of()).evictions(3)).isEqualTo(OptionalLong.empty());
    }

    private static IntStream seeds() {
        return IntStream.range(0, TRIALS);
    }

    /** Evicts pods as long as those that stay are enough. */
    private static long drained(int pods, int needed) {
        int left = pods;
        while (left > 0 && left - 1 >= needed) {
            left--;
        }
        return pods - left;
    }

    /** The smallest number of pods that is no smaller a part of all than so many percent. */
    private static int part(int percent, int pods) {
        int part = 0;
        while (part * 100 < percent * pods) {
            part++;
        }
        return part;
    }

    private static Budget said(String bound, Object value) {
        return budget(Map.of(bound, value));
    }

    private static Budget budget(Map<String, Object> spec) {
        Fields fields = Fields.of(Map.of("spec", spec));
        KubeObject object = KubeObject.of(fields, "all.yaml", "shop");
        return new Budget(object, fields.at("spec"), Selector.of(fields.at("spec", "selector")));
    }
}
