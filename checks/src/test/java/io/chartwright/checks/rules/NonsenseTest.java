package io.chartwright.checks.rules;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.chartwright.checks.AllChecks;
import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Check;
import io.chartwright.checks.rule.Scene;
import io.chartwright.core.tree.FileTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No check fails on objects that make no sense. */
class NonsenseTest {
    private static final List<String> KINDS = List.of(
            "v1 Service",
            "v1 ConfigMap",
            "v1 Secret",
            "v1 Pod",
            "apps/v1 Deployment",
            "apps/v1 StatefulSet",
            "batch/v1 Job",
            "batch/v1 CronJob",
            "networking.k8s.io/v1 Ingress",
            "gateway.networking.k8s.io/v1 HTTPRoute",
            "argoproj.io/v1alpha1 Application",
            "argoproj.io/v1alpha1 AppProject",
            "policy/v1 PodDisruptionBudget",
            "autoscaling/v2 HorizontalPodAutoscaler",
            "apiextensions.k8s.io/v1 CustomResourceDefinition");
    private static final List<String> KEYS = List.of(
            "metadata",
            "name",
            "namespace",
            "labels",
            "annotations",
            "finalizers",
            "spec",
            "template",
            "containers",
            "env",
            "args",
            "ports",
            "volumes",
            "data",
            "source",
            "sources",
            "helm",
            "valueFiles",
            "path",
            "ref",
            "repoURL",
            "destination",
            "server",
            "destinations",
            "sourceRepos",
            "syncPolicy",
            "syncOptions",
            "rules",
            "hosts",
            "host",
            "http",
            "paths",
            "hostnames",
            "parentRefs",
            "matches",
            "selector",
            "matchLabels",
            "password",
            "value",
            "project",
            "argocd.argoproj.io/sync-wave",
            "argocd.argoproj.io/hook",
            "helm.sh/hook",
            "argocd.argoproj.io/sync-options",
            "minAvailable",
            "maxReplicas",
            "scaleTargetRef",
            "a/b/c",
            "");
    private static final List<String> TEXTS = List.of(
            "",
            "x",
            "-",
            "../..",
            "/",
            "$",
            "$values/x",
            "!",
            "{",
            "{a,}",
            "**",
            "*",
            "=",
            ":",
            "://@",
            "a:b@c",
            "\n",
            "é\u0000",
            "password=",
            "1",
            "-1",
            "99999999999999999999",
            "100%",
            "PreSync",
            ",",
            "\"",
            "\\",
            "<name>",
            "https://x");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingFails(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            Scene scene = scene(random);
            for (Check check : AllChecks.inOrder()) {
                assertThatCode(() -> check.check(scene, finding -> {})).doesNotThrowAnyException();
            }
        }
    }

    private static Scene scene(Random random) {
        List<KubeObject> objects = objects(random);
        return new Scene(
                Optional.empty(),
                FileTree.of(Map.of("values.yaml", pick(random, TEXTS))),
                List.of(Release.of("shop", "shop", "prod", "shop-prod", "1.33", objects)),
                objects(random));
    }

    private static List<KubeObject> objects(Random random) {
        List<KubeObject> objects = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Map<String, @Nullable Object> data = new LinkedHashMap<>();
            String[] kind = pick(random, KINDS).split(" ");
            data.put("apiVersion", kind[0]);
            data.put("kind", kind[1]);
            data.put("metadata", value(random, 3));
            data.put("spec", value(random, 6));
            data.put("data", value(random, 2));
            objects.add(KubeObject.of(Fields.of(data), "shop/templates/all.yaml", "shop-prod"));
        }
        return objects;
    }

    private static @Nullable Object value(Random random, int depth) {
        int choice = random.nextInt(depth > 0 ? 12 : 5);
        if (choice >= 8) {
            List<@Nullable Object> list = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                list.add(value(random, depth - 1));
            }
            return list;
        }
        if (choice >= 5) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            for (int i = 0; i < 8; i++) {
                map.put(pick(random, KEYS), value(random, depth - 1));
            }
            return map;
        }
        return switch (choice) {
            case 0 -> null;
            case 1 -> (long) random.nextInt(3) - 1;
            case 2 -> random.nextBoolean();
            case 3 -> 1.5;
            default -> pick(random, TEXTS);
        };
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
