package io.chartwright.workflow;

import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a task that writes a tree runs in continuous integration. It refuses to: nobody commits what is written there, and
 * what is checked after it is not what was reviewed.
 *
 * @param variable the environment variable {@code CI}; empty where it is not set
 * @param allowed whether to write all the same
 */
public record Ci(String variable, boolean allowed) {

    /** @param variable the environment variable {@code CI}, if it is set */
    public static Ci of(@Nullable String variable, boolean allowed) {
        return new Ci(variable == null ? "" : variable, allowed);
    }

    /** @throws ProblemsException with {@code writes-in-ci} if the task may not run here */
    public void admit(String task, Words words) {
        if (!allowed && (variable.equalsIgnoreCase("true") || variable.equals("1"))) {
            throw new ProblemsException(List.of(Problem.error(
                    "writes-in-ci",
                    Location.inModel(""),
                    task + " does not run in CI (CI=" + variable
                            + "): nobody commits what it writes there, and the build would go on with a tree that nobody has reviewed",
                    "let CI run '" + words.command("check")
                            + "', which fails where the committed tree is stale; where writing is" + " meant, add "
                            + words.option("generateInCi"))));
        }
    }
}
