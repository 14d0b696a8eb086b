package io.chartwright.workflow.diff.hazard;

import io.chartwright.checks.objects.Amounts;
import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Scale;
import io.chartwright.checks.objects.Workload;
import io.chartwright.workflow.diff.FieldChange;
import io.chartwright.workflow.diff.Hazard;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Workloads whose pods are replaced: any change of a pod template does that, be it a checksum. How many go at a time says the
 * strategy: a Deployment rolls by a quarter and starts new pods first, a StatefulSet or DaemonSet stops one before it starts
 * the next (Kubernetes, Workload Management).
 */
final class Restarts implements ObjectHazard {
    private static final String CODE = "restart";
    private static final String TEMPLATE = "spec.template";

    /** Where in a pod something is. */
    private static final Pattern WHERE = Pattern.compile("^(metadata\\.|spec\\.((initC|c)ontainers\\[[^]]*]\\.)?)");

    private static final Pattern VARIABLE = Pattern.compile("env\\[([^]]*)]");

    @Override
    public void of(ObjectPair pair, Consumer<Hazard> found) {
        List<FieldChange> changes = pair.at(TEMPLATE).toList();
        if (!pair.changed() || changes.isEmpty() || !rolls(pair.either())) {
            return;
        }
        KubeObject object = pair.after().orElseThrow();
        long pods = pods(pair, object);
        if (pods == 0) {
            return;
        }
        String why = why(changes);
        Fields spec = object.fields().at("spec");
        if (spec.text("updateStrategy", "type").equals("OnDelete")) {
            found.accept(ObjectHazard.note(
                    CODE,
                    "its pods stay as they are until somebody deletes them: " + why,
                    "delete its pods one by one"));
        } else if (object.is("apps", "DaemonSet")) {
            found.accept(ObjectHazard.note(CODE, "its pods restart node by node: " + why, ""));
        } else if (spec.text("strategy", "type").equals("Recreate")) {
            found.accept(ObjectHazard.warning(
                    CODE,
                    (pods == 1 ? "its only pod stops" : "all " + pods + " pods stop at once")
                            + " before " + (pods == 1 ? "a new one starts" : "new ones start")
                            + ", and it is away meanwhile: "
                            + why,
                    "sync when nobody needs it"));
        } else if (pods == 1 && stopsFirst(object)) {
            found.accept(ObjectHazard.warning(
                    CODE,
                    "its only pod stops before a new one starts, and it is away meanwhile: " + why,
                    "sync when nobody needs it, or run two"));
        } else {
            found.accept(ObjectHazard.note(
                    CODE,
                    (pods == 1
                                    ? "its pod restarts, the new one first: "
                                    : "its " + pods + " pods restart, few at a time: ")
                            + why,
                    ""));
        }
    }

    private static boolean rolls(KubeObject object) {
        return object.is("apps", "Deployment") || object.is("apps", "StatefulSet") || object.is("apps", "DaemonSet");
    }

    private static boolean stopsFirst(KubeObject object) {
        Fields surge = object.fields().at("spec", "strategy", "rollingUpdate", "maxSurge");
        return object.is("apps", "StatefulSet")
                || surge.present()
                        && (Amounts.of(surge)
                                        .filter(most -> most.compareTo(BigDecimal.ZERO) == 0)
                                        .isPresent()
                                || "0%".equals(surge.value()));
    }

    /** How many pods there are at least while there are any. */
    private static long pods(ObjectPair pair, KubeObject object) {
        return pair.releaseAfter().stream()
                .flatMap(release -> scale(release, object).stream())
                .mapToLong(Scale::fewest)
                .findFirst()
                .orElse(object.fields().whole("spec", "replicas").orElse(1));
    }

    static List<Scale> scale(Release release, KubeObject object) {
        return release.scales().stream()
                .filter(scale -> same(scale.workload(), object))
                .limit(1)
                .toList();
    }

    private static boolean same(Workload workload, KubeObject object) {
        return workload.object() == object;
    }

    private static String why(List<FieldChange> changes) {
        return "changed "
                + Words.some(changes.stream()
                        .map(change -> reason(change.path()))
                        .distinct()
                        .toList());
    }

    /** What of a pod is another: the reports have the path and the values. */
    private static String reason(String path) {
        if (path.contains("[checksum/")) {
            return "configuration";
        }
        String part = path.equals(TEMPLATE)
                ? "pod template"
                : WHERE.matcher(path.substring(TEMPLATE.length() + 1)).replaceFirst("");
        Matcher variable = VARIABLE.matcher(part);
        return variable.lookingAt() ? "env " + variable.group(1) : part.split("[.\\[]", 2)[0];
    }
}
