package io.chartwright.workflow;

import io.chartwright.core.platform.PlatformReader;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.model.Platform;
import io.chartwright.workflow.git.Commit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a project as they were committed. What the platform is read from is copied to a folder of its own, which goes
 * again: the working tree stays as it is.
 *
 * @param commit the commit
 * @param file the path of {@code platform.yaml} from the root of the repository; empty where platforms are in none
 * @param output the folder of the tree, from the root of the repository; empty if it is not in there
 */
record OldCommit(Commit commit, Optional<String> file, Optional<String> output) implements OldFiles {

    @Override
    public String title() {
        return commit.title();
    }

    @Override
    public String state() {
        return "as committed";
    }

    @Override
    public Optional<String> sought() {
        return file;
    }

    @Override
    public Optional<Platform> platform() throws IOException {
        if (file.isEmpty() || commit.content(file.get()).isEmpty()) {
            return Optional.empty();
        }
        Path folder = Files.createTempDirectory("chartwright-");
        try {
            String path = file.get();
            int slash = path.lastIndexOf('/');
            String prefix = path.substring(0, slash + 1);
            Path copy = folder.resolve(path.substring(slash + 1));
            commit.copy(path, copy);
            try {
                return Optional.of(PlatformReader.read(copy, named -> bring(prefix, named, folder)));
            } catch (ProblemsException e) {
                throw OldFiles.named(e, copy, commit.name() + ":" + path);
            }
        } finally {
            delete(folder);
        }
    }

    /** Copies what the platform names beside itself, before it is looked for. */
    private void bring(String prefix, Path named, Path folder) {
        Path to = named.normalize();
        if (Files.exists(to)) {
            return;
        }
        try {
            commit.copy(prefix + PlatformReader.nameOf(folder.relativize(to)), to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<byte[]> written(String path) {
        return output.flatMap(folder -> commit.content(folder.isEmpty() ? path : folder + "/" + path));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
