package io.chartwright.render.proof;

import io.chartwright.checks.Judge;
import io.chartwright.checks.Verdict;
import io.chartwright.checks.schema.SchemaSource;
import io.chartwright.checks.schema.custom.UserSchemas;
import io.chartwright.core.helm.HelmEngine;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.vendor.ChartFolders;
import io.chartwright.model.Checks;
import io.chartwright.model.Platform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Has charts rendered by Helm and everything judged: the one way from a tree to a verdict. */
public final class Validator {
    private static final String NO_ENGINE = "no chart was rendered: there is no Helm engine on the class path";

    private final Optional<HelmEngine> helm;

    /** @param helm who renders; without one only what lies in the tree is checked */
    public Validator(Optional<HelmEngine> helm) {
        this.helm = helm;
    }

    /** Judges the tree of a platform: every umbrella chart in every environment, and what Argo CD reads. */
    public Verdict platform(Platform platform, FileTree tree) {
        Checks checks = platform.checks();
        List<SchemaSource> schemas =
                checks.schemas().stream().<SchemaSource>map(UserSchemas::of).toList();
        return verdict(
                Judge.with(schemas, checks.strict()),
                Optional.of(platform),
                tree,
                Rendering.of(platform, tree),
                List.of());
    }

    /** Judges charts that were not generated. */
    public Verdict charts(ChartFolders charts, ChartRenderings renderings, List<SchemaSource> schemas, boolean strict) {
        List<String> notChecked = new ArrayList<>();
        charts.leftOut().forEach(file -> notChecked.add(file + " was left out: it is no text file"));
        return verdict(Judge.with(schemas, strict), Optional.empty(), charts.tree(), renderings.all(), notChecked);
    }

    private Verdict verdict(
            Judge judge, Optional<Platform> platform, FileTree tree, List<Rendering> renderings, List<String> leftOut) {
        Proofs proofs = Proofs.of(platform, tree, renderings, helm);
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
                proofs.scene(),
                new Judge.Circumstances(
                        helm.map(HelmEngine::description).orElse(""),
                        proofs.findings(),
                        folders,
                        List.copyOf(notChecked)));
    }
}
