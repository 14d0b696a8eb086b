package io.chartwright.workflow.doctor;

import io.chartwright.workflow.FileReasons;
import io.chartwright.workflow.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** Whether the tree can be written where it is to go: really tries, with a file that it takes away again. */
final class OutputFolder implements Examination {
    private static final long MEGABYTE = 1L << 20;

    /** In megabytes: many times what a large platform takes. */
    private static final long ENOUGH = 64;

    private final Path folder;
    private final ToLongFunction<Path> freeBytes;
    private final Words words;

    /** @param freeBytes how much room there is where a folder is; negative if nobody knows */
    OutputFolder(Path folder, ToLongFunction<Path> freeBytes, Words words) {
        this.folder = folder;
        this.freeBytes = freeBytes;
        this.words = words;
    }

    @Override
    public String subject() {
        return "output folder";
    }

    @Override
    public List<Answer> examine() throws IOException {
        Path there = nearest(folder.toAbsolutePath());
        if (!Files.isDirectory(there)) {
            return List.of(Answer.problem(
                    there + " is no folder",
                    "move it away, or name another folder with " + words.option("outputDirectory", "<folder>")));
        }
        List<Answer> answers = new ArrayList<>();
        try {
            Path trial = Files.createTempFile(there, ".chartwright-", ".trial");
            try {
                answers.add(Answer.ok(written(there)));
                if (Files.exists(
                        trial.resolveSibling(trial.getFileName().toString().toUpperCase(Locale.ROOT)))) {
                    answers.add(Answer.note(
                            "does not tell upper from lower case in names; Chartwright writes no two that differ in that alone",
                            ""));
                }
            } finally {
                Files.deleteIfExists(trial);
            }
        } catch (IOException e) {
            return List.of(Answer.problem(
                    there + " cannot be written to: " + FileReasons.of(e),
                    "let it be writable for you, or name another folder with "
                            + words.option("outputDirectory", "<folder>")));
        }
        room(there, answers);
        return List.copyOf(answers);
    }

    private String written(Path there) throws IOException {
        Path real = there.toRealPath();
        String linked = real.equals(there.normalize()) ? "" : ", which really is " + real;
        return there.equals(folder.toAbsolutePath())
                ? folder.toAbsolutePath().normalize() + linked + ", can be written to"
                : folder.toAbsolutePath().normalize() + " is not there yet, and can be made";
    }

    private void room(Path there, List<Answer> answers) {
        long free = freeBytes.applyAsLong(there);
        if (free >= 0 && free < MEGABYTE) {
            answers.add(Answer.problem("there is no room left on its disk", "delete something, or use another disk"));
        } else if (free >= 0 && free < ENOUGH * MEGABYTE) {
            answers.add(Answer.warning(
                    "there are only " + free / MEGABYTE + " MB left on its disk",
                    "a large platform takes up to " + ENOUGH + " MB: make room"));
        }
    }

    /** The folder itself, or the one in which it would be made. */
    private static Path nearest(Path folder) {
        Path parent = folder.getParent();
        return Files.exists(folder) || parent == null ? folder : nearest(parent);
    }
}
