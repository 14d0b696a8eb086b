package io.chartwright.render.proof;

import io.chartwright.checks.Judge;
import io.chartwright.checks.Verdict;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.schema.SchemaSource;
import io.chartwright.checks.schema.custom.UserSchemas;
import io.chartwright.core.helm.HelmEngine;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.vendor.ChartFolders;
import io.chartwright.model.Checks;
import io.chartwright.model.Platform;
import io.chartwright.render.PlatformRenderer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Has charts rendered by Helm and everything judged: the one way from a tree to a verdict. */
public final class Validator {
    private static final String NO_ENGINE = "no chart was rendered: there is no Helm engine on the class path";

    private final Optional<HelmEngine> helm;

    /** @param helm who renders; without one only what lies in the tree is checked */
    public Validator(Optional<HelmEngine> helm) {
        this.helm = helm;
    }

    /**
     * Renders a platform and judges its tree: every umbrella chart in every environment, and what Argo CD reads.
     *
     * @throws io.chartwright.core.problem.ProblemsException if manifests are to be kept rendered and nobody can render them
     */
    public Proven platform(Platform platform, PlatformRenderer renderer) {
        RenderedNeed.requireHelm(platform, helm);
        FileTree charts = renderer.charts(platform);
        List<Rendering> renderings = Rendering.of(platform, charts);
        Proofs proofs = Proofs.of(renderings, helm);
        FileTree tree = renderer.complete(platform, charts, proofs.releases());
        return new Proven(tree, verdict(judge(platform), Optional.of(platform), tree, renderings, proofs, List.of()));
    }

    /** Judges a tree that a platform might have. */
    public Verdict platform(Platform platform, FileTree tree) {
        List<Rendering> renderings = Rendering.of(platform, tree);
        return verdict(
                judge(platform), Optional.of(platform), tree, renderings, Proofs.of(renderings, helm), List.of());
    }

    private static Judge judge(Platform platform) {
        Checks checks = platform.checks();
        List<SchemaSource> schemas =
                checks.schemas().stream().<SchemaSource>map(UserSchemas::of).toList();
        return Judge.with(schemas, checks.strict());
    }

    /** Judges charts that were not generated. */
    public Verdict charts(ChartFolders charts, ChartRenderings renderings, List<SchemaSource> schemas, boolean strict) {
        List<String> notChecked = new ArrayList<>();
        charts.leftOut().forEach(file -> notChecked.add(file + " was left out: it is no text file"));
        List<Rendering> all = renderings.all();
        return verdict(
                Judge.with(schemas, strict), Optional.empty(), charts.tree(), all, Proofs.of(all, helm), notChecked);
    }

    private Verdict verdict(
            Judge judge,
            Optional<Platform> platform,
            FileTree tree,
            List<Rendering> renderings,
            Proofs proofs,
            List<String> leftOut) {
        // Charts of strangers may keep anything in a folder of that name.
        PlainManifests manifests =
                platform.isPresent() ? PlainManifests.of(tree) : new PlainManifests(List.of(), List.of());
        ExpandedSets expanded = ExpandedSets.of(manifests.objects(), tree, helm);
        Map<String, String> folders = new LinkedHashMap<>();
        Set<String> notChecked = new LinkedHashSet<>(leftOut);
        if (helm.isEmpty()) {
            notChecked.add(NO_ENGINE);
        }
        for (Rendering rendering : renderings) {
            folders.put(rendering.chart(), rendering.folder());
            rendering
                    .missing()
                    .forEach(dependency -> notChecked.add(rendering.chart() + ": " + dependency
                            + " was not fetched; 'helm pull' it to have it checked as any other"));
        }
        return judge.judge(
                new Scene(
                        platform,
                        tree,
                        proofs.releases(),
                        Stream.concat(manifests.objects().stream(), expanded.objects().stream())
                                .toList()),
                new Judge.Circumstances(
                        helm.map(HelmEngine::description).orElse(""),
                        Stream.of(proofs.findings(), manifests.findings(), expanded.findings())
                                .flatMap(List::stream)
                                .toList(),
                        folders,
                        List.copyOf(notChecked)));
    }
}
