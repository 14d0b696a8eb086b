package io.chartwright.workflow.diff.hazard;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.workflow.diff.ChangeKind;
import io.chartwright.workflow.diff.Hazard;
import io.chartwright.workflow.diff.ObjectDiff;
import io.chartwright.workflow.diff.ObjectId;
import io.chartwright.workflow.diff.ReleaseDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What hurts about an environment as a whole. */
public final class EnvironmentHazards {
    private static final Set<String> RUNNING = Set.of("CronJob", "DaemonSet", "Deployment", "StatefulSet");

    private EnvironmentHazards() {}

    /** What hurts about an environment that is gone. */
    public static Hazard removed(String environment, List<Release> releases) {
        long claims = releases.stream().mapToLong(Data::claims).sum();
        String message = environment + " is gone with "
                + Words.counted(
                        releases.stream()
                                .mapToLong(release -> release.all().count())
                                .sum(),
                        "object") + " of "
                + Words.counted(releases.size(), "chart")
                + (claims == 0 ? "" : ", " + Words.counted(claims, "claim") + " with data among them");
        return claims == 0
                ? ObjectHazard.warning("environment-removed", message, "")
                : ObjectHazard.danger("environment-removed", message, "");
    }

    /**
     * What stays in the cluster although Git no longer has it, said once for all of it.
     *
     * @param releases those that stay, and of which Argo CD deletes nothing
     */
    public static List<Hazard> left(String environment, List<ReleaseDiff> releases) {
        List<ObjectId> left = releases.stream()
                .flatMap(release -> release.objects().stream())
                .filter(object -> object.kind() == ChangeKind.REMOVED)
                .map(ObjectDiff::id)
                .toList();
        if (left.isEmpty()) {
            return List.of();
        }
        long running = left.stream().filter(id -> RUNNING.contains(id.kind())).count();
        String message = "Argo CD prunes nothing in " + environment + ": "
                + (left.size() == 1
                        ? "the removed object stays until somebody deletes it"
                        : "all " + left.size() + " removed objects stay until somebody deletes them")
                + (running == 0
                        ? ""
                        : "; " + Words.counted(running, "workload") + " among them "
                                + (running == 1 ? "runs" : "run") + " on, and nothing updates "
                                + (running == 1 ? "it" : "them"));
        String hint = "'argocd app sync --prune' deletes what nobody needs any more";
        return List.of(
                running == 0
                        ? ObjectHazard.note("objects-left", message, hint)
                        : ObjectHazard.warning("objects-left", message, hint));
    }

    /**
     * An environment that follows another revision. What is compared is one state of the repository with another, and what
     * runs there comes from neither of them where it follows tags: that is what a promotion brings.
     */
    public static List<Hazard> repointed(String environment, String before, String after) {
        return before.equals(after)
                ? List.of()
                : List.of(ObjectHazard.note(
                        "revision-changed",
                        environment + " follows '" + after + "' and no longer '" + before
                                + "': all that changed between the two reaches it, and nothing of that is told here",
                        "compare with the base '" + before + "' to see it"));
    }

    /** Charts that are gone, and came back under another name: at least half of their objects have the same roles. */
    public static List<Hazard> renamed(List<Release> before, List<Release> after) {
        List<Hazard> hazards = new ArrayList<>();
        Set<String> old = names(before);
        Set<String> now = names(after);
        for (Release gone : before) {
            for (Release come : after) {
                if (!now.contains(gone.chart()) && !old.contains(come.chart()) && alike(gone, come)) {
                    long claims = Data.claims(gone);
                    String message = "the chart '" + gone.chart() + "' seems to be '" + come.chart()
                            + "' now: all objects get new names, so all are made anew"
                            + (claims == 0
                                    ? ""
                                    : ", and " + Words.counted(claims, "claim") + " with their data do not come along");
                    String hint = "keep the old name, or copy data and Secrets before";
                    hazards.add(
                            claims == 0
                                    ? ObjectHazard.warning("release-renamed", message, hint)
                                    : ObjectHazard.danger("release-renamed", message, hint));
                }
            }
        }
        return hazards;
    }

    private static Set<String> names(List<Release> releases) {
        return releases.stream().map(Release::chart).collect(Collectors.toSet());
    }

    private static boolean alike(Release gone, Release come) {
        List<String> roles = new ArrayList<>(roles(come));
        long same = roles(gone).stream().filter(roles::remove).count();
        return same > 0
                && same * 2 >= Math.max(gone.objects().size(), come.objects().size());
    }

    /** What objects are for, whatever they are called. */
    private static List<String> roles(Release release) {
        return release.objects().stream().map(EnvironmentHazards::role).toList();
    }

    private static String role(KubeObject object) {
        return object.kind() + " "
                + object.labels().getOrDefault("app.kubernetes.io/name", "") + " "
                + object.labels().getOrDefault("app.kubernetes.io/component", "");
    }
}
