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

    /** The whole of a failure, for those who ask for it; nothing is lost if nobody listens. */
    default void details(@Nullable Throwable failure) {}
}
