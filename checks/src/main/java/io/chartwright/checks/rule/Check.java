package io.chartwright.checks.rule;

import java.util.List;
import java.util.function.Consumer;

/**
 * Looks at a scene for what breaks one or more rules. Stateless: it may be called by several threads at once, says the
 * same of the same scene each time, and does not fail on whatever nonsense a scene may hold.
 */
public interface Check {

    /** The rules whose breaches it finds. */
    List<RuleDoc> rules();

    /** Tells every breach, in an order that depends on the scene alone. */
    void check(Scene scene, Consumer<Finding> found);
}
