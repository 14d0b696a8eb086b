package io.chartwright.checks.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.chartwright.checks.objects.Release;
import io.chartwright.core.tree.FileTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SceneTest {
    private final Release dev = Release.of("shop", "shop", "dev", "shop-dev", "1.33", List.of());
    private final Release prod = Release.of("shop", "shop", "prod", "shop-prod", "1.33", List.of());
    private final Scene scene = new Scene(Optional.empty(), FileTree.of(Map.of()), List.of(dev, prod), List.of());

    @Test
    void findsOutOnceHoweverManyAsk() {
        AtomicInteger asked = new AtomicInteger();
        Scene.View<Integer> count = of -> asked.incrementAndGet();
        assertThat(IntStream.range(0, 1_000).parallel().map(time -> scene.view(count)))
                .containsOnly(1);
    }

    @Test
    void keepsWhatOneViewFindsFromAnother() {
        Scene.View<String> one = of -> "one";
        Scene.View<String> other = of -> of.view(one) + " and other";
        assertThat(scene.view(other)).isEqualTo("one and other");
        assertThat(scene.view(one)).isEqualTo("one");
    }

    @Test
    void knowsWhatStandsAroundEachOfItsReleases() {
        assertThat(scene.around(dev)).isSameAs(scene.around(dev)).isNotSameAs(scene.around(prod));
        Release stranger = Release.of("shop", "shop", "test", "shop-test", "1.33", List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scene.around(stranger))
                .withMessageContaining("'test'");
    }
}
