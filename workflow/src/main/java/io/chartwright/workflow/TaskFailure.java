package io.chartwright.workflow;

/** A task failed, and has told why: what is left is to end with a code that is not zero. */
public final class TaskFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message why, in one line; the problems themselves were told before */
    public TaskFailure(String message) {
        super(message);
    }
}
