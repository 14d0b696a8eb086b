package io.chartwright.checks.rule;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import java.util.function.Consumer;

/** Takes down what one rule finds in one release. */
public final class ReleaseRemarks {
    private final RuleDoc rule;
    private final Release release;
    private final Consumer<Finding> found;

    ReleaseRemarks(RuleDoc rule, Release release, Consumer<Finding> found) {
        this.rule = rule;
        this.release = release;
        this.found = found;
    }

    /**
     * Something is wrong with an object.
     *
     * @param message what is wrong with which value, without the object's own name, in one sentence without a final stop
     * @param hint how to mend it here
     */
    public void add(KubeObject object, String message, String hint) {
        found.accept(Finding.of(rule, Place.of(release, object), message, hint));
    }

    /** Something is wrong with a field of an object; see {@link #add(KubeObject, String, String)}. */
    public void add(KubeObject object, Fields field, String message, String hint) {
        found.accept(Finding.of(rule, Place.of(release, object).at(field), message, hint));
    }
}
