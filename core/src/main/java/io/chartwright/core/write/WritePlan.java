package io.chartwright.core.write;

import io.chartwright.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a run is going to do, and all that speaks against it. */
final class WritePlan {
    final SortedSet<String> writes = new TreeSet<>();
    final SortedSet<String> unchanged = new TreeSet<>();
    final SortedSet<String> deletes = new TreeSet<>();
    final List<Problem> problems = new ArrayList<>();

    /** How many files it touches. */
    int size() {
        return writes.size() + deletes.size();
    }

    WriteReport report() {
        return new WriteReport(List.copyOf(writes), List.copyOf(unchanged), List.copyOf(deletes));
    }
}
