package io.chartwright.checks.rule;

import io.chartwright.checks.objects.Release;
import java.util.List;
import java.util.function.Consumer;

/** One rule that judges each release by itself: what most rules do. */
public interface ReleaseRule extends Check {

    /** What is said of it in general. */
    RuleDoc rule();

    /** Tells every breach in one release. */
    void check(Release release, ReleaseRemarks remarks);

    @Override
    default List<RuleDoc> rules() {
        return List.of(rule());
    }

    @Override
    default void check(Scene scene, Consumer<Finding> found) {
        scene.releases().forEach(release -> check(release, new ReleaseRemarks(rule(), release, found)));
    }
}
