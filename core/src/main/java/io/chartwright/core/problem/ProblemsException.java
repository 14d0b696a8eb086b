package io.chartwright.core.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Stops a run and carries every problem that was found, so that no caller parses messages. */
public final class ProblemsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * @param problems all that was found, in the order of their places
     * @throws IllegalArgumentException if there is none
     */
    public ProblemsException(List<Problem> problems) {
        super(problems.stream()
                .map(p -> place(p) + p.severity().word() + " " + p.code() + ": " + p.message())
                .collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("an exception for problems needs at least one");
        }
        this.problems = List.copyOf(problems);
    }

    private static String place(Problem problem) {
        String place = problem.location().toString();
        return place.isEmpty() ? "" : place + ": ";
    }

    /** Every problem, never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
