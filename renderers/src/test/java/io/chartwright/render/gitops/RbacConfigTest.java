package io.chartwright.render.gitops;

import static io.chartwright.model.gitops.Capability.DELETE_PODS;
import static io.chartwright.model.gitops.Capability.LOGS;
import static io.chartwright.model.gitops.Capability.MANAGE_PROJECTS;
import static io.chartwright.model.gitops.Capability.RESTART;
import static io.chartwright.model.gitops.Capability.SYNC;
import static io.chartwright.model.gitops.Capability.VIEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.core.tree.FileTree;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.gitops.ArgoCd;
import io.chartwright.model.gitops.Cluster;
import io.chartwright.model.gitops.Fleet;
import io.chartwright.model.gitops.Grant;
import io.chartwright.model.gitops.Permission;
import io.chartwright.model.gitops.Rbac;
import io.chartwright.model.gitops.Resource;
import io.chartwright.render.chart.ScaledWorkloads;
import io.chartwright.render.resilience.ResilienceManifests;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RbacConfigTest {
    @Test
    void aPolicyReadsLikeTheRoles() {
        Rbac rbac = Rbac.builder()
                .scopes(List.of("groups", "email"))
                .role("lead", role -> role.description("what developers may, and more")
                        .groups("Acme Leads")
                        .inherits("developer", "readonly")
                        .may(Grant.of(MANAGE_PROJECTS).withCharts("shop")))
                .role("developer", role -> role.description("looks everywhere, deploys to dev")
                        .groups("acme:developers", "contractors@acme.example")
                        .may(VIEW, LOGS)
                        .may(Grant.of(SYNC, RESTART).inEnvironments("dev"))
                        .may(Grant.of(DELETE_PODS).inEnvironments("dev").withCharts("shop"))
                        .permission(Permission.deny(Resource.EXEC, "create", "*/*"))
                        .permission(Permission.allow(
                                Resource.APPLICATIONS, "update/apps/Deployment/*/web", "shop/shop-dev")))
                .build();
        assertThat(data(platform(rbac)))
                .containsOnlyKeys("policy.csv", "policy.default", "scopes")
                .containsEntry("policy.default", "")
                .containsEntry("scopes", "[groups, email]")
                .containsEntry("policy.csv", """
                        # developer: looks everywhere, deploys to dev
                        g, acme:developers, role:developer
                        g, contractors@acme.example, role:developer
                        # view, logs everywhere
                        p, role:developer, applications, get, */*, allow
                        p, role:developer, applicationsets, get, */*, allow
                        p, role:developer, projects, get, *, allow
                        p, role:developer, logs, get, */*, allow
                        # sync, restart in dev
                        p, role:developer, applications, sync, shop/shop-dev, allow
                        p, role:developer, applications, sync, bank/bank-dev, allow
                        p, role:developer, applications, action/apps/Deployment/restart, shop/shop-dev, allow
                        p, role:developer, applications, action/apps/Deployment/restart, bank/bank-dev, allow
                        p, role:developer, applications, action/apps/StatefulSet/restart, shop/shop-dev, allow
                        p, role:developer, applications, action/apps/StatefulSet/restart, bank/bank-dev, allow
                        p, role:developer, applications, action/apps/DaemonSet/restart, shop/shop-dev, allow
                        p, role:developer, applications, action/apps/DaemonSet/restart, bank/bank-dev, allow
                        # delete-pods in dev with shop
                        p, role:developer, applications, delete//Pod/*/*, shop/shop-dev, allow
                        # line by line
                        p, role:developer, exec, create, */*, deny
                        p, role:developer, applications, update/apps/Deployment/*/web, shop/shop-dev, allow

                        # lead: what developers may, and more
                        g, Acme Leads, role:lead
                        g, role:lead, role:developer
                        g, role:lead, role:readonly
                        # manage-projects with shop
                        p, role:lead, projects, get, shop, allow
                        p, role:lead, projects, create, shop, allow
                        p, role:lead, projects, update, shop, allow
                        p, role:lead, projects, delete, shop, allow
                        """);
    }

    @Test
    void withoutRolesThereIsTheDefaultAlone() {
        assertThat(data(platform(Rbac.builder().defaultRole("readonly").build())))
                .containsOnlyKeys("policy.default")
                .containsEntry("policy.default", "role:readonly");
    }

    @Test
    void whoSaysNothingGetsNothing() {
        Platform platform = platform(ArgoCd.standard());
        assertThat(data(platform)).isEmpty();
        assertThat(files(platform).files()).doesNotContainKey("argocd-rbac-cm.yaml");
    }

    @Test
    void theConfigMapIsWholeWhereArgoCdIsThereAlready() {
        Rbac rbac = Rbac.builder().defaultRole("readonly").build();
        assertThat(files(platform(rbac)).text("argocd-rbac-cm.yaml")).isEqualTo("""
                        # Made.
                        apiVersion: v1
                        kind: ConfigMap
                        metadata:
                          name: argocd-rbac-cm
                          namespace: argocd
                          labels:
                            app.kubernetes.io/name: argocd-rbac-cm
                            app.kubernetes.io/part-of: argocd
                        data:
                          policy.default: role:readonly
                        """);
    }

    @Test
    void whereArgoCdIsInstalledItIsAPartOfThat() {
        ArgoCd argoCd = ArgoCd.builder()
                .install(install -> install.host("argocd.acme.example"))
                .rbac(Rbac.builder().defaultRole("readonly").build())
                .build();
        assertThat(files(platform(argoCd)).files()).doesNotContainKey("argocd-rbac-cm.yaml");
    }

    @Test
    void aFleetIsAPatternWhereThatCatchesNobodyElse() {
        assertThat(syncable(platform -> fleet(platform, "edge", "a", "b"))).containsExactly("shop/shop-edge-*");
        assertThat(syncable(platform -> {
                    fleet(platform, "edge", "a", "b");
                    fleet(platform, "edge-eu", "c", "d");
                }))
                .containsExactly("shop/shop-edge-a", "shop/shop-edge-b");
        assertThat(syncable(platform -> fleet(platform, "edge", "a"))).containsExactly("shop/shop-edge-a");
    }

    private static void fleet(Platform.Builder platform, String name, String... clusters) {
        platform.environment(name, environment -> environment
                .domain(name + ".acme.example")
                .fleet(new Fleet(List.of(clusters).stream().map(Cluster::of).toList())));
    }

    /** What may be synced of the environment {@code edge}. */
    private static List<String> syncable(Consumer<Platform.Builder> environments) {
        Rbac rbac = Rbac.builder()
                .role("edge", role -> role.description("edge")
                        .may(Grant.of(SYNC).inEnvironments("edge")))
                .build();
        Platform.Builder platform = Platform.named("acme")
                .repository("https://git.example.com/acme/platform.git")
                .argoCd(ArgoCd.builder().rbac(rbac).build())
                .chart(UmbrellaChart.named("shop"));
        environments.accept(platform);
        return data(platform.build())
                .getOrDefault("policy.csv", "")
                .lines()
                .filter(line -> line.startsWith("p, "))
                .map(line -> line.split(", ")[4])
                .toList();
    }

    private static FileTree files(Platform platform) {
        return new GitOpsRenderer(platform, new ScaledWorkloads(platform), List.of(), "Made.").render(List.of());
    }

    private static Platform platform(Rbac rbac) {
        return platform(ArgoCd.builder().rbac(rbac).build());
    }

    private static SortedMap<String, String> data(Platform platform) {
        return new RbacConfig(platform, ResilienceManifests.of(platform, new ScaledWorkloads(platform))).data();
    }

    private static Platform platform(ArgoCd argoCd) {
        return Platform.named("acme")
                .repository("https://git.example.com/acme/platform.git")
                .argoCd(argoCd)
                .environment("dev", environment -> environment.domain("dev.acme.example"))
                .environment("prod", environment -> environment.domain("acme.example"))
                .environment("us-dev", environment -> environment.domain("us.acme.example"))
                .chart(UmbrellaChart.named("shop"))
                .chart(UmbrellaChart.named("bank"))
                .build();
    }
}
