package io.chartwright.core.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One look at many files: finds what {@link DiskState} finds, but looks at a folder once for all files in it. What happens to
 * folders meanwhile goes unseen, so nothing is changed on the strength of a glance alone. For use by several threads.
 */
final class Glance {
    private final Path root;
    private final Set<String> folders = ConcurrentHashMap.newKeySet();

    Glance(Path root) {
        this.root = root;
    }

    DiskState at(String path) throws IOException {
        String folder = OutputPaths.parent(path);
        return folder.isEmpty() || isFolder(folder) ? DiskState.below(root, path) : DiskState.of(root, path);
    }

    private boolean isFolder(String path) throws IOException {
        if (folders.contains(path)) {
            return true;
        }
        boolean is = DiskState.of(root, path).kind() == DiskState.Kind.FOLDER;
        if (is) {
            folders.add(path);
        }
        return is;
    }
}
