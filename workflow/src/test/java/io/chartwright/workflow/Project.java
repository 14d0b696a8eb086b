package io.chartwright.workflow;

import io.chartwright.Chartwright;
import io.chartwright.workflow.diff.PlatformDiff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/** A project in a real Git repository. */
final class Project {
    private static final PersonIdent SOMEBODY = new PersonIdent("Somebody", "somebody@example.com");

    static final String PLATFORM = """
            platform: acme
            repository: https://git.example.com/acme/platform.git
            environments:
              dev: { domain: dev.acme.example }
              prod: { domain: acme.example, revision: v1.0.0 }
            charts:
              data-platform:
                subcharts:
                  trino: { type: trino, workers: { replicas: 2 } }
            """;

    private final Path folder;

    Project(Path folder) {
        this.folder = folder;
    }

    /** A repository with a branch {@code main}. */
    static Project in(Path folder) throws GitAPIException, IOException {
        Files.createDirectories(folder);
        Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call().close();
        return new Project(folder);
    }

    Path folder() {
        return folder;
    }

    Path file() {
        return folder.resolve("platform.yaml");
    }

    Project write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    Project platform(String text) throws IOException {
        return write("platform.yaml", text);
    }

    Project generate() {
        Chartwright.generate(Chartwright.read(file())).into(folder);
        return this;
    }

    RevCommit commit() throws IOException, GitAPIException {
        try (Git git = git()) {
            git.add().addFilepattern(".").call();
            git.add().addFilepattern(".").setUpdate(true).call();
            return git.commit()
                    .setMessage("a change")
                    .setAuthor(SOMEBODY)
                    .setCommitter(SOMEBODY)
                    .setSign(false)
                    .call();
        }
    }

    Git git() throws IOException {
        return Git.open(folder.toFile());
    }

    Diff diff(Base base) {
        return new Diff(source(), folder, base);
    }

    PlatformSource source() {
        return new PlatformFile(file(), folder, new TestWords());
    }

    PlatformDiff compare(Base base) {
        return diff(base).compare(new TestWords());
    }

    PlatformDiff compare(String revision) {
        return compare(Base.revision(revision));
    }
}
