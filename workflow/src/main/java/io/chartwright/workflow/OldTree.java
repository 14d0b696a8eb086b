package io.chartwright.workflow;

import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.write.WrittenPaths;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The tree that was written once: what Argo CD has deployed. Files that others wrote beside it are not looked at. */
final class OldTree {
    private OldTree() {}

    /**
     * The tree; empty if none was written.
     *
     * @throws ProblemsException if nobody can tell which files are those of the tree
     */
    static Optional<FileTree> in(OldFiles files) throws IOException {
        Optional<byte[]> list = files.written(WrittenPaths.FILE);
        if (list.isEmpty()) {
            return Optional.empty();
        }
        FileTree.Builder tree = FileTree.builder();
        for (String path : paths(files, list.get())) {
            Optional<byte[]> content = files.written(path);
            if (content.isPresent()) {
                tree.add(path, text(content.get()));
            }
        }
        FileTree found = tree.build();
        return found.size() == 0 ? Optional.empty() : Optional.of(found);
    }

    private static Iterable<String> paths(OldFiles files, byte[] list) {
        try {
            return WrittenPaths.in(list);
        } catch (ProblemsException e) {
            Problem problem = e.problems().get(0);
            throw new ProblemsException(List.of(Problem.error(
                    problem.code(),
                    Location.of(files.title() + ": " + WrittenPaths.FILE),
                    problem.message(),
                    "name another base, or mend the file there")));
        }
    }

    /** Checkouts may have CRLF where trees have LF. */
    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).replace("\r", "");
    }
}
