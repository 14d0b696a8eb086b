package io.chartwright.render.gitops;

import io.chartwright.checks.objects.Release;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.YamlWriter;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.render.gitops.install.InstallRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What lies in {@code k8s/gitops}: what Argo CD is told. */
public final class GitOpsRenderer {
    private static final String APPLICATIONS = "argocd-applications.yaml";
    private static final String ROOT = "argocd-root.yaml";
    private static final String SELF = "argocd-self.yaml";

    private final Platform platform;
    private final String notice;

    /**
     * Renders for one platform.
     *
     * @param notice the first line of each file, without comment signs
     */
    public GitOpsRenderer(Platform platform, String notice) {
        this.platform = platform;
        this.notice = notice;
    }

    /**
     * The files below {@code k8s/gitops}.
     *
     * @param releases what Helm rendered of the charts, as far as it did
     */
    public FileTree render(List<Release> releases) {
        FileTree.Builder tree = FileTree.builder().add(APPLICATIONS, file(documents(releases)));
        List<Map<String, Object>> self = new SelfManagement(platform).documents();
        if (!self.isEmpty()) {
            tree.add(SELF, file(self));
        }
        FileTree applied = tree.build();
        InstallRenderer install = new InstallRenderer(platform.argoCd(), notice);
        tree.addAll("", install.render(new RbacConfig(platform).data(), inOrder(applied)));
        return tree.build();
    }

    /**
     * What people apply once Argo CD runs: its own Application first, and of all others only the root, if there is one,
     * since that brings them.
     */
    private static List<String> inOrder(FileTree files) {
        List<String> others = files.files().keySet().stream()
                .filter(file -> !file.equals(SELF))
                .toList();
        List<String> order = new ArrayList<>();
        if (files.text(SELF) != null) {
            order.add(SELF);
        }
        order.addAll(others.contains(ROOT) ? List.of(ROOT) : others);
        return order;
    }

    private String file(List<Map<String, Object>> documents) {
        return "# " + notice + "\n" + YamlWriter.writeAll(documents);
    }

    private List<Map<String, Object>> documents(List<Release> releases) {
        Projects projects = new Projects(platform, releases);
        Applications applications = new Applications(platform);
        List<Map<String, Object>> documents = new ArrayList<>();
        for (UmbrellaChart umbrella : platform.charts()) {
            documents.add(projects.of(umbrella));
            Target.of(platform, umbrella).forEach(target -> documents.add(applications.of(target)));
        }
        return documents;
    }
}
