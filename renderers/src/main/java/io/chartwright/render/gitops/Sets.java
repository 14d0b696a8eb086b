package io.chartwright.render.gitops;

import io.chartwright.core.tree.FileTree;
import io.chartwright.model.Environment;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.gitops.ApplicationSets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ApplicationSets of a platform: they yield what {@link Applications} would write out. */
final class Sets {
    private final Platform platform;
    private final ApplicationSets settings;
    private final Applications applications;
    private final SetGenerators generators;
    private final Map<UmbrellaChart, List<Map<String, Object>>> documents = new LinkedHashMap<>();

    Sets(Platform platform, ApplicationSets settings, Applications applications) {
        this.platform = platform;
        this.settings = settings;
        this.applications = applications;
        this.generators = new SetGenerators(platform.repository(), settings);
        platform.charts().forEach(umbrella -> documents.put(umbrella, made(umbrella)));
    }

    /** The sets of an umbrella chart. */
    List<Map<String, Object>> of(UmbrellaChart umbrella) {
        return documents.getOrDefault(umbrella, List.of());
    }

    /** The files that the sets read, below {@code k8s/gitops}. */
    FileTree files() {
        return generators.files();
    }

    private List<Map<String, Object>> made(UmbrellaChart umbrella) {
        List<Map<String, Object>> sets = new ArrayList<>();
        SetPlan.of(platform, umbrella).forEach(plan -> sets.add(listed(plan, umbrella)));
        platform.environments().stream()
                .filter(SelectedClusters::in)
                .forEach(environment -> sets.add(selected(umbrella, environment)));
        return sets;
    }

    private Map<String, Object> listed(SetPlan plan, UmbrellaChart umbrella) {
        SetParameters parameters = new SetParameters(TargetParameters.of(plan.targets()), generators.suffix(umbrella));
        SetTemplate template = template(plan, parameters);
        return document(plan, generators.of(plan, parameters, template.names()), template);
    }

    private Map<String, Object> selected(UmbrellaChart umbrella, Environment environment) {
        SelectedClusters selected = new SelectedClusters(umbrella, environment);
        SetPlan plan = SetPlan.of(selected.name(), selected.samples());
        SetTemplate template = template(plan, new SetParameters(selected.parameters(), ""));
        return document(plan, List.of(selected.generator()), template);
    }

    private SetTemplate template(SetPlan plan, SetParameters parameters) {
        return SetTemplate.of(
                plan.targets().stream()
                        .map(target -> template(target, preserves(plan)))
                        .toList(),
                parameters);
    }

    /** An Application as a set has it: in the set's own namespace, and with no finalizer where all is to stay. */
    private Map<String, Object> template(Target target, boolean preserved) {
        Map<String, Object> application = applications.of(target);
        Map<String, Object> metadata = new LinkedHashMap<>();
        ((Map<?, ?>) application.getOrDefault("metadata", Map.of()))
                .forEach((key, value) -> metadata.put(String.valueOf(key), value));
        metadata.remove("namespace");
        if (preserved) {
            metadata.remove("finalizers");
        }
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("metadata", metadata);
        template.put("spec", application.getOrDefault("spec", Map.of()));
        return template;
    }

    private boolean preserves(SetPlan plan) {
        return plan.preserved() || settings.preserveResourcesOnDeletion();
    }

    private Map<String, Object> document(SetPlan plan, List<Map<String, Object>> generators, SetTemplate template) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", plan.name());
        metadata.put("namespace", platform.argoCd().namespace());
        Map<String, Object> policy = new LinkedHashMap<>();
        policy.put("applicationsSync", plan.kept() ? "create-update" : "sync");
        if (preserves(plan)) {
            policy.put("preserveResourcesOnDeletion", true);
        }
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("goTemplate", true);
        // Without it, a misspelt parameter is an empty text, and what it names another thing.
        spec.put("goTemplateOptions", List.of("missingkey=error"));
        spec.put("generators", generators);
        spec.put("syncPolicy", policy);
        spec.put("template", template.template());
        template.patch().ifPresent(patch -> spec.put("templatePatch", patch));
        return Documents.document("ApplicationSet", metadata, spec);
    }
}
