package io.chartwright.checks.rule;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.core.tree.FileTree;
import io.chartwright.model.Platform;
import java.util.List;
import java.util.Optional;

/**
 * All that checks look at.
 *
 * @param platform what the user said; empty for charts that were not generated
 * @param tree the files, by paths that findings name
 * @param releases what Helm rendered of each chart for each environment, in the order of the platform
 * @param manifests the objects of the tree that are no part of a chart: Argo CD's Applications and such
 */
public record Scene(Optional<Platform> platform, FileTree tree, List<Release> releases, List<KubeObject> manifests) {

    public Scene {
        releases = List.copyOf(releases);
        manifests = List.copyOf(manifests);
    }

    /** What runs beside a release, itself included: all that was rendered for its environment. */
    public List<Release> beside(Release release) {
        return releases.stream()
                .filter(other -> other.environment().equals(release.environment()))
                .toList();
    }
}
