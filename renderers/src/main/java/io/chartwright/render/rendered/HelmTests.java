package io.chartwright.render.rendered;

import io.chartwright.checks.objects.KubeObject;
import java.util.Arrays;
import java.util.Set;

/**
 * Objects that {@code helm test} alone creates. Argo CD 3.1 knows Helm's hooks by their annotation, in plain manifests as
 * in charts, and applies none that only tests; all other hooks run as they do where it renders the chart itself.
 */
public final class HelmTests {
    private static final String HOOK = "helm.sh/hook";
    private static final String HOOK_OF_ARGO_CD = "argocd.argoproj.io/hook";
    private static final Set<String> TESTS = Set.of("test", "test-success", "test-failure");

    private HelmTests() {}

    /** Whether an object is there for tests and nothing else; a hook of Argo CD's own outweighs those of Helm. */
    public static boolean has(KubeObject object) {
        String hooks = object.annotations().getOrDefault(HOOK, "");
        return !object.annotations().containsKey(HOOK_OF_ARGO_CD)
                && Arrays.stream(hooks.split(",")).map(String::strip).allMatch(TESTS::contains);
    }
}
