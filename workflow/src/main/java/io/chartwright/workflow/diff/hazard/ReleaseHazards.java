package io.chartwright.workflow.diff.hazard;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.workflow.diff.Hazard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What hurts about a chart in an environment as a whole, and what its Application does with what goes. */
public final class ReleaseHazards {
    private ReleaseHazards() {}

    /** Whether an Application deploys a chart to an environment. */
    public static boolean deploys(KubeObject application, String environment, String chart) {
        return environment.equals(application.labels().get("environment"))
                && Stream.concat(
                                Stream.of(application.fields().at("spec", "source")),
                                application.fields().items("spec", "sources").stream())
                        .map(source -> source.text("path"))
                        .anyMatch(path -> path.equals("helm/charts/" + chart)
                                || path.equals("k8s/rendered/" + environment + "/" + chart));
    }

    /** What becomes of single objects that a release no longer has. */
    public static Fate pruning(KubeObject application) {
        return application.fields().isTrue("spec", "syncPolicy", "automated", "prune") ? Fate.DELETED : Fate.KEPT;
    }

    /** What becomes of the objects of a release whose Application goes. */
    public static Fate deletion(KubeObject application) {
        return Applications.cascades(application) ? Fate.WITH_APPLICATION : Fate.KEPT;
    }

    /**
     * What hurts about a release that is there now.
     *
     * @param around what was there, and what is
     */
    public static List<Hazard> of(Surroundings around) {
        Release after = around.after().orElseThrow();
        List<Hazard> hazards = new ArrayList<>();
        around.before().ifPresent(before -> hazards.addAll(moved(before, after, around.fate())));
        around.before().ifPresent(before -> hazards.addAll(SubchartNames.renamed(before, after)));
        SecretDemands.of(around.allBefore(), after).ifPresent(hazards::add);
        return hazards;
    }

    private static List<Hazard> moved(Release before, Release after, Fate fate) {
        List<Hazard> hazards = new ArrayList<>();
        if (!before.namespace().equals(after.namespace())) {
            long claims = Data.claims(before);
            String message = "it moves from the namespace '" + before.namespace() + "' to '" + after.namespace()
                    + "': everything is made anew there, and "
                    + (fate.goes()
                            ? "Argo CD deletes what is in the old one"
                            : "what is in the old one stays, unmanaged")
                    + (claims == 0 ? "" : "; " + Words.counted(claims, "claim") + " with their data do not move");
            String hint = "leave the namespace as it was, or copy data and Secrets before";
            hazards.add(
                    claims == 0
                            ? ObjectHazard.warning("namespace-changed", message, hint)
                            : ObjectHazard.danger("namespace-changed", message, hint));
        }
        return hazards;
    }

    /** What hurts about a release that is gone. */
    public static Hazard removed(Release release, Optional<KubeObject> application) {
        Fate fate = application.map(ReleaseHazards::deletion).orElse(Fate.DELETED);
        long claims = Data.claims(release);
        long lost = Data.lost(release, fate);
        long left = claims - lost;
        long all = release.all()
                .filter(object -> !fate.goes() || fate.of(object).goes())
                .count();
        String objects = Words.counted(all, "object");
        if (!fate.goes()) {
            return ObjectHazard.warning(
                    "chart-removed",
                    objects + data(claims) + (all == 1 ? " stays in " : " stay in ") + release.namespace()
                            + ": the Application has no finalizer that would take them with it",
                    "delete them by hand once nobody needs them");
        }
        String message = objects + data(lost) + " in " + release.namespace() + (all == 1 ? " goes" : " go")
                + " as soon as the Application "
                + application.map(KubeObject::name).orElse("of " + release.chart()) + " is deleted"
                + (left == 0
                        ? ""
                        : "; " + Words.counted(left, "claim") + (left == 1 ? " stays" : " stay")
                                + ", and nothing mounts " + (left == 1 ? "it" : "them"));
        String hint = "keep what runs with 'argocd app delete --cascade=false', or copy what is worth it before";
        return lost > 0
                ? ObjectHazard.danger("chart-removed", message, hint)
                : ObjectHazard.warning("chart-removed", message, hint);
    }

    private static String data(long claims) {
        return claims == 0 ? "" : ", " + Words.counted(claims, "claim") + " with data among them,";
    }
}
