package io.chartwright.render.rendered;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Manifests;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.schema.kubernetes.KubernetesSchemas;
import io.chartwright.core.tree.FileTree;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RenderedManifestsTest {
    private static final Platform PLATFORM = Platform.named("acme")
            .repository("https://git.example.com/acme/platform.git")
            .environment("dev", dev -> dev.domain("dev.example.com"))
            .environment("prod", prod -> prod.domain("example.com").rendered(true))
            .chart(UmbrellaChart.named("shop"))
            .build();

    private static Release release(String environment, List<KubeObject> objects) {
        return Release.of("shop", "shop", environment, "shop-" + environment, "1.33", objects);
    }

    private static Release release(String... documents) {
        return release(
                "prod",
                Manifests.read(String.join("\n---\n", documents), "shop", "shop-prod")
                        .objects());
    }

    private static String object(String apiVersion, String kind, String metadata) {
        return "apiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata: {" + metadata + "}\n";
    }

    private static FileTree rendered(Release... releases) {
        return new RenderedManifests(PLATFORM, "Made for a test.").render(Arrays.asList(releases));
    }

    private static List<String> names(String... documents) {
        return List.copyOf(rendered(release(documents))
                .below("k8s/rendered/prod/shop")
                .files()
                .keySet());
    }

    @Test
    void aFileHasAnObjectAsItsTemplateWroteIt() {
        String document = """
                # Source: shop/charts/web/templates/configmap.yaml
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  labels: { b: "1", a: "2" }
                  name: web
                  annotations:
                    checksum/config: 0a1b
                data:
                  zone: "on"
                  app.yaml: "port: 8080\\nhosts:\\n  - a\\n"
                  count: "10"
                """;
        assertThat(rendered(release(document)).files())
                .isEqualTo(Map.of("k8s/rendered/prod/shop/configmap-web.yaml", """
                                # Made for a test.
                                # What Helm yields of helm/charts/shop/charts/web/templates/configmap.yaml for prod.
                                apiVersion: v1
                                kind: ConfigMap
                                metadata:
                                  labels:
                                    b: "1"
                                    a: "2"
                                  name: web
                                  namespace: shop-prod
                                  annotations:
                                    checksum/config: "0a1b"
                                data:
                                  zone: "on"
                                  app.yaml: |
                                    port: 8080
                                    hosts:
                                      - a
                                  count: "10"
                                """));
    }

    @Test
    void onlyEnvironmentsThatAskForItAreRendered() {
        String service = object("v1", "Service", "name: web");
        List<KubeObject> objects = release(service).objects();
        assertThat(rendered(release("dev", objects), release("prod", objects)).files())
                .containsOnlyKeys("k8s/rendered/prod/shop/service-web.yaml");
    }

    @Test
    void kindsOfOthersSayTheirGroup() {
        assertThat(names(
                        object("cert-manager.io/v1", "Certificate", "name: web"),
                        object("networking.example.com/v1", "Ingress", "name: web"),
                        object("networking.k8s.io/v1", "Ingress", "name: web")))
                .containsExactly(
                        "certificate.cert-manager.io_web.yaml",
                        "ingress-web.yaml",
                        "ingress.networking.example.com_web.yaml");
    }

    @Test
    void objectsOfOtherNamespacesSayTheirs() {
        assertThat(names(
                        object("v1", "Service", "name: web, namespace: shop-prod"),
                        object("v1", "Service", "name: web, namespace: monitoring"),
                        object("cert-manager.io/v1", "Issuer", "name: web, namespace: monitoring")))
                .containsExactly(
                        "monitoring_issuer.cert-manager.io_web.yaml",
                        "monitoring_service_web.yaml",
                        "service-web.yaml");
    }

    @Test
    void whatSomeFileSystemHasNoRoomForIsWrittenInNumbers() {
        assertThat(names(
                        object("rbac.authorization.k8s.io/v1", "Role", "name: 'web:Readers'"),
                        object("rbac.authorization.k8s.io/v1", "Role", "name: 'web:readers'"),
                        object("rbac.authorization.k8s.io/v1", "Role", "name: 'web_readers'")))
                .containsExactly("role-web+3a++52+eaders.yaml", "role-web+3a+readers.yaml", "role-web+5f+readers.yaml");
    }

    @Test
    void whatIsThereTwiceLosesNothing() {
        String job = object("batch/v1", "Job", "generateName: migrate-");
        assertThat(names(job, job)).containsExactly("job-migrate-.yaml", "job-migrate-@2.yaml");
    }

    @Test
    void whatIsClusterWideHasNoNamespace() {
        String definition = object("apiextensions.k8s.io/v1", "CustomResourceDefinition", "name: fleets.example.com")
                + "spec: {group: example.com, scope: Cluster, names: {kind: Fleet}}\n";
        FileTree tree = rendered(release(
                definition,
                object("example.com/v1", "Fleet", "name: all, namespace: elsewhere"),
                object("example.com/v1", "Ship", "name: one")));
        assertThat(tree.text("k8s/rendered/prod/shop/fleet.example.com_all.yaml"))
                .endsWith("metadata:\n  name: all\n");
        assertThat(tree.text("k8s/rendered/prod/shop/ship.example.com_one.yaml"))
                .endsWith("metadata:\n  name: one\n  namespace: shop-prod\n");
        assertThat(tree.text("k8s/rendered/prod/shop/customresourcedefinition-fleets.example.com.yaml"))
                .doesNotContain("namespace:");
    }

    @Test
    void testsAreLeftOutAndOtherHooksAreNot() {
        assertThat(names(
                        hook("a", "'helm.sh/hook': test"),
                        hook("b", "'helm.sh/hook': 'test-success, test-failure'"),
                        hook("c", "'helm.sh/hook': 'post-install,test'"),
                        hook("d", "'helm.sh/hook': pre-upgrade"),
                        hook("e", "'helm.sh/hook': test, 'argocd.argoproj.io/hook': PostSync"),
                        hook("f", "'argocd.argoproj.io/hook': Sync"),
                        hook("g", "")))
                .containsExactly("job-c.yaml", "job-d.yaml", "job-e.yaml", "job-f.yaml", "job-g.yaml");
    }

    private static String hook(String name, String annotations) {
        return object("batch/v1", "Job", "name: " + name + ", annotations: {" + annotations + "}");
    }

    @Test
    void aChartThatYieldsNothingKeepsItsFolder() {
        assertThat(rendered(release(hook("a", "'helm.sh/hook': test"))).files())
                .isEqualTo(Map.of(
                        "k8s/rendered/prod/shop/nothing.yaml",
                        "# Made for a test.\n# Helm yields nothing of helm/charts/shop for prod.\n"));
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(50);
    }

    /** Whatever comes and goes, and in whatever order: names stay, and on no file system do two meet. */
    @ParameterizedTest
    @MethodSource("seeds")
    void noFileIsRenamedForAnother(long seed) {
        Random random = new Random(seed);
        List<KubeObject> objects = new ArrayList<>();
        Map<String, KubeObject> distinct = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            KubeObject object = random(random);
            String key = String.join(" ", object.group(), object.kind(), object.namespace(), object.name());
            if (distinct.putIfAbsent(key, object) == null) {
                objects.add(object);
            }
        }
        Map<String, String> all = files(objects);
        assertThat(all).hasSameSizeAs(objects);
        Collections.shuffle(objects, random);
        assertThat(all).containsAllEntriesOf(files(objects.subList(0, objects.size() / 2)));
    }

    private static Map<String, String> files(List<KubeObject> objects) {
        Map<String, String> files = new HashMap<>();
        rendered(release("prod", objects)).forEach((path, text) -> {
            assertThat(path).isLowerCase();
            files.put(path, text);
        });
        return files;
    }

    /** Of few words, so that parts that are put together otherwise would often look the same. */
    private static KubeObject random(Random random) {
        String group = one(random, "", "batch", "a.b", "a.b-c", "a.b-c.d", "a-b.c");
        String kind = group.isEmpty() ? "JobA" : group.equals("batch") ? "Job" : one(random, "Job", "A", "JobA");
        return KubeObject.of(
                Fields.of(Map.of(
                        "apiVersion",
                        group.isEmpty() ? "v1" : group + "/v1",
                        "kind",
                        kind,
                        "metadata",
                        Map.of(
                                "namespace",
                                one(random, "shop-prod", "a", "a-b", "job"),
                                "name",
                                one(random, "a", "A", "b-c", "c.d-a", "a-b", "a_b", "a:b", "a+3a+b", "-", "a@2")))),
                "shop/templates/any.yaml",
                "shop-prod");
    }

    /** Which is why these need not say their group; nobody keeps events in Git. */
    @Test
    void noTwoGroupsOfKubernetesHaveTheSameKind() {
        Map<String, String> groups = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (String served : KubernetesSchemas.of("1.34").apiVersions()) {
            String[] parts = served.split("/");
            String kind = parts[parts.length - 1];
            if (Character.isUpperCase(kind.charAt(0))) {
                String group = parts.length == 3 ? parts[0] : "";
                String other = groups.putIfAbsent(kind, group);
                if (other != null && !other.equals(group)) {
                    twice.add(kind);
                }
            }
        }
        assertThat(groups).hasSizeGreaterThan(50);
        assertThat(twice).containsExactly("Event");
    }

    private static String one(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void nonsenseIsWrittenAsItIs(Map<String, Object> data) {
        FileTree tree = rendered(release("prod", List.of(KubeObject.of(Fields.of(data), "", "shop-prod"))));
        assertThat(tree.size()).isEqualTo(1);
        tree.forEach((path, text) ->
                assertThat(Manifests.read(text, path, "shop-prod").unreadable()).isEmpty());
    }

    static Stream<Map<String, Object>> nonsense() {
        return Stream.of(
                Map.of("spec", 1L),
                Map.of("kind", "", "metadata", "none"),
                Map.of("kind", "-", "metadata", List.of()),
                Map.of("kind", "../../etc", "apiVersion", "/", "metadata", Map.of("name", "../passwd")),
                Map.of("kind", "+", "apiVersion", "a.b/c/d", "metadata", Map.of("name", "\n", "namespace", "--")),
                Map.of("kind", "İ", "apiVersion", 1L, "metadata", Map.of("name", 7L, "namespace", true)));
    }
}
