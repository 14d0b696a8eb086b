package io.chartwright.render.proof;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Manifests;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Scene;
import io.chartwright.core.helm.HelmEngine;
import io.chartwright.core.helm.HelmRequest;
import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.tree.FileTree;
import io.chartwright.model.Platform;
import io.chartwright.render.PlatformRenderer;
import io.chartwright.render.proof.RenderedTree.Missing;
import io.chartwright.render.rendered.HelmTests;
import io.chartwright.render.rendered.RenderedManifests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Has several trees rendered by Helm, side by side, so that they can be compared. What two of them ask of Helm in the same
 * words is asked once. Nothing is linted or judged.
 */
public final class TreeRendering {
    private final PlatformRenderer renderer;
    private final HelmEngine helm;

    /**
     * For some trees.
     *
     * @param renderer who generates what is not given
     * @param helm who renders
     */
    public TreeRendering(PlatformRenderer renderer, HelmEngine helm) {
        this.renderer = renderer;
        this.helm = helm;
    }

    /** A tree as far as it can be told without Helm, and what to ask of it. */
    private record Asked(ComparedTree tree, FileTree charts, List<Rendering> renderings) {}

    /** Renders trees; what comes out is in their order. */
    public List<RenderedTree> render(List<ComparedTree> trees) {
        List<Asked> asked = trees.parallelStream().map(this::asked).toList();
        Map<HelmRequest, Rendered> rendered = asked.stream()
                .flatMap(one -> one.renderings().stream())
                .collect(Collectors.toMap(Rendering::request, Function.identity(), (first, same) -> first))
                .values()
                .parallelStream()
                .map(rendering -> Rendered.of(rendering, helm))
                .collect(Collectors.toMap(one -> one.rendering().request(), Function.identity()));
        return asked.parallelStream().map(one -> complete(one, rendered)).toList();
    }

    private Asked asked(ComparedTree tree) {
        if (tree.given().isPresent()) {
            FileTree given = tree.given().get();
            return new Asked(
                    tree,
                    given,
                    new GivenTree(
                                    tree.platform(),
                                    given,
                                    PlainManifests.of(given).objects())
                            .renderings());
        }
        FileTree charts = renderer.charts(tree.platform());
        return new Asked(tree, charts, Rendering.of(tree.platform(), charts));
    }

    private RenderedTree complete(Asked asked, Map<HelmRequest, Rendered> rendered) {
        Platform platform = asked.tree().platform();
        List<Release> yielded = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        for (Rendering rendering : asked.renderings()) {
            Rendered found = Objects.requireNonNull(rendered.get(rendering.request()));
            found.release().ifPresent(release -> yielded.add(rendering.release(release.objects())));
            String whole = found.release().isPresent() ? "" : rendering.chart();
            found.problems().forEach(problem -> missing.add(new Missing(rendering.environment(), whole, problem)));
            rendering
                    .missing()
                    .forEach(dependency ->
                            missing.add(new Missing(rendering.environment(), "", unfetched(rendering, dependency))));
        }
        FileTree tree = asked.tree().given().orElseGet(() -> renderer.complete(platform, asked.charts(), yielded));
        PlainManifests manifests = PlainManifests.of(tree);
        ExpandedSets expanded = ExpandedSets.of(manifests.objects(), tree, Optional.of(helm));
        Stream.concat(manifests.findings().stream(), expanded.findings().stream())
                .forEach(finding -> missing.add(new Missing(
                        "",
                        "",
                        Problem.error(
                                finding.rule().code(),
                                Location.of(finding.place().file()),
                                finding.message(),
                                finding.hint()))));
        List<Release> releases = asked.renderings().stream()
                .flatMap(rendering -> applied(rendering, tree, yielded).stream())
                .toList();
        Scene scene = new Scene(
                Optional.of(platform),
                tree,
                releases,
                Stream.concat(manifests.objects().stream(), expanded.objects().stream())
                        .toList());
        return new RenderedTree(scene, missing, drift(asked, yielded));
    }

    /** What Argo CD applies of a chart: what Helm yields, or the files in which that is kept. */
    private static Optional<Release> applied(Rendering rendering, FileTree tree, List<Release> yielded) {
        String folder = RenderedManifests.FOLDER + rendering.environment() + "/" + rendering.chart();
        FileTree kept = tree.below(folder);
        if (kept.size() > 0) {
            List<KubeObject> objects = new ArrayList<>();
            kept.forEach((path, text) -> objects.addAll(Manifests.read(
                            text, folder + "/" + path, rendering.request().namespace())
                    .objects()));
            return Optional.of(rendering.release(objects));
        }
        return yielded.stream()
                .filter(release -> release.chart().equals(rendering.chart())
                        && release.environment().equals(rendering.environment()))
                .map(release -> rendering.release(release.objects().stream()
                        .filter(object -> !HelmTests.has(object))
                        .toList()))
                .findFirst();
    }

    /** Which files of a given tree are not as its platform would have them now. */
    private List<String> drift(Asked asked, List<Release> yielded) {
        Optional<FileTree> given = asked.tree().given();
        if (given.isEmpty() || !asked.tree().own()) {
            return List.of();
        }
        Platform platform = asked.tree().platform();
        FileTree charts = renderer.charts(platform);
        List<String> drift = differing(charts, below("helm/", given.get()));
        return drift.isEmpty() ? differing(renderer.complete(platform, charts, yielded), given.get()) : drift;
    }

    private static FileTree below(String folder, FileTree tree) {
        FileTree.Builder below = FileTree.builder();
        tree.forEach((path, text) -> {
            if (path.startsWith(folder)) {
                below.add(path, text);
            }
        });
        return below.build();
    }

    private static List<String> differing(FileTree one, FileTree other) {
        TreeSet<String> paths = new TreeSet<>(one.files().keySet());
        paths.addAll(other.files().keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(one.text(path), other.text(path)))
                .toList();
    }

    private static Problem unfetched(Rendering rendering, String dependency) {
        return Problem.warning(
                "not-fetched",
                Location.inModel("charts." + rendering.chart()),
                dependency + " was not fetched",
                "'helm pull' it to have it compared as any other");
    }
}
