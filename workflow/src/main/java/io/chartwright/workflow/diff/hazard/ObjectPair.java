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
 * @param around what is around it on both sides
 */
public record ObjectPair(
        Optional<KubeObject> before, Optional<KubeObject> after, List<FieldChange> fields, Surroundings around) {

    public ObjectPair {
        fields = List.copyOf(fields);
    }

    /** The release that it was in. */
    Optional<Release> releaseBefore() {
        return around.before();
    }

    /** The release that it is in. */
    Optional<Release> releaseAfter() {
        return around.after();
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
        return before.map(object -> around.fate().of(object)).orElse(around.fate());
    }
}
