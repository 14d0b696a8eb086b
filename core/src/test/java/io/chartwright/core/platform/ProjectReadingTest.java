package io.chartwright.core.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.gitops.GroupKind;
import io.chartwright.model.gitops.OrphanedResources;
import io.chartwright.model.gitops.Project;
import io.chartwright.model.gitops.ProjectAction;
import io.chartwright.model.gitops.SyncWindow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@code project} and {@code after} of a chart say in YAML, they say in Java, too. */
class ProjectReadingTest {
    private static UmbrellaChart chart(String project) {
        Platform platform = PlatformReader.read(
                "platform.yaml", """
                platform: acme
                repository: https://git.example.com/acme/platform.git
                argocd: { root: true }
                environments:
                  prod: { domain: acme.example }
                charts:
                  operators: {}
                  data-platform:
                    after: [operators]
                """.concat(project.indent(4)).getBytes(StandardCharsets.UTF_8));
        return platform.charts().get(1);
    }

    @Test
    void everyKeyHasItsMethod() {
        UmbrellaChart read = chart("""
                project:
                  sourceRepositories: [https://git.example.com/acme/more.git]
                  namespaces: [kube-system]
                  fleets: any-cluster
                  clusterResources: [{ group: cert-manager.io, kind: ClusterIssuer }, { kind: PersistentVolume }]
                  forbidden: [{ kind: Secret }]
                  syncWindows:
                    - kind: deny
                      schedule: "0 22 * * 5"
                      duration: 60h
                      environments: [prod]
                      manualSync: true
                    - kind: allow
                      schedule: 0 6 * * 1-5
                      duration: 12h
                      applications: ["*-canary"]
                      namespaces: [data-*]
                      clusters: [edge-1]
                      andOperator: true
                      timeZone: Europe/Berlin
                      description: office hours
                  roles:
                    deployer: { groups: ["acme:devops"], may: [sync, restart, logs], environments: [prod] }
                    ci: { may: [get], description: looks on }
                  orphanedResources: { warn: true, ignore: [{ kind: ConfigMap, name: kube-* }] }
                """);
        UmbrellaChart made = UmbrellaChart.named("data-platform")
                .after("operators")
                .project(project -> project.sourceRepositories(List.of("https://git.example.com/acme/more.git"))
                        .namespaces(List.of("kube-system"))
                        .fleets(Project.Fleets.ANY_CLUSTER)
                        .clusterResources(List.of(
                                GroupKind.of("cert-manager.io", "ClusterIssuer"), GroupKind.of("", "PersistentVolume")))
                        .forbidden(List.of(GroupKind.of("", "Secret")))
                        .syncWindow(window -> window.kind(SyncWindow.Kind.DENY)
                                .schedule("0 22 * * 5")
                                .duration("60h")
                                .environments(List.of("prod"))
                                .manualSync(true))
                        .syncWindow(window -> window.kind(SyncWindow.Kind.ALLOW)
                                .schedule("0 6 * * 1-5")
                                .duration("12h")
                                .applications(List.of("*-canary"))
                                .namespaces(List.of("data-*"))
                                .clusters(List.of("edge-1"))
                                .andOperator(true)
                                .timeZone("Europe/Berlin")
                                .description("office hours"))
                        .role("deployer", role -> role.groups(List.of("acme:devops"))
                                .may(ProjectAction.SYNC, ProjectAction.RESTART, ProjectAction.LOGS)
                                .environments(List.of("prod")))
                        .role("ci", role -> role.may(ProjectAction.GET).description("looks on"))
                        .orphanedResources(new OrphanedResources.Shown(
                                true,
                                List.of(new OrphanedResources.Ignored(
                                        Optional.empty(), Optional.of("ConfigMap"), Optional.of("kube-*"))))))
                .get();
        assertThat(read).isEqualTo(made);
    }

    @Test
    void orphansTakeOneWord() {
        assertThat(chart("project: { orphanedResources: warn }").project().orphanedResources())
                .contains(OrphanedResources.of("warn"));
    }

    @Test
    void nothingSaidIsTheStandard() {
        assertThat(chart("version: 1.0.0").project()).isEqualTo(Project.standard());
    }
}
