package io.chartwright.checks.rule;

import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Surroundings;
import java.util.List;
import java.util.function.Consumer;

/** One rule that judges each release by itself and by what stands beside it in its environment. */
public interface SurroundingsRule extends Check {

    /** What is said of it in general. */
    RuleDoc rule();

    /** Tells every breach in one release. */
    void check(Release release, Surroundings around, ReleaseRemarks remarks);

    @Override
    default List<RuleDoc> rules() {
        return List.of(rule());
    }

    @Override
    default void check(Scene scene, Consumer<Finding> found) {
        for (Release release : scene.releases()) {
            check(release, scene.around(release), new ReleaseRemarks(rule(), release, found));
        }
    }
}
