package io.chartwright.workflow;

import io.chartwright.core.write.LockedTree;
import io.chartwright.core.write.TreeWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is left behind for the next check: that from these inputs, by this build of Chartwright, came the tree with this lock.
 * Where all of that still holds, and each file is what the lock says, the tree is fresh without being made again. Whatever
 * goes wrong with a stamp is the same as having none, and so is one that was not made in its folder, but came into it with a
 * checkout or a copy: who wrote it may have claimed anything.
 */
final class Stamp {
    private final Path folder;
    private final Path file;
    private final String which;
    private final String build;

    private Stamp(Path folder, String which, String build) {
        this.folder = folder;
        this.file = folder.resolve("check-" + which.substring(0, 12) + ".stamp");
        this.which = which;
        this.build = build;
    }

    /**
     * The stamp of one tree; absent if its platform is read from no file, or nobody can tell which Chartwright this is.
     *
     * @param outputDirectory the folder of the tree
     * @param folder where the stamp lies
     */
    static Optional<Stamp> of(PlatformSource source, Path outputDirectory, Path folder) {
        Optional<Path> platform = source.file();
        if (platform.isEmpty()) {
            return Optional.empty();
        }
        try {
            String which = ContentHash.ofTexts(List.of(
                    platform.get().toAbsolutePath().toString(),
                    outputDirectory.toAbsolutePath().toString()));
            return Optional.of(new Stamp(folder, which, OwnBuild.identity()));
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** What lies in the folder of the tree, if that is what the inputs yielded, and they are what they were. */
    Optional<LockedTree> held(TreeWriter writer) {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            List<String> claim = claim();
            int inputs = claim.size() + 1;
            if (lines.size() <= inputs
                    || !lines.subList(0, claim.size()).equals(claim)
                    || !InputHashes.stillHold(lines.subList(inputs, lines.size()))) {
                return Optional.empty();
            }
            return writer.locked().filter(tree -> tree.hash().equals(lines.get(claim.size())));
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * Notes what inputs yielded, if they still are what they were when they were read. Whether that is what lies in the folder
     * is found out by who reads it.
     *
     * @param tree the hash by which a writer knows the tree
     */
    void put(String tree, InputHashes inputs) {
        Optional<List<String>> read = inputs.lines();
        if (read.isEmpty()) {
            return;
        }
        try {
            ReportFolder.create(folder);
            List<String> lines = new ArrayList<>(claim());
            lines.add(tree);
            lines.addAll(read.get());
            Files.write(file, lines);
        } catch (IOException e) {
            // The next check takes a little longer.
        }
    }

    /** What does not follow from the inputs. Systems name a folder by what no commit can know, such as its inode. */
    private List<String> claim() throws IOException {
        Object made = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
        return List.of(which, build, String.valueOf(made));
    }
}
