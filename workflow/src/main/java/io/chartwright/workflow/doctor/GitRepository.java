package io.chartwright.workflow.doctor;

import io.chartwright.core.write.LockState;
import io.chartwright.workflow.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether the tree goes into a repository of Git, from where Argo CD takes it, and keeps its line ends there. */
final class GitRepository implements Examination {
    private static final Pattern LF = Pattern.compile("(?m)^\\s*\\*\\s+(.*\\s)?(eol=lf|-text)\\b");
    private static final String ADVICE =
            "write '* text=auto eol=lf' into .gitattributes, and check the files out again";

    private final Path folder;
    private final Words words;

    GitRepository(Path folder, Words words) {
        this.folder = folder;
        this.words = words;
    }

    @Override
    public String subject() {
        return "Git";
    }

    @Override
    public List<Answer> examine() throws IOException {
        Path start = folder.toAbsolutePath().normalize();
        Optional<Path> repository = repository(start);
        if (repository.isEmpty()) {
            return List.of(Answer.note(
                    start + " is in no Git repository, and Argo CD takes the tree from one",
                    "run 'git init' in the folder above helm and k8s, or name another with "
                            + words.option("outputDirectory", "<folder>")));
        }
        Path root = repository.get();
        long foreign = withCarriageReturns(start);
        if (foreign > 0) {
            return List.of(Answer.warning(
                    "the repository " + root + " has " + foreign + " generated files checked out with CRLF", ADVICE));
        }
        boolean kept = keepsLf(root) || keepsLf(start);
        return List.of(Answer.ok("in the repository " + root
                + (kept ? ", whose .gitattributes keep LF" : ", with LF in all generated files")));
    }

    /** A folder {@code .git}, or a file of that name in a worktree of another. */
    private static Optional<Path> repository(Path start) {
        for (Path at = start; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static long withCarriageReturns(Path root) throws IOException {
        long count = 0;
        for (String path : LockState.of(root).files()) {
            Path file = root.resolve(path);
            if (Files.isRegularFile(file) && hasCarriageReturn(Files.readAllBytes(file))) {
                count++;
            }
        }
        return count;
    }

    private static boolean hasCarriageReturn(byte[] bytes) {
        for (byte b : bytes) {
            if (b == '\r') {
                return true;
            }
        }
        return false;
    }

    private static boolean keepsLf(Path folder) throws IOException {
        Path attributes = folder.resolve(".gitattributes");
        return Files.isRegularFile(attributes)
                && LF.matcher(new String(Files.readAllBytes(attributes), StandardCharsets.ISO_8859_1))
                        .find();
    }
}
