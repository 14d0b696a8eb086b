package io.chartwright.workflow.diff.hazard;

import io.chartwright.checks.objects.KubeObject;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What Argo CD does with an object that Git no longer has. Its Application decides by {@code syncPolicy.automated.prune};
 * single objects opt out by {@code argocd.argoproj.io/sync-options: Prune=false}, or ask for a confirmation by
 * {@code Prune=confirm}. Where the Application itself goes, other words count: {@code Delete=false} and
 * {@code Delete=confirm}, and {@code helm.sh/resource-policy: keep}, which Argo CD takes for {@code Delete=false} and does not
 * look at when it prunes; definitions of custom resources always stay then (Argo CD 3.1, Sync Options, and
 * {@code shouldBeDeleted} of its controller).
 */
public enum Fate {
    /** It is deleted at the next sync. */
    DELETED("Argo CD deletes it", true),

    /** It is deleted once somebody confirms. */
    ASKED("Argo CD deletes it as soon as somebody confirms that", true),

    /** It is deleted with all that its Application brought, as soon as that is deleted. */
    WITH_APPLICATION("Argo CD deletes it when its Application is deleted", true),

    /** It stays, out of sync, until somebody deletes it. */
    KEPT("Argo CD leaves it in the cluster", false);

    private final String words;
    private final boolean goes;

    Fate(String words, boolean goes) {
        this.words = words;
        this.goes = goes;
    }

    /** The fate in words, as the start of a sentence. */
    public String words() {
        return words;
    }

    /** Whether the object goes. */
    public boolean goes() {
        return goes;
    }

    /** What becomes of one object, which may say so itself. */
    public Fate of(KubeObject object) {
        return switch (this) {
            case DELETED -> option(object, "Prune");
            case WITH_APPLICATION -> spared(object) ? KEPT : option(object, "Delete");
            case ASKED, KEPT -> this;
        };
    }

    /** The annotation by which an object stays although this would become of it. */
    public String optOut() {
        return "argocd.argoproj.io/sync-options: " + (this == WITH_APPLICATION ? "Delete" : "Prune") + "=false";
    }

    private Fate option(KubeObject object, String name) {
        Set<String> options = options(object);
        return options.contains(name + "=false") ? KEPT : options.contains(name + "=confirm") ? ASKED : this;
    }

    private static boolean spared(KubeObject object) {
        return object.is("apiextensions.k8s.io", "CustomResourceDefinition")
                || object.annotations()
                        .getOrDefault("helm.sh/resource-policy", "")
                        .equals("keep");
    }

    static Set<String> options(KubeObject object) {
        String options = object.annotations().getOrDefault("argocd.argoproj.io/sync-options", "");
        return Arrays.stream(options.split(",")).map(String::strip).collect(Collectors.toSet());
    }
}
