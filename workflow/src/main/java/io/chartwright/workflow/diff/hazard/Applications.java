package io.chartwright.workflow.diff.hazard;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.workflow.diff.Hazard;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Applications of Argo CD. One with the finalizer {@code resources-finalizer.argocd.argoproj.io} takes all that it brought
 * with it when it is deleted, and one without leaves it (Argo CD 3.1, App Deletion). One that points elsewhere no longer sees
 * what it brought to another cluster.
 */
final class Applications implements ObjectHazard {
    private static final String FINALIZER = "resources-finalizer.argocd.argoproj.io";

    /** How Argo CD calls the cluster that it runs on itself. */
    private static final String OWN = "in-cluster";

    private static final String OWN_SERVER = "https://kubernetes.default.svc";

    @Override
    public void of(ObjectPair pair, Consumer<Hazard> found) {
        if (!pair.either().is("argoproj.io", "Application")) {
            return;
        }
        if (pair.removed()) {
            removed(pair, found);
        } else if (pair.changed()) {
            Fields before = pair.before().orElseThrow().fields().at("spec");
            Fields after = pair.after().orElseThrow().fields().at("spec");
            destination(pair, before, after, found);
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

    private static void removed(ObjectPair pair, Consumer<Hazard> found) {
        KubeObject application = pair.before().orElseThrow();
        List<Release> brought = brought(pair);
        if (!brought.isEmpty()
                && brought.stream().allMatch(release -> now(pair, release).isEmpty())) {
            return; // Told of each chart, with what becomes of its data.
        }
        if (cascades(application)) {
            String message =
                    "when it is deleted, Argo CD deletes all that it brought, too: it has the finalizer " + FINALIZER;
            String hint = "to keep what runs: argocd app delete --cascade=false " + application.name();
            found.accept(
                    mayHoldData(application, brought)
                            ? ObjectHazard.danger("application-removed", message, hint)
                            : ObjectHazard.warning("application-removed", message, hint));
        } else {
            found.accept(ObjectHazard.warning(
                    "application-removed",
                    "when it is deleted, what it brought stays in the cluster, and nothing manages it",
                    "to be rid of all of it: argocd app delete --cascade " + application.name()));
        }
    }

    /** What it brought, as far as that was rendered. */
    private static List<Release> brought(ObjectPair pair) {
        return pair.around().allBefore().stream()
                .filter(release ->
                        ReleaseHazards.deploys(pair.before().orElseThrow(), release.environment(), release.chart()))
                .toList();
    }

    private static Optional<Release> now(ObjectPair pair, Release release) {
        return pair.around().allAfter().stream()
                .filter(other -> other.environment().equals(release.environment())
                        && other.chart().equals(release.chart()))
                .findFirst();
    }

    /** What was not rendered here may. */
    private static boolean mayHoldData(KubeObject application, List<Release> brought) {
        boolean safeguards = application.fields().text("spec", "source", "path").startsWith("k8s/resilience");
        return brought.isEmpty() ? !safeguards : brought.stream().anyMatch(release -> Data.claims(release) > 0);
    }

    private static void destination(ObjectPair pair, Fields before, Fields after, Consumer<Hazard> found) {
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
        List<Release> brought = brought(pair);
        boolean told = !brought.isEmpty()
                && brought.stream().allMatch(release -> now(pair, release)
                        .filter(moved -> !moved.namespace().equals(release.namespace()))
                        .isPresent());
        if (!old.equals(now) && was.equals(is) && !told) {
            String message = "it points at the namespace '" + now + "' and no longer at '" + old
                    + "': everything is made anew there";
            found.accept(
                    mayHoldData(pair.before().orElseThrow(), brought)
                            ? ObjectHazard.danger(
                                    "application-moved",
                                    message + ", and claims and their data do not move",
                                    "copy data before, or leave the namespace as it was")
                            : ObjectHazard.warning("application-moved", message, ""));
        }
    }

    private static String cluster(Fields spec) {
        String server = spec.text("destination", "server");
        String name = spec.text("destination", "name");
        return !server.isEmpty() ? server : name.equals(OWN) ? OWN_SERVER : name;
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
