package io.chartwright;

import io.chartwright.model.gitops.ApplicationSets;
import io.chartwright.model.gitops.ArgoCd;
import io.chartwright.model.gitops.CronLine;
import io.chartwright.model.gitops.GroupKind;
import io.chartwright.model.gitops.Installation;
import io.chartwright.model.gitops.OrphanedResources;
import io.chartwright.model.gitops.Project;
import io.chartwright.model.gitops.ProjectAction;
import io.chartwright.model.gitops.ProjectRole;
import io.chartwright.model.gitops.Rbac;
import io.chartwright.model.gitops.Role;
import io.chartwright.model.gitops.SyncWindow;
import io.chartwright.model.gitops.WindowLength;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Records of what Argo CD is told, with values that no fresh builder has. */
final class GitOpsSamples {
    private GitOpsSamples() {}

    static Stream<Record> all() {
        return Stream.of(argoCd(), installation(), project(), role(), window());
    }

    private static Project project() {
        return new Project(
                List.of("https://git.acme.example/more.git"),
                List.of("kube-system"),
                Project.Fleets.ANY_CLUSTER,
                List.of(GroupKind.of("storage.k8s.io", "StorageClass")),
                List.of(GroupKind.of("", "Secret")),
                List.of(window()),
                new TreeMap<>(Map.of("deployer", role())),
                Optional.of(OrphanedResources.of("warn")));
    }

    private static ProjectRole role() {
        return new ProjectRole(Optional.of("deploys"), List.of("ops"), List.of(ProjectAction.SYNC), List.of("prod"));
    }

    private static SyncWindow window() {
        return new SyncWindow(
                SyncWindow.Kind.DENY,
                CronLine.of("0 22 * * 5"),
                WindowLength.of("60h"),
                List.of("prod"),
                List.of("*-canary"),
                List.of("data-*"),
                List.of("edge-*"),
                true,
                Optional.of("Europe/Berlin"),
                true,
                Optional.of("weekends"));
    }

    private static ArgoCd argoCd() {
        return new ArgoCd(
                "gitops",
                Optional.of(installation()),
                Optional.of(new Rbac(
                        Optional.of("readonly"),
                        new TreeMap<>(Map.of("devops", new Role("operates", List.of("ops")))))),
                true,
                Optional.of(new ApplicationSets(true)));
    }

    private static Installation installation() {
        return new Installation("3.1.16", "argocd.acme.example");
    }
}
