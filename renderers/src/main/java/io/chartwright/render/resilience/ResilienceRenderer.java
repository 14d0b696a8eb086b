package io.chartwright.render.resilience;

import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.YamlWriter;
import java.util.List;

/** The files of budgets and autoscalers beside the charts: a folder each environment, a file each kind. */
public final class ResilienceRenderer {
    private final List<ResilienceManifests> all;
    private final String notice;

    /**
     * Renders for one platform.
     *
     * @param all what each of its environments has
     * @param notice the first line of each file, without comment signs
     */
    public ResilienceRenderer(List<ResilienceManifests> all, String notice) {
        this.all = List.copyOf(all);
        this.notice = notice;
    }

    /** The files by their paths in the tree; none where budgets and autoscalers are in the charts. */
    public FileTree render() {
        FileTree.Builder tree = FileTree.builder();
        for (ResilienceManifests manifests : all) {
            manifests
                    .files()
                    .forEach((name, objects) -> tree.add(
                            manifests.folder() + "/" + name, "# " + notice + "\n" + YamlWriter.writeAll(objects)));
        }
        return tree.build();
    }
}
