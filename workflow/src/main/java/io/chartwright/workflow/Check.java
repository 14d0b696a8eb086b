package io.chartwright.workflow;

import io.chartwright.Chartwright;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.write.Comparison;
import io.chartwright.core.write.LockedTree;
import io.chartwright.core.write.TreeWriter;
import io.chartwright.model.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Checks that a tree is what its platform says. Generates it in memory, and writes nothing but the whole difference and, for a
 * platform that is read from files, a stamp: while neither these files nor the tree nor Chartwright itself change, the next
 * check need not generate anything.
 *
 * @param source the platform
 * @param outputDirectory the folder in which the tree lies
 * @param reportDirectory the folder for {@code check.diff}, which is there only while there is a difference, and for stamps
 */
public record Check(PlatformSource source, Path outputDirectory, Path reportDirectory) {

    /**
     * Checks.
     *
     * @throws TaskFailure if something is wrong, and was told
     * @throws IOException if the difference cannot be written
     */
    public void run(Door door) throws IOException {
        CheckDiff.remove(reportDirectory);
        Telling telling = new Telling(door.voice());
        Comparison comparison;
        try {
            comparison = compare();
        } catch (ProblemsException e) {
            throw telling.failure(e, source);
        }
        CheckDiff.write(reportDirectory, comparison);
        telling.compared(comparison, source, door.words(), reportDirectory.resolve(CheckDiff.NAME));
    }

    private Comparison compare() {
        Optional<Stamp> stamp = stamp();
        TreeWriter writer = TreeWriter.into(outputDirectory);
        if (stamp.isEmpty()) {
            return compared(writer, source.platform());
        }
        Optional<LockedTree> before = writer.locked();
        if (stamp.get().holds(before)) {
            LockedTree same = before.get();
            return new Comparison(List.of(), same.files(), same.otherLineEnds());
        }
        // Which files there are is known only after reading them, and what is stamped has to be what was read: so the
        // hash
        // is taken between two readings of which the second counts, and once more at the end.
        SortedSet<Path> inputs = new TreeSet<>();
        source.platform(inputs::add);
        Optional<String> contents = contents(inputs);
        SortedSet<Path> again = new TreeSet<>();
        Comparison comparison = compared(writer, source.platform(again::add));
        boolean still = contents.isPresent() && again.equals(inputs) && contents.equals(contents(inputs));
        if (comparison.isFresh() && still) {
            writer.locked().ifPresent(tree -> stamp.get().put(tree, contents.get(), inputs));
        }
        return comparison;
    }

    private static Comparison compared(TreeWriter writer, Platform platform) {
        return writer.ofPlatform(platform.name()).compare(Chartwright.render(platform));
    }

    private Optional<Stamp> stamp() {
        return source.file().flatMap(file -> {
            try {
                return Optional.of(new Stamp(reportDirectory, file, outputDirectory));
            } catch (IOException | UncheckedIOException | InvalidPathException e) {
                return Optional.empty();
            }
        });
    }

    private static Optional<String> contents(Collection<Path> inputs) {
        try {
            return Optional.of(ContentHash.ofContents(inputs));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
