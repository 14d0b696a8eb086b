package io.chartwright.workflow;

import io.chartwright.core.write.LockedTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a check leaves behind for the next one: that from these inputs, by this build of Chartwright, came the tree with this
 * lock. Where all of that still holds, and each file is what the lock says, the tree is fresh without being made again.
 * Whatever goes wrong with a stamp is the same as having none.
 */
final class Stamp {
    private final Path file;
    private final List<String> claim;

    /**
     * The stamp of one tree.
     *
     * @param folder where it lies
     * @param platform the platform's file
     * @param outputDirectory the folder of the tree
     * @throws IOException if nobody can tell which Chartwright this is
     */
    Stamp(Path folder, Path platform, Path outputDirectory) throws IOException {
        String which = ContentHash.ofTexts(List.of(
                platform.toAbsolutePath().toString(),
                outputDirectory.toAbsolutePath().toString()));
        this.file = folder.resolve("check-" + which.substring(0, 12) + ".stamp");
        this.claim = List.of(which, OwnBuild.identity());
    }

    /** Whether a tree is the one that the inputs yielded, and they are what they were. */
    boolean holds(Optional<LockedTree> tree) {
        try {
            if (tree.isEmpty() || !Files.exists(file)) {
                return false;
            }
            List<String> lines = Files.readAllLines(file);
            List<Path> inputs =
                    lines.stream().skip(claim.size() + 2).map(Path::of).toList();
            return !inputs.isEmpty() && lines.equals(lines(tree.get().hash(), ContentHash.ofContents(inputs), inputs));
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            return false;
        }
    }

    /**
     * Stamps a tree.
     *
     * @param inputs what its platform was read from
     * @param contents the hash of what they held
     */
    void put(LockedTree tree, String contents, Collection<Path> inputs) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines(tree.hash(), contents, inputs));
        } catch (IOException e) {
            // The next check takes a little longer.
        }
    }

    private List<String> lines(String tree, String contents, Collection<Path> inputs) {
        List<String> lines = new ArrayList<>(claim);
        lines.add(tree);
        lines.add(contents);
        inputs.forEach(path -> lines.add(path.toAbsolutePath().toString()));
        return lines;
    }
}
