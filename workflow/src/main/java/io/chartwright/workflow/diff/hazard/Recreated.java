package io.chartwright.workflow.diff.hazard;

import io.chartwright.checks.objects.KubeObject;
import java.util.Arrays;
import java.util.Set;

/**
 * Objects that Argo CD deletes and creates anew, so that nothing in them is immutable: hooks, whose delete policy is
 * {@code BeforeHookCreation} if they do not name one (Argo CD 3.1, Resource Hooks; Helm, Chart Hooks), and what is synced by
 * {@code Force=true,Replace=true}, which is {@code kubectl delete} and {@code create} (Sync Options). {@code Force=true} alone does
 * nothing where the Application applies on the server's side, as all of Chartwright do.
 */
final class Recreated {
    private static final Set<String> GOES =
            Set.of("BeforeHookCreation", "HookSucceeded", "before-hook-creation", "hook-succeeded");

    private Recreated() {}

    /** Whether an object makes way for the next one of its name. */
    static boolean is(KubeObject object) {
        return Fate.options(object).containsAll(Set.of("Force=true", "Replace=true"))
                || hook(object, "argocd.argoproj.io/hook", "argocd.argoproj.io/hook-delete-policy")
                || hook(object, "helm.sh/hook", "helm.sh/hook-delete-policy");
    }

    private static boolean hook(KubeObject object, String hook, String policy) {
        String policies = object.annotations().getOrDefault(policy, "");
        return !object.annotations().getOrDefault(hook, "").isBlank()
                && (policies.isBlank()
                        || Arrays.stream(policies.split(",")).map(String::strip).anyMatch(GOES::contains));
    }
}
