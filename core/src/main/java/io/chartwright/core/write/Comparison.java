package io.chartwright.core.write;

import java.util.List;

/**
 * How what lies below a root folder differs from a tree.
 *
 * @param differences each file that differs, sorted by path; the lock file is the last
 * @param files how many files the tree has
 * @param otherLineEnds files that are the same but for CRLF in place of each LF, as Git checks them out where it is told so;
 *     sorted
 */
public record Comparison(List<Difference> differences, int files, List<String> otherLineEnds) {

    public Comparison {
        differences = List.copyOf(differences);
        otherLineEnds = List.copyOf(otherLineEnds);
    }

    /** Whether {@link TreeWriter#write} would change nothing. */
    public boolean isFresh() {
        return differences.isEmpty();
    }

    /** Whether some files differ in this way. */
    public boolean has(Difference.Kind kind) {
        return differences.stream().anyMatch(difference -> difference.kind() == kind);
    }
}
