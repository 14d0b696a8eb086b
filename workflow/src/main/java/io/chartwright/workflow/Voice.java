package io.chartwright.workflow;

import org.jspecify.annotations.Nullable;

/** Where a task's lines go: a build's log, or a terminal. */
public interface Voice {

    /** Something went as it should. */
    void info(String line);

    /** Something deserves a look, and keeps nothing from being done. */
    void warn(String line);

    /** Something has to be mended. */
    void error(String line);

    /**
     * What was asked for itself, such as manifests: a text of whole lines that programs may read on, so that nothing is
     * added to it where the door can help it.
     */
    default void answer(String text) {
        text.lines().forEach(this::info);
    }

    /** The whole of a failure, for those who ask for it; nothing is lost if nobody listens. */
    default void details(@Nullable Throwable failure) {}
}
