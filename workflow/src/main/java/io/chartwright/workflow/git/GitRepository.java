package io.chartwright.workflow.git;

import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * The Git repository that a folder is in, be the folder a clone, a linked working tree or a submodule. Reads commits alone:
 * neither the working tree nor the index is looked at.
 */
public final class GitRepository implements Closeable {
    /** The code of the problem that Git's own data cannot be read. */
    public static final String UNREADABLE = "git-unreadable";

    private static final String SINCE_LEFT = "...";
    private static final String REMOTE = "origin/";
    private static final int DIGITS = 7;
    private static final List<String> USUAL = List.of("main", Constants.HEAD, "master");

    private final Repository repository;
    private final Path root;

    private GitRepository(Repository repository, Path root) {
        this.repository = repository;
        this.root = root;
    }

    /**
     * The repository that a folder is in; empty if it is in none that has a working tree.
     *
     * @param folder a folder that is there
     * @throws ProblemsException if there is one that cannot be read
     */
    public static Optional<GitRepository> around(Path folder) {
        Unmeasured.install();
        FileRepositoryBuilder builder = new FileRepositoryBuilder();
        try {
            builder.findGitDir(folder.toRealPath().toFile());
            if (builder.getGitDir() == null) {
                return Optional.empty();
            }
            Repository repository = builder.setMustExist(true).build();
            if (repository.isBare()) {
                repository.close();
                return Optional.empty();
            }
            String hash = Objects.requireNonNullElse(
                    repository.getConfig().getString("extensions", null, "objectFormat"), "sha1");
            if (!hash.equals("sha1")) {
                repository.close();
                throw problem(
                        UNREADABLE,
                        builder.getGitDir().toString(),
                        "its commits are named by " + hash + ", which cannot be read here yet",
                        "compare with another checkout of the project, such as 'git worktree add' makes");
            }
            return Optional.of(new GitRepository(
                    repository, repository.getWorkTree().toPath().toRealPath()));
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(String.valueOf(builder.getGitDir()), e);
        }
    }

    /** The root of the working tree, without links on the way. */
    public Path root() {
        return root;
    }

    /**
     * A commit.
     *
     * @param revision as Git takes it; with {@code ...} or {@code ...HEAD} after it, the commit at which {@code HEAD} left it
     * @throws ProblemsException with {@code unknown-revision}, {@code ambiguous-revision} or {@code git-unreadable}
     */
    public Commit commit(String revision) {
        String since = revision.endsWith(SINCE_LEFT + Constants.HEAD)
                ? revision.substring(0, revision.length() - Constants.HEAD.length())
                : revision;
        boolean left = since.endsWith(SINCE_LEFT);
        String name = left ? since.substring(0, since.length() - SINCE_LEFT.length()) : since;
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit tip = tip(walk, name);
            return left ? left(walk, name, tip) : new Commit(repository, tip, name, title(name, tip));
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /**
     * The revision that a branch most likely left and will return to: {@code origin/main...}, or what the remote has for
     * its main branch. Empty if there is none.
     */
    public Optional<String> usual() {
        try {
            for (String name : USUAL) {
                Ref ref = repository.exactRef(Constants.R_REMOTES + REMOTE + name);
                if (ref != null && ref.getObjectId() != null) {
                    String full = ref.getTarget().getName();
                    return Optional.of(full.substring(Constants.R_REMOTES.length()) + SINCE_LEFT);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw unreadable(root.toString(), e);
        }
    }

    private RevCommit tip(RevWalk walk, String name) throws IOException {
        try {
            ObjectId id = name.isBlank() ? null : repository.resolve(name + "^{commit}");
            if (id == null) {
                throw unknown(name);
            }
            return walk.parseCommit(id);
        } catch (AmbiguousObjectException e) {
            throw problem(
                    "ambiguous-revision",
                    name,
                    "'" + name + "' is the start of more than one hash",
                    "write more digits of it");
        } catch (RevisionSyntaxException | IncorrectObjectTypeException | MissingObjectException e) {
            throw unknown(name);
        }
    }

    /** Where HEAD left a branch; its tip where that cannot be told. */
    private Commit left(RevWalk walk, String name, RevCommit tip) throws IOException {
        ObjectId head = repository.resolve(Constants.HEAD);
        if (head == null) {
            return new Commit(repository, tip, name, title(name, tip));
        }
        walk.setRevFilter(RevFilter.MERGE_BASE);
        walk.markStart(tip);
        walk.markStart(walk.parseCommit(head));
        RevCommit base = walk.next();
        if (base == null) {
            return new Commit(
                    repository,
                    tip,
                    name,
                    title(name, tip) + ", its tip, as what is here of the history does not tell where HEAD left it");
        }
        boolean moved = !base.equals(tip);
        return new Commit(
                repository,
                walk.parseCommit(base),
                moved ? base.abbreviate(DIGITS).name() : name,
                title(name, base) + (moved ? " where HEAD left it" : ""));
    }

    private static String title(String name, RevCommit commit) {
        String digits = commit.abbreviate(DIGITS).name();
        boolean hash = commit.name().startsWith(name);
        return hash ? digits : name + " (" + digits + ")";
    }

    private ProblemsException unknown(String name) throws IOException {
        return problem(
                "unknown-revision", name, "the Git repository " + root + " has no revision '" + name + "'", hint(name));
    }

    private String hint(String name) throws IOException {
        boolean remote = repository.getRemoteNames().stream().anyMatch(known -> name.startsWith(known + "/"));
        int slash = name.indexOf('/');
        String branch = remote ? name.substring(slash + 1) : name;
        String origin = remote ? name.substring(0, slash) : "origin";
        if (!repository.getObjectDatabase().getShallowCommits().isEmpty()) {
            String fetch = remote
                    ? "git fetch --depth=1 " + origin + " " + branch + ":refs/remotes/" + name
                    : "git fetch --unshallow --tags";
            return "this clone is shallow, as builds often are: '" + fetch
                    + "' brings what is missing, or 'fetch-depth: 0' where actions/checkout made it";
        }
        if (remote && plain(branch)) {
            return "fetch it: git fetch " + origin + " " + branch + ":refs/remotes/" + name;
        }
        try (Stream<Ref> tracked = repository.getRefDatabase().getRefsByPrefix(Constants.R_REMOTES).stream()) {
            return tracked.map(ref -> ref.getName().substring(Constants.R_REMOTES.length()))
                    .filter(known -> known.endsWith("/" + name))
                    .findFirst()
                    .map(known -> "did you mean '" + known + "'?")
                    .orElse("name a branch, a tag or a commit; 'git branch --all' and 'git tag' list them");
        }
    }

    /** Whether this can be typed as the name of a branch. */
    private static boolean plain(String branch) {
        return Repository.isValidRefName(Constants.R_HEADS + branch);
    }

    static ProblemsException unreadable(String what, Exception e) {
        return problem(
                UNREADABLE,
                what,
                "Git's data cannot be read: " + e.getMessage(),
                "check it with 'git fsck'; in a partial clone, fetch what is missing with 'git fetch --refetch --no-filter'");
    }

    private static ProblemsException problem(String code, String place, String message, String hint) {
        return new ProblemsException(List.of(Problem.error(code, Location.of(place), message, hint)));
    }

    @Override
    public void close() {
        repository.close();
    }
}
