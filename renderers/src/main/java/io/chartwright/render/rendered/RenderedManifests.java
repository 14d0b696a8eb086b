package io.chartwright.render.rendered;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Scopes;
import io.chartwright.core.tree.FileTree;
import io.chartwright.model.Environment;
import io.chartwright.model.Platform;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What Argo CD applies in environments whose manifests are kept in Git: every object that Helm yields, in a file of its
 * own. Nothing is changed in them but that the namespace is said, which Argo CD would fill in otherwise. Tests of Helm's
 * are left out, since Argo CD never applies them.
 */
public final class RenderedManifests {
    /** Where all of them lie. */
    public static final String FOLDER = "k8s/rendered/";

    /** No object's file is called so, for those have a hyphen or an underscore after the kind. */
    private static final String NOTHING = "nothing.yaml";

    private final Platform platform;
    private final String notice;

    /**
     * Renders for one platform.
     *
     * @param notice the first line of each file, without comment signs
     */
    public RenderedManifests(Platform platform, String notice) {
        this.platform = platform;
        this.notice = notice;
    }

    /**
     * The files, by their paths in the whole tree.
     *
     * @param releases what Helm rendered of the charts, as far as it did
     */
    public FileTree render(List<Release> releases) {
        FileTree.Builder tree = FileTree.builder();
        for (Environment environment : platform.environments()) {
            if (environment.rendered()) {
                List<Release> here = releases.stream()
                        .filter(release -> release.environment().equals(environment.name()))
                        .toList();
                // A chart may define what others of its environment have objects of.
                Scopes scopes = Scopes.with(here.stream()
                        .flatMap(release -> release.objects().stream())
                        .toList());
                here.forEach(
                        release -> tree.addAll(environment.renderedFolder(release.chart()), files(release, scopes)));
            }
        }
        return tree.build();
    }

    private FileTree files(Release release, Scopes scopes) {
        List<KubeObject> objects = release.objects().stream()
                .filter(object -> !HelmTests.has(object))
                .toList();
        List<String> names = FileNames.of(objects, release.namespace(), scopes);
        List<String> texts = objects.parallelStream()
                .map(object -> ManifestText.of(object, release, scopes.clusterWide(object), notice))
                .toList();
        FileTree.Builder files = FileTree.builder();
        IntStream.range(0, objects.size()).forEach(i -> files.add(names.get(i), texts.get(i)));
        if (objects.isEmpty()) {
            // Git keeps no empty folders, and Argo CD takes no folder that is not there.
            files.add(
                    NOTHING,
                    "# " + notice + "\n# Helm yields nothing of helm/charts/" + release.chart() + " for "
                            + release.environment() + ".\n");
        }
        return files.build();
    }
}
