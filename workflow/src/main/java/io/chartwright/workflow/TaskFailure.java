package io.chartwright.workflow;

import io.chartwright.core.problem.Problem;
import java.util.List;
import java.util.Set;

/** A task failed, and has told why: what is left is to end with a code that is not zero. */
public final class TaskFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Codes of problems that no edit of a user's files mends. */
    private static final Set<String> OF_THE_MACHINE = Set.of("cannot-write", Problem.HALF_WRITTEN, "no-helm");

    private final boolean ofTheMachine;

    /** @param message why, in one line; the problems themselves were told before */
    public TaskFailure(String message) {
        this(message, List.of());
    }

    /** @param problems those that were told before */
    TaskFailure(String message, List<Problem> problems) {
        super(message);
        this.ofTheMachine = problems.stream().anyMatch(problem -> OF_THE_MACHINE.contains(problem.code()));
    }

    /** Whether the machine is to be mended, such as a disk that is full, and not what users have written. */
    public boolean isOfTheMachine() {
        return ofTheMachine;
    }
}
