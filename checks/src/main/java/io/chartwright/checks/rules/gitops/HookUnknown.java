package io.chartwright.checks.rules.gitops;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import io.chartwright.core.problem.Suggestions;
import java.util.Set;
import java.util.TreeSet;

/** Hooks and what becomes of them, by the words that Argo CD 3.1 and Helm know. */
final class HookUnknown implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "hook-unknown",
            Family.GITOPS,
            "A hook, or its delete policy, is none that Argo CD or Helm knows",
            "What was meant to run before or after a sync runs with everything else, or not at all.",
            "Spell it as Argo CD or Helm does.");

    private static final Set<String> HOOKS = Set.of("PreSync", "Sync", "PostSync", "SyncFail", "Skip", "PostDelete");
    private static final Set<String> POLICIES = Set.of("HookSucceeded", "HookFailed", "BeforeHookCreation");
    private static final Set<String> HELM_HOOKS = Set.of(
            "pre-install",
            "post-install",
            "pre-delete",
            "post-delete",
            "pre-upgrade",
            "post-upgrade",
            "pre-rollback",
            "post-rollback",
            "test",
            "test-success",
            "test-failure",
            "crd-install");
    private static final Set<String> HELM_POLICIES = Set.of("before-hook-creation", "hook-succeeded", "hook-failed");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        EveryObject.of(scene, (object, place) -> {
            check(object, place, "argocd.argoproj.io/hook", "hook", HOOKS, remarks);
            check(object, place, "argocd.argoproj.io/hook-delete-policy", "delete policy", POLICIES, remarks);
            check(object, place, "helm.sh/hook", "hook", HELM_HOOKS, remarks);
            check(object, place, "helm.sh/hook-delete-policy", "delete policy", HELM_POLICIES, remarks);
        });
    }

    private static void check(
            KubeObject object, Place place, String annotation, String what, Set<String> known, SceneRemarks remarks) {
        String words = object.annotations().get(annotation);
        if (words == null) {
            return;
        }
        for (String part : words.split(",")) {
            String word = part.strip();
            if (!known.contains(word)) {
                remarks.add(
                        place.at("metadata.annotations." + annotation),
                        "there is no " + what + " '" + word + "'",
                        Suggestions.nearest(word, known)
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("say one of: " + String.join(", ", new TreeSet<>(known))));
            }
        }
    }
}
