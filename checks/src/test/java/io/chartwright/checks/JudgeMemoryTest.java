package io.chartwright.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.objects.Manifests;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Scene;
import io.chartwright.core.tree.FileTree;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A judge is kept for the life of its JVM, and so may keep nothing but schemas. */
class JudgeMemoryTest {
    private static final int WARM = 200;
    private static final int MORE = 1_000;
    private static final long ROOM = 4L << 20;
    private static final int PATIENCE = 20;

    private final Judge judge = Judge.with(List.of(), false);

    @Test
    void aThousandScenesLeaveNothingBehind() throws InterruptedException {
        List<WeakReference<Scene>> scenes = new ArrayList<>();
        judge(0, WARM, scenes);
        long before = used();
        judge(WARM, MORE, scenes);
        assertThat(used() - before).isLessThan(ROOM);
        assertThat(scenes).hasSize(WARM + MORE).allMatch(scene -> scene.get() == null);
    }

    private void judge(int first, int count, List<WeakReference<Scene>> scenes) {
        for (int i = first; i < first + count; i++) {
            Scene scene = scene(i);
            assertThat(judge.judge(scene, new Judge.Circumstances("", List.of(), Map.of(), List.of()))
                            .findings())
                    .isNotEmpty();
            scenes.add(new WeakReference<>(scene));
        }
    }

    /** No two of these have a name in common. */
    private static Scene scene(int number) {
        String text = """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web-%1$d, wrong-%1$d: yes}
                spec:
                  selector: {matchLabels: {app: web-%1$d}}
                  template:
                    metadata: {labels: {app: web-%1$d}}
                    spec: {containers: [{name: web-%1$d, image: "web-%1$d", env: [{name: A, value: "text-%1$d"}]}]}
                """.replace("%1$d", Integer.toString(number));
        Release release = Release.of(
                "shop-" + number,
                "shop",
                "prod",
                "shop-" + number,
                "1.33",
                Manifests.read(text, "web.yaml", "shop-" + number).objects());
        FileTree tree = FileTree.of(Map.of(
                "Chart.yaml",
                "name: shop-" + number,
                "values.yaml",
                "key-" + number + ": " + "long text ".repeat(1_000)));
        return new Scene(Optional.empty(), tree, List.of(release), List.of());
    }

    /** Asks for collection until there is no less. */
    private static long used() throws InterruptedException {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < PATIENCE; i++) {
            System.gc();
            Thread.sleep(20);
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
