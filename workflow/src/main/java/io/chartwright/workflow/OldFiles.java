package io.chartwright.workflow;

import io.chartwright.core.platform.PlatformReader;
import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.model.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files of a project as they were. */
interface OldFiles {

    /** What people call them: {@code origin/main (1f0d455)}. */
    String title();

    /** How the tree got there, as people say it: {@code as committed}. */
    String state();

    /** The path under which a platform is looked for; empty where platforms of this project are in no file. */
    Optional<String> sought();

    /**
     * The platform that was described there; empty if there was no such file, or platforms of this project are in none.
     *
     * @throws ProblemsException with everything that is wrong with it
     */
    Optional<Platform> platform() throws IOException;

    /** A file below the folder into which the tree was written. */
    Optional<byte[]> written(String path) throws IOException;

    /** Problems of a file, under the name by which people know it. */
    static ProblemsException named(ProblemsException e, Path file, String name) {
        String read = PlatformReader.nameOf(file);
        List<Problem> named = e.problems().stream()
                .map(problem -> {
                    Location at = problem.location();
                    return at.file().equals(read)
                            ? new Problem(
                                    problem.severity(),
                                    problem.code(),
                                    new Location(name, at.line(), at.column(), at.path()),
                                    problem.message(),
                                    problem.hint())
                            : problem;
                })
                .toList();
        return new ProblemsException(named);
    }
}
