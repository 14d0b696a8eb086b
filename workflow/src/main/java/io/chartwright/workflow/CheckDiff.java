package io.chartwright.workflow;

import io.chartwright.core.diff.TextDiff;
import io.chartwright.core.write.Comparison;
import io.chartwright.core.write.Difference;
import io.chartwright.core.write.Difference.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * The whole difference between a tree and what lies there, as a file that {@code git apply} takes in the folder of the tree.
 * Files whose difference cannot be said so, or must not be applied, are named in comments at its top.
 */
final class CheckDiff {
    static final String NAME = "check.diff";

    private CheckDiff() {}

    /** Writes the difference of a comparison; without one, no file stays behind. */
    static void write(Path folder, Comparison comparison) throws IOException {
        if (comparison.isFresh()) {
            remove(folder);
        } else {
            ReportFolder.create(folder);
            Files.writeString(folder.resolve(NAME), text(comparison));
        }
    }

    /** Removes what an earlier check has left. */
    static void remove(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(NAME));
    }

    static String text(Comparison comparison) {
        String left = comparison.differences().stream()
                .filter(difference -> !canBeApplied(difference))
                .map(difference -> "# not in here: " + difference.path() + "\n")
                .collect(Collectors.joining());
        String patch = comparison.differences().stream()
                .filter(CheckDiff::canBeApplied)
                .map(CheckDiff::text)
                .collect(Collectors.joining());
        return left.isEmpty() ? patch : left + "\n" + patch;
    }

    /** What is no text cannot be shown as lines, and what is in the way may be somebody's work. */
    private static boolean canBeApplied(Difference difference) {
        return difference.kind() == Kind.MISSING
                || (difference.kind() != Kind.IN_THE_WAY && difference.present().isPresent());
    }

    private static String text(Difference difference) {
        String path = difference.path();
        boolean comes = difference.present().isEmpty();
        boolean goes = difference.wanted().isEmpty();
        String before = difference.present().orElse("");
        String after = difference.wanted().orElse("");
        String hunks = hunks(TextDiff.of(path, before, after).unified());
        String names =
                "--- " + (comes ? "/dev/null" : "a/" + path) + "\n+++ " + (goes ? "/dev/null" : "b/" + path) + "\n";
        // The line between keeps Git from taking the names of the next file for those of this one.
        return (isEmptyFile(difference) ? header(path, comes, goes) : "") + (hunks.isEmpty() ? "\n" : names + hunks);
    }

    /** Without the two lines that name the file. */
    private static String hunks(String unified) {
        return unified.substring(unified.indexOf('\n', unified.indexOf('\n') + 1) + 1);
    }

    private static boolean isEmptyFile(Difference difference) {
        return difference.present().filter(String::isEmpty).isPresent()
                || difference.wanted().filter(String::isEmpty).isPresent();
    }

    /** That a file without lines comes, goes or stays can be said in Git's own header alone, which counts from the top. */
    private static String header(String path, boolean comes, boolean goes) {
        return "diff --git a/" + path + " b/" + path + "\n"
                + (comes ? "new file mode 100644\n" : goes ? "deleted file mode 100644\n" : "");
    }
}
