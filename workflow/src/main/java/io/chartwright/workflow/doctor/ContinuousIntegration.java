package io.chartwright.workflow.doctor;

import io.chartwright.core.problem.ProblemsException;
import io.chartwright.workflow.Ci;
import io.chartwright.workflow.Words;
import java.util.List;

/** Whether this is a build server, where trees are checked and not made. */
final class ContinuousIntegration implements Examination {
    private final Machine machine;
    private final Words words;

    ContinuousIntegration(Machine machine, Words words) {
        this.machine = machine;
        this.words = words;
    }

    @Override
    public String subject() {
        return "CI";
    }

    @Override
    public List<Answer> examine() {
        String ci = machine.variable("CI");
        try {
            Ci.of(ci, false).admit("generate", words);
        } catch (ProblemsException refusal) {
            return List.of(Answer.note(
                    "on a build server: CI=" + ci + ", so that generate refuses to write",
                    refusal.problems().get(0).hint()));
        }
        return List.of(Answer.ok("not on a build server: " + (ci.isEmpty() ? "CI is not set" : "CI=" + ci)));
    }
}
