package io.chartwright.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.model.gitops.ApplicationSets;
import io.chartwright.model.gitops.ArgoCd;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrdersTest {
    private static final ArgoCd ROOT = ArgoCd.builder().root(true).build();

    private static UmbrellaChart chart(String name, String... after) {
        return UmbrellaChart.named(name).after(after).get();
    }

    private static List<String> faults(ArgoCd argoCd, UmbrellaChart... charts) {
        return Orders.faultsOf("acme", argoCd, List.of(charts)).stream()
                .map(fault -> fault.path() + " " + fault.code() + ": " + fault.message())
                .toList();
    }

    @Test
    void anOrderWithoutCirclesHasNoFaults() {
        assertThat(faults(ROOT, chart("c", "a", "b"), chart("b", "a"), chart("a")))
                .isEmpty();
    }

    @Test
    void circlesAreToldOnceAndAllAtOnce() {
        assertThat(faults(
                        ROOT,
                        chart("outside", "a"),
                        chart("a", "c"),
                        chart("b", "a"),
                        chart("c", "b"),
                        chart("d", "e"),
                        chart("e", "d"),
                        chart("f", "f")))
                .containsExactly(
                        "charts.a.after cyclic-order: 'a' comes after 'c', 'c' after 'b', and 'b' after 'a'",
                        "charts.d.after cyclic-order: 'd' comes after 'e', and 'e' after 'd'",
                        "charts.f.after cyclic-order: 'f' comes after itself");
    }

    @Test
    void namesMustBeThoseOfCharts() {
        assertThat(faults(ROOT, chart("a", "b", "nobody", "b"), chart("b")))
                .containsExactly(
                        "charts.a.after.1 unknown-chart: there is no chart 'nobody'",
                        "charts.a.after.2 duplicate-name: 'b' is there twice");
    }

    @Test
    void applicationSetsKeepNoOrder() {
        ArgoCd sets =
                ArgoCd.builder().applicationSets(ApplicationSets.standard()).build();
        assertThat(faults(sets, chart("a", "b"), chart("b")))
                .containsExactly(
                        "charts.a.after order-of-sets: Applications that ApplicationSets make wait for nothing");
    }

    @Test
    void theRootsNameIsTaken() {
        assertThat(faults(ROOT, chart("acme-root")))
                .containsExactly("charts.acme-root duplicate-name: the root's project is called 'acme-root', too");
        assertThat(faults(ArgoCd.standard(), chart("acme-root"))).isEmpty();
    }

    /** Held against Kahn's way of sorting, which is another one. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void thereIsACircleExactlyWhereNothingCanComeFirst(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            int size = 1 + random.nextInt(7);
            List<UmbrellaChart> charts = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                List<String> after = Stream.iterate(0, other -> other < size, other -> other + 1)
                        .filter(other -> random.nextInt(4) == 0)
                        .map(other -> "c" + other)
                        .toList();
                charts.add(UmbrellaChart.named("c" + i).after(after).get());
            }
            assertThat(Orders.faultsOf("acme", ROOT, charts).isEmpty())
                    .as(charts.toString())
                    .isEqualTo(canBeSorted(charts));
        }
    }

    private static boolean canBeSorted(List<UmbrellaChart> charts) {
        List<UmbrellaChart> left = new ArrayList<>(charts);
        boolean moved = true;
        while (moved) {
            List<String> names = left.stream().map(UmbrellaChart::name).toList();
            moved = left.removeIf(chart -> chart.after().stream().noneMatch(names::contains));
        }
        return left.isEmpty();
    }
}
