package io.chartwright.workflow;

import io.chartwright.core.problem.SafeText;
import io.chartwright.core.write.Comparison;
import io.chartwright.core.write.Difference;
import io.chartwright.core.write.Difference.Kind;
import io.chartwright.core.write.LockState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is told of a tree that is not what its platform says. */
final class StaleTree {
    private static final int MOST_EXCERPTS = 20;
    private static final int MOST_FILES = 200;
    private static final String LOCK = LockState.FILE;

    private final Comparison comparison;
    private final String source;

    /** @param source what users call the platform */
    StaleTree(Comparison comparison, String source) {
        this.comparison = comparison;
        this.source = source;
    }

    /** Each file, with what is wrong with it; of the first ones, the lines that differ. */
    List<String> files() {
        List<String> lines = new ArrayList<>();
        List<Difference> all = told();
        int excerpts = 0;
        for (Difference difference : all.subList(0, Math.min(all.size(), MOST_FILES))) {
            lines.add(line(difference));
            List<String> excerpt =
                    excerpts < MOST_EXCERPTS ? excerpt(difference).toList() : List.of();
            excerpts += excerpt.isEmpty() ? 0 : 1;
            lines.addAll(excerpt);
        }
        if (all.size() > MOST_FILES) {
            lines.add("  ... and " + Messages.counted(all.size() - MOST_FILES, "more file"));
        }
        return lines;
    }

    /** What is wrong; not that the lock file is behind, which follows from all else. */
    List<Difference> told() {
        List<Difference> others = comparison.differences().stream()
                .filter(difference -> !(difference.isLock() && difference.kind() == Kind.STALE))
                .toList();
        return others.isEmpty() ? comparison.differences() : others;
    }

    /** What mends it, in words that can be typed as they stand. */
    List<String> mend(Words words) {
        List<String> lines = new ArrayList<>();
        if (isLock(Kind.IN_THE_WAY)) {
            lines.add("Mend " + LOCK + " first: it lists what Chartwright wrote.");
        } else if (comparison.has(Kind.IN_THE_WAY)) {
            lines.add(
                    isLock(Kind.MISSING)
                            ? "If " + LOCK
                                    + " is lost, restore it from Git first: it lists what Chartwright wrote. Move away"
                                    + " what is blocked then."
                            : "What is blocked is not Chartwright's to replace: move it away first.");
        }
        if (comparison.has(Kind.EDITED)) {
            lines.add("Move the edits by hand that are to stay into " + source + " first: this command drops them.");
        }
        String command = comparison.has(Kind.EDITED)
                ? words.again("generate", words.option("overwriteEdited"))
                : words.again("generate");
        lines.add("Mend it with:  " + command);
        return lines;
    }

    private boolean isLock(Kind kind) {
        return comparison.differences().stream()
                .anyMatch(difference -> difference.isLock() && difference.kind() == kind);
    }

    private String line(Difference difference) {
        String note = note(difference);
        return "  " + word(difference.kind()) + SafeText.oneLine(difference.path())
                + (note.isEmpty() ? "" : "  (" + SafeText.oneLine(note) + ")");
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case STALE -> "stale    ";
            case MISSING -> "missing  ";
            case EXTRA -> "extra    ";
            case EDITED -> "edited   ";
            case IN_THE_WAY -> "blocked  ";
        };
    }

    private String note(Difference difference) {
        return difference.kind() != Kind.EDITED
                ? difference.note()
                : "by hand; edits belong in " + source + (difference.note().isEmpty() ? "" : "; " + difference.note());
    }

    /** Files that come or go as a whole need none. Nor does the lock, of which everybody can tell what is in it. */
    private static Stream<String> excerpt(Difference difference) {
        boolean changed = difference.kind() == Kind.STALE || difference.kind() == Kind.EDITED;
        if (!changed || difference.isLock()) {
            return Stream.empty();
        }
        return difference.present().stream()
                .flatMap(present ->
                        difference.wanted().stream().flatMap(wanted -> Excerpt.of(difference.path(), present, wanted)))
                .map(line -> "      " + line);
    }
}
