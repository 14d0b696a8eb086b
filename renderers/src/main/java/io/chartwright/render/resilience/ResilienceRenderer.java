package io.chartwright.render.resilience;

import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.YamlWriter;
import io.chartwright.model.Platform;

/** The files of budgets and autoscalers beside the charts: a folder each environment, a file each kind. */
public final class ResilienceRenderer {
    private final Platform platform;
    private final String notice;

    /**
     * Renders for one platform.
     *
     * @param notice the first line of each file, without comment signs
     */
    public ResilienceRenderer(Platform platform, String notice) {
        this.platform = platform;
        this.notice = notice;
    }

    /** The files by their paths in the tree; none where budgets and autoscalers are in the charts. */
    public FileTree render() {
        FileTree.Builder tree = FileTree.builder();
        for (ResilienceManifests manifests : ResilienceManifests.of(platform)) {
            manifests
                    .files()
                    .forEach((name, objects) -> tree.add(
                            manifests.folder() + "/" + name, "# " + notice + "\n" + YamlWriter.writeAll(objects)));
        }
        return tree.build();
    }
}
