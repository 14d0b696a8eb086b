package io.chartwright.workflow.diff.hazard;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import java.util.stream.Stream;

/** Where a release keeps data. */
final class Data {
    private Data() {}

    /** How many claims it has: its own, and those that its StatefulSets make for each kind of volume. */
    static long claims(Release release) {
        return claims(release.objects().stream());
    }

    /** The same, of some objects. */
    static long claims(Stream<KubeObject> objects) {
        return objects.mapToLong(object -> object.is("", "PersistentVolumeClaim")
                        ? 1
                        : object.is("apps", "StatefulSet")
                                ? object.fields()
                                        .items("spec", "volumeClaimTemplates")
                                        .size()
                                : 0)
                .sum();
    }
}
