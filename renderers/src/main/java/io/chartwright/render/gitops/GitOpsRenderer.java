package io.chartwright.render.gitops;

import io.chartwright.checks.objects.Release;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.YamlWriter;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        Optional<Sets> sets = platform.argoCd().applicationSets().map(settings -> new Sets(platform, settings));
        FileTree.Builder files = FileTree.builder()
                .add("argocd-applications.yaml", "# " + notice + "\n" + YamlWriter.writeAll(documents(releases, sets)));
        sets.ifPresent(made -> files.addAll("", made.files()));
        // Where Argo CD is installed, too, this is a part of how.
        if (platform.argoCd().rbac().isPresent() && platform.argoCd().install().isEmpty()) {
            files.add("argocd-rbac-cm.yaml", YamlWriter.write(notice, new RbacConfig(platform).document()));
        }
        return files.build();
    }

    private List<Map<String, Object>> documents(List<Release> releases, Optional<Sets> sets) {
        Projects projects = new Projects(platform, releases);
        Applications applications = new Applications(platform);
        List<Map<String, Object>> documents = new ArrayList<>();
        for (UmbrellaChart umbrella : platform.charts()) {
            documents.add(projects.of(umbrella));
            documents.addAll(sets.map(made -> made.of(umbrella)).orElseGet(() -> Target.of(platform, umbrella).stream()
                    .map(applications::of)
                    .toList()));
        }
        documents.addAll(new ResilienceApplications(platform).documents());
        return documents;
    }
}
