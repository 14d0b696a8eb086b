package io.chartwright.workflow.doctor;

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
        return ci.isEmpty() || ci.equals("false")
                ? List.of(Answer.ok("not on a build server: the variable CI is not set"))
                : List.of(Answer.note(
                        "on a build server: CI=" + ci + ", so that generate refuses to write",
                        "let the build run " + words.command("check") + ", and people generate and commit"));
    }
}
