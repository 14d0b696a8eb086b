package io.chartwright.workflow;

import io.chartwright.Chartwright;
import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.model.Platform;
import io.chartwright.render.proof.ComparedTree;
import io.chartwright.render.proof.RenderedTree;
import io.chartwright.workflow.diff.PlatformDiff;
import io.chartwright.workflow.diff.compare.PlatformComparison;
import io.chartwright.workflow.diff.compare.Side;
import io.chartwright.workflow.git.GitRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds both sides of a diff, has them rendered, and compares them. */
record Sides(PlatformSource source, Path outputDirectory, Base base, Words words) {

    PlatformDiff compare() {
        Chartwright.prepare();
        Platform now = source.platform();
        OldSide old = old(now);
        List<ComparedTree> trees = new ArrayList<>(List.of(ComparedTree.generated(now)));
        old.tree().ifPresent(trees::add);
        List<RenderedTree> rendered = Chartwright.compared(trees);
        List<String> notes = new ArrayList<>(old.notes());
        Side before = Side.nothing(old.title());
        if (rendered.size() > 1) {
            before = new Side(old.title(), rendered.get(1));
            drift(rendered.get(1).drift()).ifPresent(notes::add);
        }
        return PlatformComparison.of(now.name(), before, new Side("the working tree", rendered.get(0)), notes);
    }

    private static Optional<String> drift(List<String> files) {
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of("the tree there is not what this Chartwright makes of the platform.yaml beside it: "
                        + files.size() + (files.size() == 1 ? " file differs" : " files differ") + ", such as "
                        + files.get(0) + "; compared is the tree");
    }

    private OldSide old(Platform now) {
        if (base.revision().isPresent() && base.directory().isPresent()) {
            throw problem(
                    "two-bases",
                    base.revision().get(),
                    "there are both a revision and a folder to compare with",
                    "keep one of them");
        }
        try {
            return base.directory().isPresent() ? inFolder(base.directory().get(), now) : inGit(now);
        } catch (IOException e) {
            throw problem(
                    "base-unreadable", source.name(), "the base cannot be read: " + e.getMessage(), "check the disk");
        }
    }

    private OldSide inFolder(Path folder, Platform now) throws IOException {
        String name = words.path(folder);
        if (!Files.isDirectory(folder)) {
            throw problem(
                    "no-base-directory",
                    name,
                    "there is no such folder to compare with",
                    "name another checkout of the project with " + words.option("baseDirectory", "<folder>"));
        }
        Optional<Path> file = source.file().map(Path::toAbsolutePath).map(path -> {
            Path root = outputDirectory.toAbsolutePath().normalize();
            return path.normalize().startsWith(root) ? root.relativize(path.normalize()) : path.getFileName();
        });
        return OldSide.in(new OldFolder(folder, name, file), now);
    }

    private OldSide inGit(Platform now) throws IOException {
        Path folder = real(source.file()
                .<Path>map(file -> file.toAbsolutePath().getParent())
                .orElse(outputDirectory));
        try (GitRepository repository = GitRepository.around(existing(folder)).orElseThrow(this::noRepository)) {
            String revision = base.revision().or(repository::usual).orElseThrow(this::noBase);
            Optional<String> file =
                    source.file().flatMap(path -> inside(repository.root(), folder.resolve(path.getFileName())));
            OldFiles files =
                    new OldCommit(repository.commit(revision), file, inside(repository.root(), real(outputDirectory)));
            return OldSide.in(files, now);
        }
    }

    private static Optional<String> inside(Path root, Path path) {
        return path.startsWith(root)
                ? Optional.of(root.relativize(path).toString().replace('\\', '/'))
                : Optional.empty();
    }

    /** The folder without links on the way, as far as it is there. */
    private static Path real(Path folder) throws IOException {
        Path whole = folder.toAbsolutePath().normalize();
        Path there = existing(whole);
        return there.toRealPath().resolve(there.relativize(whole)).normalize();
    }

    private static Path existing(Path folder) {
        @Nullable Path there = folder;
        while (there != null && !Files.isDirectory(there)) {
            there = there.getParent();
        }
        return there == null ? folder : there;
    }

    private ProblemsException noRepository() {
        return problem(
                "no-repository",
                source.name(),
                "this is in no Git repository, so that there is no older state to compare with",
                "'git init' one, or name another checkout of the project with "
                        + words.option("baseDirectory", "<folder>"));
    }

    private ProblemsException noBase() {
        return problem(
                "no-base",
                source.name(),
                "nobody says what to compare with, and the repository has no origin/main",
                "name a revision with " + words.option("base", "HEAD~1") + ", or fetch one:"
                        + " git fetch origin main:refs/remotes/origin/main");
    }

    private static ProblemsException problem(String code, String place, String message, String hint) {
        return new ProblemsException(List.of(Problem.error(code, Location.of(place), message, hint)));
    }
}
