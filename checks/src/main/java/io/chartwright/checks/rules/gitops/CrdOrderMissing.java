package io.chartwright.checks.rules.gitops;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Custom resources cannot be made before their kind is defined, which another chart may do. */
final class CrdOrderMissing implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "crd-order-missing",
            Family.GITOPS,
            "A chart has custom resources that another one defines, and does not come after it",
            "On a new cluster, whichever is first is chance. If it is the wrong one, its sync fails and is tried again"
                    + " until the retries are used up.",
            "Name the chart with the definitions in 'after'.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        // Nothing orders what ApplicationSets make.
        scene.platform()
                .filter(platform -> platform.argoCd().applicationSets().isEmpty())
                .ifPresent(platform -> check(scene, platform, remarks));
    }

    /** That a chart needs another one. */
    private record Need(String chart, String definer) {}

    /** In which environments, and for which kinds. */
    private record Reasons(Set<String> environments, Set<String> kinds) {
        Reasons() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>());
        }
    }

    private static void check(Scene scene, Platform platform, SceneRemarks remarks) {
        Map<String, Set<String>> before = new HashMap<>();
        platform.charts().forEach(chart -> before.put(chart.name(), before(chart, platform)));
        Map<Need, Reasons> needs = new LinkedHashMap<>();
        Map<String, Map<String, Set<String>>> definers = new HashMap<>();
        for (Release release : scene.releases()) {
            Map<String, Set<String>> here =
                    definers.computeIfAbsent(release.environment(), environment -> definers(scene, environment));
            Set<String> first = before.getOrDefault(release.chart(), Set.of());
            for (KubeObject object : release.objects()) {
                List<String> charts = List.copyOf(here.getOrDefault(object.kind() + " of " + object.group(), Set.of()));
                if (!charts.isEmpty()
                        && !charts.contains(release.chart())
                        && charts.stream().noneMatch(first::contains)) {
                    Reasons reasons =
                            needs.computeIfAbsent(new Need(release.chart(), charts.get(0)), need -> new Reasons());
                    reasons.environments().add(release.environment());
                    reasons.kinds().add(object.kind() + " of " + object.group());
                }
            }
        }
        needs.forEach((need, reasons) -> remarks.add(
                Place.setting(need.chart(), "after").in(List.copyOf(reasons.environments())),
                "it has " + String.join(", ", reasons.kinds()) + ", which the chart '" + need.definer()
                        + "' defines, and does not come after it",
                hint(platform, need, before.getOrDefault(need.definer(), Set.of()))));
    }

    private static String hint(Platform platform, Need need, Set<String> beforeDefiner) {
        if (beforeDefiner.contains(need.chart())) {
            return "move the definitions into a chart that both come after: '" + need.definer() + "' comes after '"
                    + need.chart() + "'";
        }
        return "say 'after: [" + need.definer() + "]'"
                + (platform.argoCd().root() ? "" : ", and 'root: true' in 'argocd', without which nothing waits");
    }

    /** The charts that define each kind, in an environment. */
    private static Map<String, Set<String>> definers(Scene scene, String environment) {
        Map<String, Set<String>> definers = new HashMap<>();
        scene.releases().stream()
                .filter(release -> release.environment().equals(environment))
                .forEach(release -> release.all("apiextensions.k8s.io", "CustomResourceDefinition")
                        .forEach(definition -> {
                            Fields spec = definition.fields().at("spec");
                            definers.computeIfAbsent(
                                            spec.text("names", "kind") + " of " + spec.text("group"),
                                            kind -> new LinkedHashSet<>())
                                    .add(release.chart());
                        }));
        return definers;
    }

    /** All charts that one comes after, also through others. */
    private static Set<String> before(UmbrellaChart chart, Platform platform) {
        Set<String> before = new HashSet<>();
        List<String> open = new ArrayList<>(chart.after());
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (before.add(next)) {
                platform.charts().stream()
                        .filter(other -> other.name().equals(next))
                        .forEach(other -> open.addAll(other.after()));
            }
        }
        return before;
    }
}
