package io.chartwright.core.write;

import java.util.List;

/**
 * What a run has done, as sorted paths below the root folder.
 *
 * @param written files that are new or have a new text
 * @param unchanged files that were right already and were not touched
 * @param deleted files that the tree no longer has
 */
public record WriteReport(List<String> written, List<String> unchanged, List<String> deleted) {

    public WriteReport {
        written = List.copyOf(written);
        unchanged = List.copyOf(unchanged);
        deleted = List.copyOf(deleted);
    }
}
