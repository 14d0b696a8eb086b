package io.chartwright.checks.rule;

/** Takes down what one rule finds in a scene. */
@FunctionalInterface
public interface SceneRemarks {

    /**
     * Something is wrong somewhere.
     *
     * @param message what is wrong with which value, without naming the place again, in one sentence without a final stop
     * @param hint how to mend it here
     */
    void add(Place place, String message, String hint);
}
