package io.chartwright.workflow.diff.hazard;

import io.chartwright.checks.objects.KubeObject;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What Argo CD does with an object that Git no longer has. Its Application decides by {@code syncPolicy.automated.prune};
 * single objects opt out by {@code argocd.argoproj.io/sync-options: Prune=false}, ask for a confirmation by
 * {@code Prune=confirm}, or stay by {@code helm.sh/resource-policy: keep} (Argo CD 3.1, Sync Options, and Helm).
 */
public enum Fate {
    /** It is deleted at the next sync. */
    DELETED("Argo CD deletes it", true),

    /** It is deleted once somebody confirms. */
    ASKED("Argo CD deletes it as soon as somebody confirms that", true),

    /** It is deleted with all that its Application brought, as soon as that is deleted. */
    WITH_APPLICATION("Argo CD deletes it when its Application is deleted", true),

    /** It stays, out of sync, until somebody deletes it. */
    KEPT("Argo CD leaves it in the cluster, since it does not prune it", false);

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
        Set<String> options = options(object);
        if (options.contains("Prune=false")
                || object.annotations()
                        .getOrDefault("helm.sh/resource-policy", "")
                        .equals("keep")) {
            return KEPT;
        }
        return this == DELETED && options.contains("Prune=confirm") ? ASKED : this;
    }

    static Set<String> options(KubeObject object) {
        String options = object.annotations().getOrDefault("argocd.argoproj.io/sync-options", "");
        return Arrays.stream(options.split(",")).map(String::strip).collect(Collectors.toSet());
    }
}
