package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Workload;
import java.util.List;
import java.util.stream.Stream;

/** What pods can mount. */
final class Volumes {
    private Volumes() {}

    /** The names of a pod's volumes, those that a StatefulSet makes for it included. */
    static List<String> names(Workload workload) {
        return Stream.concat(
                        workload.pod().items("volumes").stream().map(volume -> volume.text("name")),
                        workload.object().fields().items("spec", "volumeClaimTemplates").stream()
                                .map(claim -> claim.text("metadata", "name")))
                .toList();
    }
}
