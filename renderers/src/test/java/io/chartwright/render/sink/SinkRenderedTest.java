package io.chartwright.render.sink;

import static io.chartwright.render.sink.Rendered.at;
import static io.chartwright.render.sink.Rendered.container;
import static io.chartwright.render.sink.Rendered.map;
import static io.chartwright.render.sink.Rendered.maps;
import static io.chartwright.render.sink.Rendered.name;
import static io.chartwright.render.sink.Rendered.pod;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.helm.HelmRequest;
import io.chartwright.core.tree.FileTree;
import io.chartwright.model.Platform;
import io.chartwright.render.PlatformRenderer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the real Helm makes of a platform that uses everything: every object is what the model says. */
class SinkRenderedTest {
    private static final Platform PLATFORM = SinkPlatform.platform();
    private static final FileTree TREE = new PlatformRenderer().render(PLATFORM);
    private static final int LABEL = 63;
    private static final int CRON_JOB = 52;
    private static final int LONGEST = 253;

    private static Rendered rendered(String environment) {
        return Rendered.of(PLATFORM, TREE, "kitchen", environment);
    }

    @Test
    void helmHasNothingToObject() {
        assertThat(Rendered.objections(PLATFORM, TREE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"kitchen, dev", "kitchen, test", "kitchen, prod", "bathroom, dev", "bathroom, test", "bathroom, prod"})
    void objectsAreWhole(String chart, String environment) {
        Rendered all = Rendered.of(PLATFORM, TREE, chart, environment);
        Set<String> seen = new HashSet<>();
        for (Map<String, @Nullable Object> object : all.objects()) {
            String id = object.get("apiVersion") + "/" + object.get("kind") + "/" + name(object);
            assertThat(seen.add(id)).as("%s is there once", id).isTrue();
            assertThat(object.get("apiVersion")).as(id).isInstanceOf(String.class);
            assertThat(map(at(object, "metadata", "labels")))
                    .as(id)
                    .containsKeys("app.kubernetes.io/name", "helm.sh/chart")
                    .containsEntry("app.kubernetes.io/instance", chart)
                    .containsEntry("app.kubernetes.io/part-of", chart)
                    .containsEntry("app.kubernetes.io/managed-by", "Helm")
                    .containsEntry("app.kubernetes.io/version", "1.2.3_build.4")
                    .allSatisfy((label, value) ->
                            assertThat(value).asString().matches("[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?"));
            hasNoHoles(id, object);
        }
        assertThat(seen).hasSizeGreaterThan(20);
    }

    private static void hasNoHoles(String path, @Nullable Object data) {
        assertThat(data).as(path).isNotNull();
        if (data instanceof Map<?, ?> map) {
            assertThat(path.endsWith("/emptyDir") || !map.isEmpty())
                    .as("%s has entries", path)
                    .isTrue();
            map.forEach((key, value) -> hasNoHoles(path + "/" + key, value));
        } else if (data instanceof List<?> list) {
            assertThat(list).as(path).isNotEmpty();
            list.forEach(entry -> hasNoHoles(path + "[]", entry));
        }
    }

    @ParameterizedTest
    @CsvSource({"dev", "test", "prod"})
    void selectorsFindJustTheirPods(String environment) {
        Rendered all = rendered(environment);
        for (Map<String, @Nullable Object> object : all.objects()) {
            Object selector = "Service".equals(object.get("kind"))
                    ? at(object, "spec", "selector")
                    : at(object, "spec", "selector", "matchLabels");
            if (selector != null) {
                List<String> found = all
                        .workloads()
                        .where(workload -> labels(workload)
                                .entrySet()
                                .containsAll(map(selector).entrySet()))
                        .objects()
                        .stream()
                        .map(workload -> component(workload))
                        .toList();
                assertThat(found)
                        .as("pods of %s %s", object.get("kind"), name(object))
                        .containsExactly(component(object));
            }
        }
    }

    private static Map<String, @Nullable Object> labels(Map<String, @Nullable Object> workload) {
        return map(at(pod(workload), "metadata", "labels"));
    }

    private static String component(Map<String, @Nullable Object> object) {
        Map<String, @Nullable Object> labels = map(at(object, "metadata", "labels"));
        return labels.get("app.kubernetes.io/name") + "/" + labels.get("app.kubernetes.io/component");
    }

    @ParameterizedTest
    @CsvSource({"dev", "test", "prod"})
    void portsResolve(String environment) {
        Rendered all = rendered(environment);
        assertThat(all.kind("Service").objects()).hasSizeGreaterThan(3).allSatisfy(service -> {
            Map<String, @Nullable Object> workload = all.workloads()
                    .where(one -> component(one).equals(component(service)))
                    .objects()
                    .get(0);
            assertThat(portNames(at(container(workload), "ports"), "name"))
                    .containsAll(portNames(at(service, "spec", "ports"), "targetPort"));
        });
        all.kind("Ingress").objects().forEach(ingress -> {
            Object service = at(ingress, "spec", "rules", 0, "http", "paths", 0, "backend", "service");
            Map<String, @Nullable Object> backend = all.get("Service", String.valueOf(at(service, "name")));
            assertThat(portNames(at(backend, "spec", "ports"), "name")).contains(at(service, "port", "name"));
        });
        all.kind("StatefulSet").objects().forEach(set -> assertThat(
                        all.has("Service", String.valueOf(at(set, "spec", "serviceName"))))
                .isTrue());
        all.kind("ScaledObject").objects().forEach(scaler -> assertThat(map(all.get(
                                String.valueOf(at(scaler, "spec", "scaleTargetRef", "kind")),
                                String.valueOf(at(scaler, "spec", "scaleTargetRef", "name")))
                        .get("spec")))
                .doesNotContainKey("replicas"));
        all.kind("HorizontalPodAutoscaler").objects().forEach(scaler -> {
            Object target = at(scaler, "spec", "scaleTargetRef");
            Map<String, @Nullable Object> workload =
                    all.get(String.valueOf(at(target, "kind")), String.valueOf(at(target, "name")));
            assertThat(map(workload.get("spec"))).doesNotContainKey("replicas");
            maps(at(scaler, "spec", "metrics"))
                    .forEach(metric -> assertThat(at(metric, "containerResource", "container"))
                            .isEqualTo(container(workload).get("name")));
        });
    }

    private static Set<Object> portNames(@Nullable Object ports, String key) {
        return maps(ports).stream().map(port -> String.valueOf(port.get(key))).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({"dev", "test", "prod"})
    void referencesResolve(String environment) {
        Rendered all = rendered(environment);
        for (Map<String, @Nullable Object> workload : all.workloads().objects()) {
            Object spec = pod(workload).get("spec");
            assertThat(all.has("ServiceAccount", String.valueOf(at(spec, "serviceAccountName"))))
                    .isTrue();
            maps(container(workload).get("envFrom"))
                    .forEach(from -> assertThat(all.has("ConfigMap", String.valueOf(at(from, "configMapRef", "name"))))
                            .as("%s of %s", from, name(workload))
                            .isTrue());
            Set<Object> volumes = new HashSet<>();
            maps(at(spec, "volumes")).forEach(volume -> {
                volumes.add(String.valueOf(volume.get("name")));
                if (volume.containsKey("configMap")) {
                    assertThat(all.has("ConfigMap", String.valueOf(at(volume, "configMap", "name"))))
                            .isTrue();
                }
            });
            maps(at(workload, "spec", "volumeClaimTemplates"))
                    .forEach(claim -> volumes.add(String.valueOf(at(claim, "metadata", "name"))));
            assertThat(maps(container(workload).get("volumeMounts")).stream().map(mount -> mount.get("name")))
                    .as(name(workload))
                    .containsExactlyInAnyOrderElementsOf(volumes);
        }
    }

    @Test
    void devHasTheBase() {
        Rendered dev = rendered("dev").of("sink");
        assertThat(names(dev.workloads()))
                .containsExactly(
                        "CronJob kitchen-sink-nightly-clean-up-of-everything",
                        "Deployment kitchen-sink-plain",
                        "Deployment kitchen-sink-shifting-needs",
                        "Deployment kitchen-sink-web-front",
                        "Job kitchen-sink-finish-1",
                        "Job kitchen-sink-set-up-1",
                        "StatefulSet kitchen-sink-lone",
                        "StatefulSet kitchen-sink-store");
        assertThat(names(rendered("dev").of("second-sink").workloads())).hasSize(8);
        assertThat(dev.kind("HorizontalPodAutoscaler").objects()).isEmpty();
        assertThat(dev.kind("PodDisruptionBudget").objects()).isEmpty();
        Map<String, @Nullable Object> plain = dev.get("Deployment", "kitchen-sink-plain");
        assertThat(at(plain, "spec", "strategy")).isEqualTo(Map.of("type", "Recreate"));
        assertThat(at(plain, "metadata", "annotations")).isEqualTo(Map.of("argocd.argoproj.io/sync-wave", "1"));
        assertThat(at(pod(plain), "spec", "securityContext", "runAsUser")).isEqualTo(1_000_680_000);
        assertThat(container(plain))
                .containsOnlyKeys("name", "image", "imagePullPolicy", "securityContext", "resources");
        Map<String, @Nullable Object> ingress = dev.get("Ingress", "kitchen-sink-web-front");
        assertThat(at(ingress, "spec", "rules", 0, "host")).isEqualTo("sink.dev.example.com");
        assertThat(at(ingress, "spec", "ingressClassName")).isEqualTo("nginx");
        assertThat(map(ingress.get("metadata"))).doesNotContainKey("annotations");
    }

    @Test
    void testHasItsOwnWays() {
        Rendered all = rendered("test");
        assertThat(all.of("second-sink").objects()).isEmpty();
        Rendered test = all.of("sink");
        assertThat(at(test.get("Deployment", "kitchen-sink-only-in-test"), "spec", "replicas"))
                .isEqualTo(0);
        assertThat(test.has("Service", "kitchen-sink-only-in-test")).isTrue();
        Map<String, @Nullable Object> web = test.get("Deployment", "kitchen-sink-web-front");
        assertThat(labels(web)).containsEntry("team", "sinkers");
        assertThat(map(at(pod(web), "metadata", "annotations")))
                .containsEntry("prometheus.io/scrape", "true")
                .containsKeys("checksum/config", "checksum/files");
        test.workloads().objects().forEach(workload -> {
            assertThat(at(pod(workload), "spec", "imagePullSecrets"))
                    .isEqualTo(List.of(Map.of("name", "mirror-login"), Map.of("name", "other-login")));
            assertThat(container(workload).get("image")).asString().startsWith("mirror.example.com:5000/acme/");
        });
        Map<String, @Nullable Object> ingress = test.get("Ingress", "kitchen-sink-web-front");
        assertThat(at(ingress, "metadata", "annotations"))
                .isEqualTo(Map.of(
                        "cert-manager.io/cluster-issuer",
                        "letsencrypt",
                        "nginx.ingress.kubernetes.io/proxy-body-size",
                        "10m"));
        assertThat(map(ingress.get("spec"))).containsOnlyKeys("rules");
        assertThat(at(ingress, "spec", "rules", 0, "host")).isEqualTo("sink.other.example.com");
        assertThat(at(ingress, "spec", "rules", 0, "http", "paths", 0, "path")).isEqualTo("/ui");
        Map<String, @Nullable Object> scaler = test.get("HorizontalPodAutoscaler", "kitchen-sink-web-front");
        assertThat(maps(at(scaler, "spec", "metrics"))).hasSize(1);
        assertThat(at(scaler, "spec", "metrics", 0, "containerResource", "name"))
                .isEqualTo("cpu");
        assertThat(map(test.get("PodDisruptionBudget", "kitchen-sink-web-front").get("spec")))
                .containsEntry("maxUnavailable", 1)
                .doesNotContainKey("minAvailable");
        Map<String, @Nullable Object> service = test.get("Service", "kitchen-sink-web-front");
        assertThat(at(service, "spec", "type")).isEqualTo("LoadBalancer");
        assertThat(at(service, "metadata", "annotations")).isEqualTo(Map.of("example.com/internal", "true"));
        Map<String, @Nullable Object> shifting = test.get("Deployment", "kitchen-sink-shifting-needs");
        assertThat(at(pod(shifting), "spec", "securityContext", "runAsUser")).isEqualTo(7);
        assertThat(container(shifting)).doesNotContainKeys("ports", "env", "lifecycle", "volumeMounts");
        assertThat(at(test.get("CronJob", "kitchen-sink-nightly-clean-up-of-everything"), "spec", "suspend"))
                .isEqualTo(true);
    }

    @Test
    void prodHasMore() {
        Rendered prod = rendered("prod").of("sink");
        assertThat(prod.has("Deployment", "kitchen-sink-late-bloomer")).isTrue();
        assertThat(prod.has("Ingress", "kitchen-sink-late-bloomer")).isTrue();
        assertThat(prod.has("PodDisruptionBudget", "kitchen-sink-late-bloomer")).isTrue();
        assertThat(prod.has("Ingress", "kitchen-sink-web-front")).isFalse();
        Map<String, @Nullable Object> web = prod.get("Deployment", "kitchen-sink-web-front");
        assertThat(container(web).get("command")).isEqualTo(List.of("serve", "--fast"));
        assertThat(container(web).get("args")).isEqualTo(List.of("--level", "9"));
        assertThat(container(web).get("lifecycle"))
                .isEqualTo(Map.of("preStop", Map.of("exec", Map.of("command", List.of("sleep", "10")))));
        assertThat(container(web).get("resources"))
                .isEqualTo(Map.of("requests", Map.of("cpu", "1", "memory", "1Gi"), "limits", Map.of("memory", "2Gi")));
        Map<String, @Nullable Object> spec = map(pod(web).get("spec"));
        assertThat(spec)
                .containsEntry("terminationGracePeriodSeconds", 2_000_000)
                .containsEntry("priorityClassName", "high")
                .containsEntry("nodeSelector", Map.of("fast", "true", "pool", "web"))
                .containsEntry(
                        "tolerations",
                        List.of(
                                Map.of("key", "pool", "operator", "Equal", "value", "web", "effect", "NoSchedule"),
                                Map.of("key", "any", "operator", "Exists")))
                .containsKeys("affinity", "topologySpreadConstraints")
                .doesNotContainKey("imagePullSecrets");
        assertThat(at(prod.get("HorizontalPodAutoscaler", "kitchen-sink-web-front"), "spec", "metrics", 0))
                .isEqualTo(Map.of(
                        "type",
                        "ContainerResource",
                        "containerResource",
                        Map.of(
                                "container", "web-front",
                                "name", "memory",
                                "target", Map.of("type", "Utilization", "averageUtilization", 80))));
        assertThat(map(prod.get("PodDisruptionBudget", "kitchen-sink-web-front").get("spec")))
                .containsEntry("minAvailable", "50%")
                .doesNotContainKey("maxUnavailable");
        Map<String, @Nullable Object> store = prod.get("StatefulSet", "kitchen-sink-store");
        assertThat(at(store, "spec", "replicas")).isEqualTo(3);
        assertThat(at(store, "spec", "podManagementPolicy")).isEqualTo("Parallel");
        assertThat(at(store, "spec", "serviceName")).isEqualTo("kitchen-sink-store-peers");
        assertThat(maps(at(store, "spec", "volumeClaimTemplates")).stream()
                        .map(claim -> at(claim, "metadata", "name") + " "
                                + at(claim, "spec", "resources", "requests", "storage") + " "
                                + at(claim, "spec", "storageClassName")))
                .containsExactly("data 100Gi ssd", "write-log 1Gi fast", "archive 1Ti ssd");
        assertThat(at(pod(store), "spec", "topologySpreadConstraints", 0, "whenUnsatisfiable"))
                .isEqualTo("DoNotSchedule");
        assertThat(names(prod.kind("Service"))).contains("Service kitchen-sink-shifting-needs");
        assertThat(at(prod.get("CronJob", "kitchen-sink-nightly-clean-up-of-everything"), "spec", "schedule"))
                .isEqualTo("0 3 * * 0");
    }

    @ParameterizedTest
    @CsvSource({"dev", "test", "prod"})
    void textsComeOutAsTheyWentIn(String environment) {
        Rendered all = rendered(environment).of("sink");
        String domain = environment.equals("prod") ? "example.com" : environment + ".example.com";
        assertThat(all.get("ConfigMap", "kitchen-sink-shared-settings").get("data"))
                .isEqualTo(Map.of(
                        "STORE_URL",
                        "http://kitchen-sink-store-peers:7000/{{ as is }}",
                        "PUBLIC_URL",
                        "https://sink." + domain + "/",
                        "LEVEL",
                        environment.equals("prod") ? "1.0" : "yes"));
        assertThat(all.get("ConfigMap", "kitchen-sink-literals").get("data"))
                .isEqualTo(Map.of("PATTERN", "{{ .Values.secret }} {{", "EMPTY", ""));
        assertThat(at(all.get("ConfigMap", "kitchen-sink-web-front-pages"), "data", "index.html"))
                .isEqualTo("<html>\n  {{ not ours }}\n</html>\n");
        assertThat(at(all.get("ConfigMap", "kitchen-sink-web-front-more-pages"), "data", "a.properties"))
                .isEqualTo("a=1\nb=2\n\n# end\n");
        assertThat(container(all.get("Job", "kitchen-sink-set-up-1")).get("command"))
                .isEqualTo(
                        List.of("set-up", "--from={{ braces }}", "a{", "set -e\n\n  run {{ x }}\n\n", "a\n  b: c\n"));
        assertThat(all.get("ConfigMap", "kitchen-sink-shared-files").get("data"))
                .isEqualTo(Map.of("y", domain + "\n{{ left alone }}\n"));
        assertThat(all.get("ConfigMap", "kitchen-sink-web-front-one-file").get("data"))
                .isEqualTo(Map.of("one.conf", "at kitchen-sink-store\t\n \nend "));
        assertThat(at(pod(all.get("Deployment", "kitchen-sink-web-front")), "spec", "initContainers", 0, "command"))
                .isEqualTo(List.of("sh", "-c", "until ask\ndo\n  sleep 1\ndone\n"));
        assertThat(maps(container(all.get("Deployment", "kitchen-sink-web-front"))
                        .get("env")))
                .containsExactly(
                        Map.of("name", "PLAIN", "value", "{{ braces }} and \"quotes\""),
                        Map.of("name", "STORE", "value", "kitchen-sink-store:7000"),
                        Map.of("name", "POD_IP", "valueFrom", Map.of("fieldRef", Map.of("fieldPath", "status.podIP"))),
                        Map.of(
                                "name",
                                "REGION",
                                "valueFrom",
                                Map.of("configMapKeyRef", Map.of("name", "cluster-facts", "key", "region"))),
                        Map.of(
                                "name",
                                "PASSWORD",
                                "valueFrom",
                                Map.of("secretKeyRef", Map.of("name", "sink-login", "key", "password"))));
    }

    @Test
    void jobsBelongToARevisionAndTakeTheirTurn() {
        Rendered dev = rendered("dev").of("sink");
        assertThat(TREE.text("helm/charts/kitchen/charts/sink/templates/set-up-job.yaml"))
                .contains("-set-up-{{ .Release.Revision }}\n");
        Map<String, @Nullable Object> setUp = dev.get("Job", "kitchen-sink-set-up-1");
        assertThat(at(setUp, "metadata", "annotations"))
                .isEqualTo(Map.of(
                        "argocd.argoproj.io/hook", "Sync",
                        "argocd.argoproj.io/hook-delete-policy", "BeforeHookCreation",
                        "argocd.argoproj.io/sync-wave", "-5"));
        assertThat(at(setUp, "spec", "backoffLimit")).isEqualTo(3);
        assertThat(labels(setUp)).containsEntry("sidecar.istio.io/inject", "false");
        assertThat(at(pod(setUp), "spec", "restartPolicy")).isEqualTo("Never");
        for (String needed : List.of("shared-settings", "set-up-scripts")) {
            assertThat(at(dev.get("ConfigMap", "kitchen-sink-" + needed), "metadata", "annotations"))
                    .as(needed)
                    .isEqualTo(Map.of("argocd.argoproj.io/sync-wave", "-10"));
        }
    }

    @ParameterizedTest
    @CsvSource({"sink", "second-sink"})
    void namesAreShortEnoughUnderTheLongestReleaseName(String subchart) {
        String release = "r".repeat(26) + "-" + "s".repeat(26);
        Rendered alone = Rendered.of(new HelmRequest(
                TREE.below("helm/charts/kitchen/charts/" + subchart), release, "sinks", "1.33", List.of()));
        Set<String> names = new TreeSet<>();
        for (Map<String, @Nullable Object> object : alone.objects()) {
            String kind = String.valueOf(object.get("kind"));
            int limit =
                    switch (kind) {
                        case "CronJob", "StatefulSet" -> CRON_JOB;
                        case "Deployment", "Job", "Service", "Pod", "ServiceAccount" -> LABEL;
                        default -> LONGEST;
                    };
            assertThat(name(object))
                    .as(kind)
                    .matches("[a-z]([-a-z0-9]*[a-z0-9])")
                    .hasSizeLessThanOrEqualTo(limit);
            assertThat(names.add(kind + " " + name(object))).isTrue();
        }
        assertThat(alone.objects()).hasSizeGreaterThan(15);
    }

    @Test
    void subchartsOfOneReleaseNeverShareTheirNamesHoweverLong() {
        Set<String> names = new TreeSet<>();
        for (String subchart : List.of("sink", "second-sink")) {
            Rendered.of(new HelmRequest(
                            TREE.below("helm/charts/kitchen/charts/" + subchart),
                            "second-sink-" + "r".repeat(30),
                            "sinks",
                            "1.33",
                            List.of()))
                    .objects()
                    .forEach(object -> assertThat(names.add(object.get("kind") + " " + name(object)))
                            .as(name(object))
                            .isTrue());
        }
    }

    private static List<String> names(Rendered rendered) {
        return rendered.objects().stream()
                .map(object -> object.get("kind") + " " + name(object))
                .sorted()
                .toList();
    }
}
