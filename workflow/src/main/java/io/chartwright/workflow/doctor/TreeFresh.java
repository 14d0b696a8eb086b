package io.chartwright.workflow.doctor;

import io.chartwright.Chartwright;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.write.Comparison;
import io.chartwright.core.write.Difference;
import io.chartwright.core.write.LockState;
import io.chartwright.core.write.TreeWriter;
import io.chartwright.model.Platform;
import io.chartwright.workflow.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether the files are what the platform says, and whether something keeps them from becoming so. */
final class TreeFresh implements Examination {
    private final Optional<Supplier<ReadPlatform>> read;
    private final Path folder;
    private final Words words;

    TreeFresh(Optional<Supplier<ReadPlatform>> read, Path folder, Words words) {
        this.read = read;
        this.folder = folder;
        this.words = words;
    }

    @Override
    public String subject() {
        return "tree";
    }

    @Override
    public List<Answer> examine() {
        Optional<Platform> platform = read.flatMap(found -> found.get().platform());
        if (platform.isEmpty()) {
            return List.of();
        }
        try {
            return compared(platform.get().name(), Chartwright.render(platform.get()));
        } catch (ProblemsException e) {
            return List.of(inTheWay(e.problems()));
        }
    }

    private List<Answer> compared(String name, FileTree tree) {
        List<Answer> answers = new ArrayList<>();
        TreeWriter writer = TreeWriter.into(folder).ofPlatform(name);
        try {
            writer.check(tree);
        } catch (ProblemsException e) {
            List<Problem> others = e.problems().stream()
                    .filter(problem -> !problem.location().file().equals(LockState.FILE)) // Told of the lock file.
                    .toList();
            if (!others.isEmpty()) {
                answers.add(inTheWay(others));
            }
        }
        Comparison comparison = writer.compare(tree);
        List<String> mendable = new ArrayList<>();
        for (Difference.Kind kind : List.of(Difference.Kind.STALE, Difference.Kind.MISSING, Difference.Kind.EXTRA)) {
            long count = comparison.differences().stream()
                    .filter(difference ->
                            difference.kind() == kind && !difference.path().equals(LockState.FILE))
                    .count();
            if (count > 0) {
                mendable.add(count + " " + kind.name().toLowerCase(Locale.ROOT));
            }
        }
        if (!mendable.isEmpty()) {
            answers.add(Answer.warning(
                    "of " + Counted.of(comparison.files(), "file") + ", " + String.join(", ", mendable),
                    "run " + words.again("generate")));
        }
        // With a lock that cannot be read, generate does not run: what to do then is told of the lock file.
        if (answers.isEmpty()
                && !comparison.isFresh()
                && LockState.of(folder).problem().isEmpty()) {
            answers.add(Answer.warning(LockState.FILE + " is not up to date", "run " + words.again("generate")));
        }
        if (answers.isEmpty()) {
            answers.add(Answer.ok(Counted.of(comparison.files(), "file") + ", all as the platform says"));
        }
        return List.copyOf(answers);
    }

    private Answer inTheWay(List<Problem> problems) {
        Problem first = problems.get(0);
        int others = problems.size() - 1;
        String edits = problems.stream().anyMatch(problem -> problem.code().equals("edited-file"))
                ? "; that is " + words.again("generate", words.option("overwriteEdited"))
                : "";
        return Answer.problem(
                first.location() + ": " + first.message()
                        + (others == 0 ? "" : "; and " + Counted.of(others, "other problem")),
                first.hint() + edits);
    }
}
