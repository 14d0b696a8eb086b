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
        return objects.mapToLong(Data::claims).sum();
    }

    /** How many of them go with a release: those of StatefulSets stay unless these say otherwise. */
    static long lost(Release release, Fate fate) {
        return claims(release.objects().stream()
                .filter(object -> fate.of(object).goes())
                .filter(object -> !object.is("apps", "StatefulSet") || StatefulSets.deletesClaims(object.fields())));
    }

    private static long claims(KubeObject object) {
        return object.is("", "PersistentVolumeClaim")
                ? 1
                : object.is("apps", "StatefulSet")
                        ? object.fields().items("spec", "volumeClaimTemplates").size()
                        : 0;
    }
}
