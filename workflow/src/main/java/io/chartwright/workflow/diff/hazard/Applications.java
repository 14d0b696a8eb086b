package io.chartwright.workflow.diff.hazard;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.workflow.diff.Hazard;
import java.util.function.Consumer;

/**
 * Applications of Argo CD. One with the finalizer {@code resources-finalizer.argocd.argoproj.io} takes all that it brought
 * with it when it is deleted, and one without leaves it (Argo CD 3.1, App Deletion). One that points elsewhere no longer sees
 * what it brought to another cluster.
 */
final class Applications implements ObjectHazard {
    private static final String FINALIZER = "resources-finalizer.argocd.argoproj.io";

    @Override
    public void of(ObjectPair pair, Consumer<Hazard> found) {
        if (!pair.either().is("argoproj.io", "Application")) {
            return;
        }
        if (pair.removed()) {
            removed(pair.before().orElseThrow(), found);
        } else if (pair.changed()) {
            Fields before = pair.before().orElseThrow().fields().at("spec");
            Fields after = pair.after().orElseThrow().fields().at("spec");
            destination(before, after, found);
            if (!before.text("project").equals(after.text("project"))) {
                found.accept(ObjectHazard.warning(
                        "application-project-changed",
                        "it moves from the project '" + before.text("project") + "' to '" + after.text("project") + "'",
                        "have the new project there first, and see that it allows what the Application brings"));
            }
            policy(pair.after().orElseThrow(), before.at("syncPolicy"), after.at("syncPolicy"), found);
        }
    }

    /** Whether deleting an Application deletes what it brought. */
    static boolean cascades(KubeObject application) {
        return application.fields().items("metadata", "finalizers").stream()
                .anyMatch(finalizer -> finalizer.value() instanceof String name
                        && (name.equals(FINALIZER) || name.startsWith(FINALIZER + "/")));
    }

    private static void removed(KubeObject application, Consumer<Hazard> found) {
        if (cascades(application)) {
            found.accept(ObjectHazard.danger(
                    "application-removed",
                    "when it is deleted, Argo CD deletes all that it brought, too: it has the finalizer " + FINALIZER,
                    "to keep what runs: argocd app delete --cascade=false " + application.name()));
        } else {
            found.accept(ObjectHazard.warning(
                    "application-removed",
                    "when it is deleted, what it brought stays in the cluster, and nothing manages it",
                    "to be rid of all of it: argocd app delete --cascade " + application.name()));
        }
    }

    private static void destination(Fields before, Fields after, Consumer<Hazard> found) {
        String was = cluster(before);
        String is = cluster(after);
        if (!was.equals(is)) {
            found.accept(ObjectHazard.danger(
                    "application-moved",
                    "it points at the cluster " + is + " and no longer at " + was
                            + ": there it starts from nothing, and what runs on the old cluster stays and is managed by nobody",
                    "copy data before, and clean up the old cluster by hand"));
        }
        String old = before.text("destination", "namespace");
        String now = after.text("destination", "namespace");
        if (!old.equals(now) && was.equals(is)) {
            found.accept(ObjectHazard.danger(
                    "application-moved",
                    "it points at the namespace '" + now + "' and no longer at '" + old
                            + "': everything is made anew there, and claims and their data do not move",
                    "copy data before, or leave the namespace as it was"));
        }
    }

    private static String cluster(Fields spec) {
        String server = spec.text("destination", "server");
        return server.isEmpty() ? spec.text("destination", "name") : server;
    }

    private static void policy(KubeObject application, Fields before, Fields after, Consumer<Hazard> found) {
        boolean automatic = automatic(before);
        if (!automatic && automatic(after)) {
            found.accept(ObjectHazard.warning(
                    "sync-automated",
                    "Argo CD syncs " + application.name()
                            + " by itself from now on: whatever differs from Git is changed",
                    "look at 'argocd app diff " + application.name() + "' before"));
        }
        if (!before.isTrue("automated", "prune") && after.isTrue("automated", "prune")) {
            found.accept(ObjectHazard.warning(
                    "prune-turned-on",
                    "Argo CD deletes from now on what Git no longer has, with all that was left over so far",
                    "look at what is out of sync before: argocd app resources " + application.name()));
        }
    }

    private static boolean automatic(Fields policy) {
        return policy.at("automated").present()
                && policy.flag("automated", "enabled").orElse(true);
    }
}
