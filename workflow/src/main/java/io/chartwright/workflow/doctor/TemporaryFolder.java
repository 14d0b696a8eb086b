package io.chartwright.workflow.doctor;

import io.chartwright.workflow.FileReasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** Whether Helm's library can be unpacked, and what is unpacked be loaded: many servers forbid to execute what lies in their temporary folder. */
final class TemporaryFolder implements Examination {
    private final Machine machine;
    private final Predicate<Path> mayExecute;

    /** @param mayExecute whether the system would execute a file, for all that its mode says */
    TemporaryFolder(Machine machine, Predicate<Path> mayExecute) {
        this.machine = machine;
        this.mayExecute = mayExecute;
    }

    @Override
    public String subject() {
        return "temporary folder";
    }

    @Override
    public List<Answer> examine() {
        String name = machine.property("java.io.tmpdir");
        try {
            Path trial = Files.createTempFile(Path.of(name), "chartwright-", ".trial");
            try {
                return List.of(executable(name, trial));
            } finally {
                Files.deleteIfExists(trial);
            }
        } catch (IOException | InvalidPathException e) {
            return List.of(Answer.problem(
                    name + " cannot be written to: " + FileReasons.of(e),
                    "make room or set its mode, or name another folder with -Djava.io.tmpdir"));
        }
    }

    private Answer executable(String name, Path trial) {
        if (machine.isWindows() || (trial.toFile().setExecutable(true) && mayExecute.test(trial))) {
            return Answer.ok(name + " can be written to, and may execute");
        }
        return Answer.warning(
                name + " may not execute what lies in it (noexec), so that Helm's library may not load from there",
                "name another folder with -Djava.io.tmpdir and -Djna.tmpdir");
    }
}
