package io.chartwright.workflow.doctor;

import io.chartwright.core.problem.Problem;
import io.chartwright.core.write.LockState;
import io.chartwright.workflow.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether it is clear which files are Chartwright's, and whether the last run ended well. */
final class LockSound implements Examination {
    private final Path folder;
    private final Words words;

    LockSound(Path folder, Words words) {
        this.folder = folder;
        this.words = words;
    }

    @Override
    public String subject() {
        return "lock file";
    }

    @Override
    public List<Answer> examine() {
        LockState lock = LockState.of(folder);
        String generate = "run " + words.again("generate");
        List<Answer> answers = new ArrayList<>();
        if (lock.conflicted()) {
            return List.of(conflicted(lock));
        }
        lock.problem().ifPresent(problem -> answers.add(unreadable(problem)));
        if (!lock.unfinished().isEmpty()) {
            answers.add(Answer.warning(
                    "the last run was killed: " + Counted.of(lock.unfinished().size(), "file") + " may be old or new",
                    generate + ": it goes on where that one stopped"));
        }
        lock.staging()
                .ifPresent(staging -> answers.add(Answer.warning(
                        staging + " is there: a run is under way, or one was killed",
                        "wait for it; or " + generate + ": it takes that away")));
        if (!lock.missing().isEmpty()) {
            answers.add(Answer.warning(
                    "of the files that it lists, " + lock.missing().size() + " gone, such as "
                            + lock.missing().get(0),
                    generate + ": it writes what is still in the platform, and forgets the rest"));
        }
        if (answers.isEmpty()) {
            answers.add(
                    lock.present()
                            ? Answer.ok("lists " + Counted.of(lock.files().size(), "file") + ", all of them there")
                            : Answer.ok("there is none yet: generate will write it"));
        }
        return List.copyOf(answers);
    }

    private Answer conflicted(LockState lock) {
        String found = LockState.FILE + " has the marks of a merge conflict in it";
        return lock.problem().isPresent()
                ? Answer.problem(
                        found,
                        "take either side of it whole, with 'git checkout --ours " + LockState.FILE + "'; then run "
                                + words.again("generate"))
                : Answer.warning(
                        found,
                        "run " + words.again("generate", words.option("overwriteEdited"))
                                + ": what either side generated is replaced");
    }

    private static Answer unreadable(Problem problem) {
        return Answer.problem(problem.location() + ": " + problem.message(), problem.hint());
    }
}
