package io.chartwright.render.proof;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.HelmRules;
import io.chartwright.checks.rule.Place;
import io.chartwright.core.helm.HelmEngine;
import io.chartwright.core.helm.HelmException;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.tree.FileTree;
import io.chartwright.render.expand.SetExpander;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Applications that the ApplicationSets of a tree make, so that rules see them like those that are written out. Each
 * says whose it is, as Argo CD would note it. Sets over clusters that only Argo CD knows make none here.
 *
 * @param objects the Applications
 * @param findings what of the sets cannot be filled
 */
record ExpandedSets(List<KubeObject> objects, List<Finding> findings) {

    static ExpandedSets of(List<KubeObject> manifests, FileTree tree, Optional<HelmEngine> helm) {
        List<KubeObject> sets = manifests.stream()
                .filter(object -> object.is("argoproj.io", "ApplicationSet"))
                .toList();
        if (sets.isEmpty() || helm.isEmpty()) {
            return new ExpandedSets(List.of(), List.of());
        }
        try {
            List<List<Map<String, @Nullable Object>>> applications = new SetExpander(helm.get(), tree, List.of())
                    .expand(sets.stream().map(ExpandedSets::data).toList());
            List<KubeObject> objects = new ArrayList<>();
            for (int i = 0; i < sets.size(); i++) {
                KubeObject set = sets.get(i);
                applications.get(i).forEach(application -> objects.add(owned(application, set)));
            }
            return new ExpandedSets(objects, List.of());
        } catch (HelmException | ProblemsException e) {
            Finding finding = Finding.of(
                    HelmRules.HELM_TEMPLATE,
                    Place.file(sets.get(0).source()),
                    "the ApplicationSets cannot be filled: " + HelmWords.oneLine(String.valueOf(e.getMessage())),
                    HelmWords.hint(HelmRules.HELM_TEMPLATE));
            return new ExpandedSets(List.of(), List.of(finding));
        }
    }

    private static KubeObject owned(Map<String, @Nullable Object> application, KubeObject set) {
        Map<String, @Nullable Object> owner = new LinkedHashMap<>();
        owner.put("apiVersion", set.apiVersion());
        owner.put("kind", set.kind());
        owner.put("name", set.name());
        owner.put("uid", set.name());
        Map<String, @Nullable Object> metadata = mapping(application.get("metadata"));
        metadata.put("ownerReferences", List.of(owner));
        application.put("metadata", metadata);
        return KubeObject.of(Fields.of(application), set.source(), set.namespace());
    }

    private static Map<String, @Nullable Object> data(KubeObject set) {
        return mapping(set.fields().value());
    }

    private static Map<String, @Nullable Object> mapping(@Nullable Object data) {
        Map<String, @Nullable Object> mapping = new LinkedHashMap<>();
        if (data instanceof Map<?, ?> map) {
            map.forEach((key, value) -> mapping.put(String.valueOf(key), value));
        }
        return mapping;
    }
}
