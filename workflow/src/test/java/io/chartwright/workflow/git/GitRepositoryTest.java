package io.chartwright.workflow.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitRepositoryTest {
    private static final PersonIdent SOMEBODY = new PersonIdent("Somebody", "somebody@example.com");

    @TempDir
    Path folder;

    private Path clone;
    private RevCommit first;
    private RevCommit second;

    @BeforeEach
    void thereAreTwoCommits() throws Exception {
        clone = Files.createDirectory(folder.resolve("clone"));
        try (Git git =
                Git.init().setDirectory(clone.toFile()).setInitialBranch("main").call()) {
            first = commit(git, "conf/a.txt", "one");
            git.tag()
                    .setName("v1.0.0")
                    .setTagger(SOMEBODY)
                    .setMessage("released")
                    .setSigned(false)
                    .call();
            second = commit(git, "conf/a.txt", "two");
        }
    }

    @Test
    void takesRevisionsAsGitDoes() {
        try (GitRepository repository = open(clone.resolve("conf"))) {
            for (String revision : new String[] {
                "HEAD~1", "v1.0.0", "main^", first.name(), first.name().substring(0, 8)
            }) {
                assertThat(text(repository.commit(revision), "conf/a.txt"))
                        .as(revision)
                        .isEqualTo("one");
            }
            assertThat(text(repository.commit("main"), "conf/a.txt")).isEqualTo("two");
            assertThat(repository.commit("v1.0.0").title())
                    .isEqualTo("v1.0.0 (" + first.name().substring(0, 7) + ")");
            assertThat(repository.commit(first.name()).title())
                    .isEqualTo(first.name().substring(0, 7));
        }
    }

    @Test
    void findsWhereHeadLeftABranch() throws Exception {
        try (Git git = Git.open(clone.toFile())) {
            git.checkout().setCreateBranch(true).setName("feature").call();
            commit(git, "conf/b.txt", "mine");
            git.checkout().setName("main").call();
            commit(git, "conf/a.txt", "three");
            git.checkout().setName("feature").call();
        }
        try (GitRepository repository = open(clone)) {
            Commit left = repository.commit("main...");

            assertThat(text(left, "conf/a.txt")).isEqualTo("two");
            assertThat(left.title()).isEqualTo("main (" + second.name().substring(0, 7) + ") where HEAD left it");
            assertThat(text(repository.commit("main"), "conf/a.txt")).isEqualTo("three");
            assertThat(repository.commit("main...HEAD").title()).isEqualTo(left.title());
        }
    }

    @Test
    void saysOfCommitsThatItCannotReadWhy() throws Exception {
        try (Git git = Git.open(clone.toFile())) {
            StoredConfig config = git.getRepository().getConfig();
            config.setString("extensions", null, "objectFormat", "sha256");
            config.save();
        }

        Problem problem = problem(() -> GitRepository.around(clone));

        assertThat(problem.code()).isEqualTo("git-unreadable");
        assertThat(problem.message()).contains("sha256");
        assertThat(problem.hint()).contains("git worktree add");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "", "HEAD~99", "v1.0.0:conf", "^{", "..", "origin/nothing"})
    void saysThatThereIsNoSuchRevision(String revision) {
        try (GitRepository repository = open(clone)) {
            Problem problem = problem(() -> repository.commit(revision));

            assertThat(problem.code()).isEqualTo("unknown-revision");
            assertThat(problem.hint()).isNotEmpty();
        }
    }

    @Test
    void asksForWhatAShallowCloneLacks() throws Exception {
        Path shallow = folder.resolve("shallow");
        Git.cloneRepository()
                .setURI(clone.toUri().toString())
                .setDirectory(shallow.toFile())
                .setDepth(1)
                .setBranchesToClone(List.of("refs/heads/main"))
                .call()
                .close();
        try (GitRepository repository = open(shallow)) {
            assertThat(problem(() -> repository.commit("origin/release")).hint())
                    .contains("git fetch --depth=1 origin release:refs/remotes/origin/release")
                    .contains("fetch-depth: 0");
            assertThat(problem(() -> repository.commit("HEAD~1")).hint()).contains("git fetch --unshallow");
            assertThat(repository.usual()).contains("origin/main...");
        }
    }

    @Test
    void saysHowToFetchABranchThatIsNotHereYet() throws Exception {
        Path other = folder.resolve("other");
        Git.cloneRepository()
                .setURI(clone.toUri().toString())
                .setDirectory(other.toFile())
                .call()
                .close();
        try (GitRepository repository = open(other)) {
            assertThat(problem(() -> repository.commit("origin/release")).hint())
                    .isEqualTo("fetch it: git fetch origin release:refs/remotes/origin/release");
        }
        try (Git git = Git.open(clone.toFile())) {
            git.branchCreate().setName("release").call();
        }
        try (Git git = Git.open(other.toFile())) {
            git.fetch().call();
        }
        try (GitRepository repository = open(other)) {
            assertThat(problem(() -> repository.commit("release")).hint()).isEqualTo("did you mean 'origin/release'?");
        }
    }

    @Test
    void isOfTheSameMindInALinkedWorkingTree() throws IOException {
        Path linked = Files.createDirectory(folder.resolve("linked"));
        Path data = Files.createDirectories(clone.resolve(".git/worktrees/linked"));
        Files.writeString(linked.resolve(".git"), "gitdir: " + data + "\n");
        Files.writeString(data.resolve("HEAD"), first.name() + "\n");
        Files.writeString(data.resolve("commondir"), "../..\n");
        Files.writeString(data.resolve("gitdir"), linked.resolve(".git") + "\n");

        try (GitRepository repository = open(linked)) {
            assertThat(repository.root()).isEqualTo(linked.toRealPath());
            assertThat(text(repository.commit("HEAD"), "conf/a.txt")).isEqualTo("one");
            assertThat(text(repository.commit("main"), "conf/a.txt")).isEqualTo("two");
        }
    }

    @Test
    void copiesWhatIsAskedForAndFollowsLinksInside() throws Exception {
        Files.createSymbolicLink(clone.resolve("link"), Path.of("conf"));
        Files.createSymbolicLink(clone.resolve("out"), Path.of("../../etc"));
        Files.createSymbolicLink(clone.resolve("circle"), Path.of("circle"));
        Files.createSymbolicLink(clone.resolve("conf/up"), Path.of(".."));
        try (Git git = Git.open(clone.toFile())) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("links")
                    .setAuthor(SOMEBODY)
                    .setCommitter(SOMEBODY)
                    .setSign(false)
                    .call();
        }
        Path to = folder.resolve("copies");
        try (GitRepository repository = open(clone)) {
            Commit commit = repository.commit("HEAD");
            for (String path : new String[] {"link", "out", "circle", "none", "../escape", "conf/a.txt/b"}) {
                commit.copy(path, to.resolve(path.replace("..", "up")));
            }
            assertThat(text(commit, "link/a.txt")).isEqualTo("two");
            assertThat(commit.content("conf")).isEmpty();
        }
        try (Stream<Path> all = Files.walk(to)) {
            assertThat(all.filter(Files::isRegularFile)).containsExactly(to.resolve("link/a.txt"));
        }
        assertThat(to.resolve("link/a.txt")).hasContent("two");
    }

    @Test
    void leavesTheRepositoryAsItWas() throws IOException {
        Map<String, String> before = contents(clone);

        try (GitRepository repository = open(clone)) {
            repository.commit("HEAD~1").content("conf/a.txt");
        }

        assertThat(contents(clone)).isEqualTo(before);
    }

    @Test
    void thereIsNoneAroundOtherFolders() {
        assertThat(GitRepository.around(folder)).isEmpty();
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                contents.put(path.toString(), Files.getLastModifiedTime(path) + " " + Files.size(path));
            }
        }
        return contents;
    }

    private static RevCommit commit(Git git, String path, String text) throws IOException, GitAPIException {
        Path file = git.getRepository().getWorkTree().toPath().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        git.add().addFilepattern(".").call();
        return git.commit()
                .setMessage(text)
                .setAuthor(SOMEBODY)
                .setCommitter(SOMEBODY)
                .setSign(false)
                .call();
    }

    private static GitRepository open(Path folder) {
        return GitRepository.around(folder).orElseThrow();
    }

    private static String text(Commit commit, String path) {
        return new String(commit.content(path).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static Problem problem(Runnable asked) {
        return catchThrowableOfType(ProblemsException.class, asked::run)
                .problems()
                .get(0);
    }
}
