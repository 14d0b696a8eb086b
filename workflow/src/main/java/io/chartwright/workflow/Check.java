package io.chartwright.workflow;

import io.chartwright.Chartwright;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.write.Comparison;
import io.chartwright.core.write.LockedTree;
import io.chartwright.core.write.TreeWriter;
import io.chartwright.model.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
     * Checks. That the whole difference cannot be written is told, and no reason not to tell of the tree.
     *
     * @throws TaskFailure if something is wrong, and was told
     */
    public void run(Door door) {
        forget();
        Telling telling = new Telling(door.voice());
        Comparison comparison;
        try {
            comparison = compare();
        } catch (ProblemsException e) {
            throw telling.notWritten(e, source, door.words());
        }
        telling.compared(comparison, source, door.words(), wholeDifference(comparison, door.words()));
    }

    /** Removes what an earlier check has left, if it can. */
    private void forget() {
        try {
            CheckDiff.remove(reportDirectory);
        } catch (IOException e) {
            // It says what was wrong then, and nobody is sent there.
        }
    }

    /** Writes the whole difference, and says where it is. */
    private String wholeDifference(Comparison comparison, Words words) {
        String file = words.path(reportDirectory.resolve(CheckDiff.NAME));
        try {
            CheckDiff.write(reportDirectory, comparison);
            return file;
        } catch (IOException e) {
            return "cannot be written to " + file + ": " + FileReasons.of(e);
        }
    }

    private Comparison compare() {
        Optional<Stamp> stamp = Stamp.of(source, outputDirectory, reportDirectory);
        TreeWriter writer = TreeWriter.into(outputDirectory);
        Optional<LockedTree> same = stamp.flatMap(found -> found.held(writer));
        if (same.isPresent()) {
            return new Comparison(List.of(), same.get().files(), same.get().otherLineEnds());
        }
        Chartwright.prepareRendering();
        InputHashes inputs = new InputHashes();
        Platform platform = source.platform(inputs);
        FileTree tree = Chartwright.render(platform);
        TreeWriter own = writer.ofPlatform(platform.name());
        Comparison comparison = own.compare(tree);
        if (comparison.isFresh()) {
            stamp.ifPresent(fresh -> fresh.put(own.hash(tree), inputs));
        }
        return comparison;
    }
}
