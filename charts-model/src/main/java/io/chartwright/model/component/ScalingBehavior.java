package io.chartwright.model.component;

import io.chartwright.model.Faults;
import java.util.Optional;

/**
 * How fast an autoscaler may act. What is left open is Kubernetes' choice: up at once, by as many pods as there are or by
 * four; down when nothing else was wanted for five minutes.
 *
 * @param scaleUp how pods are added
 * @param scaleDown how pods are taken away
 */
public record ScalingBehavior(Optional<ScalingRules> scaleUp, Optional<ScalingRules> scaleDown) {

    /** @throws io.chartwright.model.InvalidModelException if it says nothing */
    public ScalingBehavior {
        Faults faults = new Faults();
        if (scaleUp.isEmpty() && scaleDown.isEmpty()) {
            faults.add("", "missing-value", "the behaviour says nothing", "say scaleUp or scaleDown, or drop it");
        }
        faults.throwIfAny();
    }
}
