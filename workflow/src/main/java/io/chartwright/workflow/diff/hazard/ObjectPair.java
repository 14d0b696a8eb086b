package io.chartwright.workflow.diff.hazard;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.workflow.diff.FieldChange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An object on both sides, or on one of them.
 *
 * @param before how it was; absent if it is new
 * @param after how it is; absent if it is gone
 * @param fields what changed in it; empty unless it is on both sides
 * @param releaseBefore the release that it was in; absent for objects of Argo CD and of releases that were not there
 * @param releaseAfter the release that it is in
 * @param fate what becomes of it in the cluster when it is no longer in Git
 */
public record ObjectPair(
        Optional<KubeObject> before,
        Optional<KubeObject> after,
        List<FieldChange> fields,
        Optional<Release> releaseBefore,
        Optional<Release> releaseAfter,
        Fate fate) {

    public ObjectPair {
        fields = List.copyOf(fields);
    }

    /** The object as it is, or else as it was. */
    KubeObject either() {
        return after.or(() -> before).orElseThrow();
    }

    /** Whether it is on both sides. */
    boolean changed() {
        return before.isPresent() && after.isPresent();
    }

    boolean removed() {
        return after.isEmpty();
    }

    /** The changes at a path and below it. */
    Stream<FieldChange> at(String path) {
        return fields.stream().filter(field -> below(field.path(), path));
    }

    static boolean below(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + ".") || path.startsWith(folder + "[");
    }

    /** What becomes of it, given what its own annotations say. */
    Fate ownFate() {
        return before.map(object -> fate.of(object)).orElse(fate);
    }
}
