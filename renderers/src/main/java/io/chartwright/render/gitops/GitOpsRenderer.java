package io.chartwright.render.gitops;

import io.chartwright.checks.objects.Release;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.YamlWriter;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.render.chart.ScaledWorkloads;
import io.chartwright.render.gitops.install.InstallRenderer;
import io.chartwright.render.resilience.ResilienceManifests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** What lies in {@code k8s/gitops}: what Argo CD is told. */
public final class GitOpsRenderer {
    private static final String APPLICATIONS = "argocd-applications.yaml";
    private static final String ACCESS = "argocd-rbac-cm.yaml";

    private final Platform platform;
    private final List<ResilienceManifests> resilience;
    private final Applications applications;
    private final String notice;

    /**
     * Renders for one platform.
     *
     * @param workloads what its autoscalers scale
     * @param resilience what lies beside its charts
     * @param notice the first line of each file, without comment signs
     */
    public GitOpsRenderer(
            Platform platform, ScaledWorkloads workloads, List<ResilienceManifests> resilience, String notice) {
        this.platform = platform;
        this.resilience = List.copyOf(resilience);
        this.applications = new Applications(platform, workloads);
        this.notice = notice;
    }

    /**
     * The files below {@code k8s/gitops}.
     *
     * @param releases what Helm rendered of the charts, as far as it did
     */
    public FileTree render(List<Release> releases) {
        Optional<Sets> sets =
                platform.argoCd().applicationSets().map(settings -> new Sets(platform, settings, applications));
        FileTree.Builder tree = FileTree.builder().add(APPLICATIONS, file(documents(releases, sets)));
        sets.ifPresent(made -> tree.addAll("", made.files()));
        List<Map<String, Object>> self = new SelfManagement(platform).documents();
        if (!self.isEmpty()) {
            tree.add(SelfManagement.FILE, "# " + notice + "\n" + SelfManagement.ABOUT + YamlWriter.writeAll(self));
        }
        if (platform.argoCd().root()) {
            tree.add(
                    Root.FILE,
                    "# " + notice + "\n" + Root.ABOUT
                            + YamlWriter.writeAll(new Root(platform, List.of(APPLICATIONS)).documents()));
        }
        RbacConfig rbac = new RbacConfig(platform, resilience);
        SortedMap<String, String> access = rbac.data();
        // Where Argo CD is installed, too, this is a part of how.
        if (!access.isEmpty() && platform.argoCd().install().isEmpty()) {
            tree.add(ACCESS, YamlWriter.write(notice, rbac.document()));
        }
        InstallRenderer install = new InstallRenderer(platform.argoCd(), notice);
        tree.addAll("", install.render(access, inOrder(!self.isEmpty())));
        return tree.build();
    }

    /**
     * What people apply once Argo CD runs: its own Application first, and of all others only the root, if there is one,
     * since that brings them.
     */
    private List<String> inOrder(boolean self) {
        String rest = platform.argoCd().root() ? Root.FILE : APPLICATIONS;
        return self ? List.of(SelfManagement.FILE, rest) : List.of(rest);
    }

    private String file(List<Map<String, Object>> documents) {
        return "# " + notice + "\n" + YamlWriter.writeAll(documents);
    }

    private List<Map<String, Object>> documents(List<Release> releases, Optional<Sets> sets) {
        Projects projects = new Projects(platform, releases);
        List<Map<String, Object>> documents = new ArrayList<>();
        for (UmbrellaChart umbrella : platform.charts()) {
            documents.add(projects.of(umbrella));
            documents.addAll(sets.map(made -> made.of(umbrella)).orElseGet(() -> Target.of(platform, umbrella).stream()
                    .map(applications::of)
                    .toList()));
        }
        documents.addAll(new ResilienceApplications(platform, resilience).documents());
        return documents;
    }
}
