package io.chartwright.render.gitops;

import static io.chartwright.render.gitops.Plain.kinds;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.objects.Release;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.gitops.ArgoCd;
import io.chartwright.model.gitops.Cluster;
import io.chartwright.model.gitops.Fleet;
import io.chartwright.model.gitops.GroupKind;
import io.chartwright.model.gitops.OrphanedResources;
import io.chartwright.model.gitops.Project;
import io.chartwright.model.gitops.ProjectAction;
import io.chartwright.model.gitops.SyncWindow;
import io.chartwright.model.gitops.ValuesSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ProjectsTest {
    private static final String REPOSITORY = "https://git.example.com/acme/platform.git";

    private static Platform.Builder platform(Consumer<Project.Builder> project) {
        return Platform.named("acme")
                .repository(REPOSITORY)
                .environment("dev", dev -> dev.domain("dev.example.com"))
                .environment(
                        "prod",
                        prod -> prod.domain("example.com").revision("v1.2.0").cluster("https://prod.example.com"))
                .chart(UmbrellaChart.named("data").project(project));
    }

    private static Map<String, Object> project(Platform platform, Release... releases) {
        return new Projects(platform, List.of(releases)).of(Plain.chart(platform, "data"));
    }

    private static Object spec(String key, Platform platform, Release... releases) {
        return Plain.spec(project(platform, releases), key);
    }

    private static Map<String, String> server(String server, String namespace) {
        return Map.of("server", server, "namespace", namespace);
    }

    @Test
    void sourcesAreThoseThatSomeApplicationTakesFromEachOnce() {
        Platform platform = platform(data -> data.sourceRepositories(List.of("https://git.example.com/acme/more.git")))
                .environment("edge", edge -> edge.domain("edge.example.com")
                        .repository("https://git.example.com/acme/edge.git")
                        .values(new ValuesSource("https://git.example.com/acme/values.git", Optional.empty())))
                .environment("lab", lab -> lab.domain("lab.example.com")
                        .values(new ValuesSource("https://git.example.com/acme/values.git", Optional.of("main"))))
                .build();
        assertThat(spec("sourceRepos", platform))
                .isEqualTo(List.of(
                        REPOSITORY,
                        "https://git.example.com/acme/edge.git",
                        "https://git.example.com/acme/values.git",
                        "https://git.example.com/acme/more.git"));
    }

    @Test
    void aRepositoryThatNoEnvironmentUsesIsNoSource() {
        Platform platform = Platform.named("acme")
                .repository(REPOSITORY)
                .environment(
                        "prod", prod -> prod.domain("a.example").repository("https://git.example.com/acme/prod.git"))
                .chart(UmbrellaChart.named("data"))
                .build();
        assertThat(spec("sourceRepos", platform)).isEqualTo(List.of("https://git.example.com/acme/prod.git"));
    }

    @Test
    void clusterWideKindsAreThoseThatHelmRenderedSortedAndEachOnce() {
        Release dev = Plain.release("data", "dev", """
                apiVersion: storage.k8s.io/v1
                kind: StorageClass
                metadata: { name: fast }
                ---
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: { name: widgets.acme.example }
                spec: { group: acme.example, scope: Cluster, names: { kind: Widget } }
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: { name: a }
                """);
        Release prod = Plain.release("data", "prod", """
                apiVersion: storage.k8s.io/v1
                kind: StorageClass
                metadata: { name: fast }
                ---
                apiVersion: acme.example/v1
                kind: Widget
                metadata: { name: a }
                """);
        Release others = Plain.release("other", "prod", """
                apiVersion: scheduling.k8s.io/v1
                kind: PriorityClass
                metadata: { name: high }
                """);
        assertThat(spec("clusterResourceWhitelist", platform(data -> {}).build(), dev, prod, others))
                .isEqualTo(kinds(
                        "/Namespace",
                        "acme.example/Widget",
                        "apiextensions.k8s.io/CustomResourceDefinition",
                        "storage.k8s.io/StorageClass"));
    }

    @Test
    void aDefinitionOfAnotherChartTellsThatAKindIsClusterWide() {
        Release operators = Plain.release("operators", "dev", """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: { name: widgets.acme.example }
                spec: { group: acme.example, scope: Cluster, names: { kind: Widget } }
                """);
        Release data = Plain.release("data", "dev", """
                apiVersion: acme.example/v1
                kind: Widget
                metadata: { name: a }
                """);
        assertThat(spec("clusterResourceWhitelist", platform(none -> {}).build(), operators, data))
                .isEqualTo(kinds("/Namespace", "acme.example/Widget"));
    }

    @Test
    void whatCannotBeSeenIsNamedAndWhatIsForbiddenIsNotAllowed() {
        Platform platform = platform(data -> data.clusterResources(
                                List.of(GroupKind.of("acme.example", "Gadget"), GroupKind.of("", "Namespace")))
                        .forbidden(List.of(
                                GroupKind.of("rbac.authorization.k8s.io", "ClusterRole"), GroupKind.of("", "Secret"))))
                .build();
        Release release = Plain.release("data", "dev", """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata: { name: all }
                """);
        assertThat(spec("clusterResourceWhitelist", platform, release))
                .isEqualTo(kinds("/Namespace", "acme.example/Gadget"));
        assertThat(spec("namespaceResourceBlacklist", platform, release))
                .isEqualTo(kinds("/LimitRange", "/ResourceQuota", "/Secret"));
    }

    @Test
    void boundsOfANamespaceAreForbiddenUnlessAChartHasThem() {
        String quota = """
                apiVersion: v1
                kind: ResourceQuota
                metadata: { name: a }
                """;
        String range = """
                ---
                apiVersion: v1
                kind: LimitRange
                metadata: { name: a }
                """;
        Platform platform = platform(data -> {}).build();
        assertThat(spec("namespaceResourceBlacklist", platform)).isEqualTo(kinds("/LimitRange", "/ResourceQuota"));
        assertThat(spec("namespaceResourceBlacklist", platform, Plain.release("data", "dev", quota)))
                .isEqualTo(kinds("/LimitRange"));
        assertThat(project(platform, Plain.release("data", "dev", quota + range))
                        .toString())
                .doesNotContain("namespaceResource");
    }

    @Test
    void nonsenseThatHelmRenderedIsNoTrouble() {
        Release release = Plain.release("data", "dev", """
                kind: not a kind
                ---
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                spec: { scope: Cluster }
                ---
                a: b
                """);
        assertThat(spec("clusterResourceWhitelist", platform(data -> {}).build(), release))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .contains(Map.of("group", "apiextensions.k8s.io", "kind", "CustomResourceDefinition"));
    }

    @Test
    void furtherNamespacesAreDestinationsOnEachCluster() {
        Platform platform =
                platform(data -> data.namespaces(List.of("kube-system"))).build();
        assertThat(spec("destinations", platform))
                .isEqualTo(List.of(
                        server("https://kubernetes.default.svc", "data-dev"),
                        server("https://kubernetes.default.svc", "kube-system"),
                        server("https://prod.example.com", "data-prod"),
                        server("https://prod.example.com", "kube-system")));
    }

    @Test
    void theClustersOfAFleetAreListedUnlessAnyMay() {
        Fleet fleet = new Fleet(List.of(Cluster.of("edge-1"), Cluster.of("edge-2")));
        Platform listed = platform(data -> {})
                .environment("edge", edge -> edge.domain("edge.example").fleet(fleet))
                .build();
        assertThat(spec("destinations", listed))
                .isEqualTo(List.of(
                        server("https://kubernetes.default.svc", "data-dev"),
                        server("https://prod.example.com", "data-prod"),
                        Map.of("name", "edge-1", "namespace", "data-edge"),
                        Map.of("name", "edge-2", "namespace", "data-edge")));
        Platform any = platform(data -> data.fleets(Project.Fleets.ANY_CLUSTER))
                .environment("edge", edge -> edge.domain("edge.example").fleet(fleet))
                .build();
        assertThat(spec("destinations", any))
                .isEqualTo(List.of(
                        server("https://kubernetes.default.svc", "data-dev"),
                        server("https://prod.example.com", "data-prod"),
                        Map.of("name", "*", "namespace", "data-edge")));
    }

    @Test
    void aSyncWindowSaysWhatIsSaidAndNamesTheApplicationsOfItsEnvironments() {
        Platform platform = platform(data -> data.syncWindow(window -> window.kind(SyncWindow.Kind.DENY)
                                .schedule("0 22 * * 5")
                                .duration("60h")
                                .environments(List.of("prod")))
                        .syncWindow(window -> window.kind(SyncWindow.Kind.ALLOW)
                                .schedule("0 6 * * mon-fri")
                                .duration("12h")
                                .environments(List.of("dev", "prod"))
                                .applications(List.of("data-prod", "*-canary"))
                                .namespaces(List.of("data-*"))
                                .clusters(List.of("in-cluster"))
                                .manualSync(true)
                                .andOperator(true)
                                .timeZone("Europe/Berlin")
                                .description("office hours")))
                .build();
        assertThat(spec("syncWindows", platform))
                .isEqualTo(List.of(
                        Map.of(
                                "kind",
                                "deny",
                                "schedule",
                                "0 22 * * 5",
                                "duration",
                                "60h",
                                "applications",
                                List.of("data-prod")),
                        Map.of(
                                "kind",
                                "allow",
                                "description",
                                "office hours",
                                "schedule",
                                "0 6 * * mon-fri",
                                "timeZone",
                                "Europe/Berlin",
                                "duration",
                                "12h",
                                "applications",
                                List.of("data-dev", "data-prod", "*-canary"),
                                "namespaces",
                                List.of("data-*"),
                                "clusters",
                                List.of("in-cluster"),
                                "andOperator",
                                true,
                                "manualSync",
                                true)));
    }

    @Test
    void aFleetIsOnePatternUnlessThatMeetsOthers() {
        Fleet fleet = new Fleet(List.of(Cluster.of("a"), Cluster.of("b")));
        Consumer<Project.Builder> frozen = data -> data.syncWindow(window -> window.kind(SyncWindow.Kind.DENY)
                .schedule("0 0 * * *")
                .duration("1h")
                .environments(List.of("edge")));
        Platform alone = platform(frozen)
                .environment("edge", edge -> edge.domain("edge.example").fleet(fleet))
                .build();
        assertThat(spec("syncWindows", alone).toString()).contains("applications=[data-edge-*]");
        Platform beside = platform(frozen)
                .environment("edge", edge -> edge.domain("edge.example").fleet(fleet))
                .environment("edge-lab", lab -> lab.domain("lab.example"))
                .build();
        assertThat(spec("syncWindows", beside).toString()).contains("applications=[data-edge-a, data-edge-b]");
    }

    @Test
    void aRoleMayWhatItMayAndSee() {
        Platform platform = platform(data -> data.role("deployer", role -> role.description("deploys")
                                .groups(List.of("acme:ops", "CN=ops,O=acme"))
                                .may(ProjectAction.LOGS, ProjectAction.SYNC, ProjectAction.RESTART)
                                .environments(List.of("prod")))
                        .role("owner", role -> role.may(ProjectAction.GET, ProjectAction.EXEC)))
                .build();
        assertThat(spec("roles", platform))
                .isEqualTo(List.of(
                        Map.of(
                                "name",
                                "deployer",
                                "description",
                                "deploys",
                                "policies",
                                List.of(
                                        "p, proj:data:deployer, applications, get, data/data-prod, allow",
                                        "p, proj:data:deployer, applications, sync, data/data-prod, allow",
                                        "p, proj:data:deployer, applications, action/apps/*/restart, data/data-prod,"
                                                + " allow",
                                        "p, proj:data:deployer, logs, get, data/data-prod, allow"),
                                "groups",
                                List.of("acme:ops", "\"CN=ops,O=acme\"")),
                        Map.of(
                                "name",
                                "owner",
                                "policies",
                                List.of(
                                        "p, proj:data:owner, applications, get, data/*, allow",
                                        "p, proj:data:owner, exec, create, data/*, allow"))));
    }

    @Test
    void policiesHaveTheFormThatArgoCdChecks() {
        Platform platform = platform(data -> data.role(
                        "all", role -> role.may(ProjectAction.values()).environments(List.of("dev"))))
                .build();
        assertThat((List<?>) ((Map<?, ?>) ((List<?>) spec("roles", platform)).get(0)).get("policies"))
                .hasSize(ProjectAction.values().length)
                .allSatisfy(policy -> assertThat(policy.toString())
                        .matches("p, proj:data:all, (applications|logs|exec),"
                                + " (get|create|update|delete|sync|override|action/\\S+), data(/[*\\w.-]+)?/[*\\w.-]+,"
                                + " allow"));
    }

    @Test
    void orphansAreWatchedAsWished() {
        assertThat(spec(
                        "orphanedResources",
                        platform(data -> data.orphanedResources(OrphanedResources.of("show")))
                                .build()))
                .isEqualTo(Map.of("warn", false));
        assertThat(spec(
                        "orphanedResources",
                        platform(data -> data.orphanedResources(new OrphanedResources.Shown(
                                        true,
                                        List.of(new OrphanedResources.Ignored(
                                                Optional.empty(), Optional.of("ConfigMap"), Optional.of("kube-*"))))))
                                .build()))
                .isEqualTo(Map.of("warn", true, "ignore", List.of(Map.of("kind", "ConfigMap", "name", "kube-*"))));
        assertThat(project(platform(data -> {}).build()).toString())
                .doesNotContain("orphaned")
                .doesNotContain("roles")
                .doesNotContain("syncWindows")
                .doesNotContain("sync-wave");
    }

    @Test
    void belowARootProjectsComeFirst() {
        Platform platform =
                platform(data -> {}).argoCd(ArgoCd.builder().root(true).build()).build();
        assertThat(project(platform).get("metadata"))
                .isEqualTo(Map.of(
                        "name",
                        "data",
                        "namespace",
                        "argocd",
                        "finalizers",
                        List.of("resources-finalizer.argocd.argoproj.io"),
                        "annotations",
                        Map.of("argocd.argoproj.io/sync-wave", "-1")));
    }
}
