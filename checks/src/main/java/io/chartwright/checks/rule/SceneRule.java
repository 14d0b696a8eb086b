package io.chartwright.checks.rule;

import java.util.List;
import java.util.function.Consumer;

/** One rule that needs more than a single release to judge: several environments, the tree, the model. */
public interface SceneRule extends Check {

    /** What is said of it in general. */
    RuleDoc rule();

    /** Tells every breach in a scene. */
    void check(Scene scene, SceneRemarks remarks);

    @Override
    default List<RuleDoc> rules() {
        return List.of(rule());
    }

    @Override
    default void check(Scene scene, Consumer<Finding> found) {
        check(scene, (place, message, hint) -> found.accept(Finding.of(rule(), place, message, hint)));
    }
}
