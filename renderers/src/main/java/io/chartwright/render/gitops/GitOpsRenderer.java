package io.chartwright.render.gitops;

import io.chartwright.checks.objects.Release;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.YamlWriter;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What lies in {@code k8s/gitops}: what Argo CD is told. */
public final class GitOpsRenderer {
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
        FileTree.Builder tree = FileTree.builder().add("argocd-applications.yaml", text("", documents(releases)));
        if (platform.argoCd().root()) {
            Root root = new Root(platform, List.of("argocd-applications.yaml"));
            tree.add(Root.FILE, text(Root.ABOUT, root.documents()));
        }
        return tree.build();
    }

    private String text(String about, List<Map<String, Object>> documents) {
        return "# " + notice + "\n" + about + YamlWriter.writeAll(documents);
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
