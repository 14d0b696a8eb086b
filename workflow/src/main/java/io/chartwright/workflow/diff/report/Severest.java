package io.chartwright.workflow.diff.report;

import io.chartwright.workflow.diff.Hazard;
import io.chartwright.workflow.diff.Hazard.Level;
import io.chartwright.workflow.diff.ObjectDiff;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What hurts most goes first; what hurts alike keeps its order. */
final class Severest {
    private Severest() {}

    static List<Hazard> hazards(Collection<Hazard> hazards) {
        return hazards.stream().sorted(Comparator.comparing(Hazard::level)).toList();
    }

    static List<ObjectDiff> objects(Collection<ObjectDiff> objects) {
        return objects.stream()
                .sorted(Comparator.comparingInt(object -> rank(object.hazards())))
                .toList();
    }

    /** The lower, the worse. Notes are no reason to be told of first. */
    static int rank(Collection<Hazard> hazards) {
        return hazards.stream().map(Hazard::level).mapToInt(Level::ordinal).min().stream()
                .map(rank -> Math.min(rank, Level.NOTE.ordinal()))
                .findFirst()
                .orElse(Level.NOTE.ordinal());
    }
}
