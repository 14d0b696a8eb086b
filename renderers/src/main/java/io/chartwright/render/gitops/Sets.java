package io.chartwright.render.gitops;

import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.JsonWriter;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.gitops.ApplicationSets;
import io.chartwright.model.gitops.Generator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The ApplicationSets of a platform: they yield what {@link Applications} would write out. */
final class Sets {
    private static final String FOLDER = "clusters";

    private final Platform platform;
    private final ApplicationSets settings;
    private final Applications applications;
    private final Map<UmbrellaChart, List<Map<String, Object>>> documents = new LinkedHashMap<>();
    private final SortedMap<String, Map<String, String>> files = new TreeMap<>();

    Sets(Platform platform, ApplicationSets settings) {
        this.platform = platform;
        this.settings = settings;
        this.applications = new Applications(platform);
        platform.charts().forEach(umbrella -> documents.put(umbrella, made(umbrella)));
    }

    /** The sets of an umbrella chart. */
    List<Map<String, Object>> of(UmbrellaChart umbrella) {
        return documents.getOrDefault(umbrella, List.of());
    }

    /** The files that the sets read, below {@code k8s/gitops}; JSON, for they are no manifests. */
    FileTree files() {
        FileTree.Builder tree = FileTree.builder();
        files.forEach((path, data) -> tree.add(path, JsonWriter.write(data)));
        return tree.build();
    }

    private List<Map<String, Object>> made(UmbrellaChart umbrella) {
        List<Map<String, Object>> sets = new ArrayList<>();
        SetPlan.of(platform, umbrella).forEach(plan -> sets.add(listed(plan)));
        platform.environments().stream()
                .filter(SelectedClusters::in)
                .map(environment -> new SelectedClusters(umbrella, environment))
                .forEach(selected -> sets.add(selected(selected)));
        return sets;
    }

    private Map<String, Object> listed(SetPlan plan) {
        boolean shared = settings.generator() != Generator.LIST;
        SetParameters parameters = new SetParameters(
                plan.targets().stream().map(TargetParameters::of).toList(),
                // Files are shared by the sets of all charts.
                shared
                        ? "Of"
                                + capital(SetShape.identifier(
                                        plan.targets().get(0).umbrella().name()))
                        : "");
        SetTemplate template = SetTemplate.of(
                plan.targets().stream()
                        .map(target -> template(target, plan.kept()))
                        .toList(),
                parameters);
        return document(plan.name(), plan.kept(), generators(plan, parameters, template.names()), template);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private Map<String, Object> selected(SelectedClusters selected) {
        SetParameters parameters = new SetParameters(selected.parameters(), "");
        boolean kept = SetPlan.kept(selected.environment());
        SetTemplate template = SetTemplate.of(
                selected.samples().stream()
                        .map(target -> template(target, kept))
                        .toList(),
                parameters);
        return document(selected.name(), kept, List.of(selected.generator()), template);
    }

    /** An Application as a set has it: in the set's own namespace, and with no finalizer where all is to stay. */
    private Map<String, Object> template(Target target, boolean kept) {
        Map<String, Object> application = applications.of(target);
        Map<String, Object> metadata = new LinkedHashMap<>();
        ((Map<?, ?>) application.getOrDefault("metadata", Map.of()))
                .forEach((key, value) -> metadata.put(String.valueOf(key), value));
        metadata.remove("namespace");
        if (stays(kept)) {
            metadata.remove("finalizers");
        }
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("metadata", metadata);
        template.put("spec", application.getOrDefault("spec", Map.of()));
        return template;
    }

    private boolean stays(boolean kept) {
        return kept || settings.preserveResourcesOnDeletion();
    }

    private Map<String, Object> document(
            String name, boolean kept, List<Map<String, Object>> generators, SetTemplate template) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", name);
        metadata.put("namespace", platform.argoCd().namespace());
        Map<String, Object> policy = new LinkedHashMap<>();
        policy.put("applicationsSync", kept ? "create-update" : "sync");
        if (stays(kept)) {
            policy.put("preserveResourcesOnDeletion", true);
        }
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("goTemplate", true);
        spec.put("goTemplateOptions", List.of("missingkey=error"));
        spec.put("generators", generators);
        spec.put("syncPolicy", policy);
        spec.put("template", template.template());
        template.patch().ifPresent(patch -> spec.put("templatePatch", patch));
        return Documents.document("ApplicationSet", metadata, spec);
    }

    private List<Map<String, Object>> generators(SetPlan plan, SetParameters parameters, Set<String> used) {
        return switch (settings.generator()) {
            case LIST -> List.of(list(parameters.rows(), used));
            case GIT -> {
                write(plan, parameters, Set.of());
                yield List.of(git(environments(plan).stream()
                        .map(environment -> path(environment, "*"))
                        .toList()));
            }
            case MATRIX -> {
                Set<String> shared = ofEnvironment(plan, parameters);
                write(plan, parameters, shared);
                Set<String> listed = new LinkedHashSet<>(used);
                listed.add(TargetParameters.ENVIRONMENT);
                listed.retainAll(shared);
                Map<String, Object> matrix = Map.of(
                        "generators",
                        List.of(
                                list(firsts(plan, parameters), listed),
                                git(List.of(path("{{ ." + TargetParameters.ENVIRONMENT + " }}", "*")))));
                yield List.of(Map.of("matrix", matrix));
            }
        };
    }

    private static Map<String, Object> list(List<Map<String, String>> rows, Set<String> used) {
        List<Map<String, String>> elements = rows.stream()
                .map(row -> {
                    Map<String, String> element = new LinkedHashMap<>(row);
                    element.keySet().retainAll(used);
                    return element;
                })
                .toList();
        return Map.of("list", Map.of("elements", elements));
    }

    private Map<String, Object> git(List<String> paths) {
        Map<String, Object> git = new LinkedHashMap<>();
        git.put("repoURL", platform.repository());
        git.put("revision", settings.revision());
        git.put(
                "files",
                paths.stream().map(path -> Map.of("path", "k8s/gitops/" + path)).toList());
        return Map.of("git", git);
    }

    private static String path(String environment, String cluster) {
        return FOLDER + "/" + environment + "/" + cluster + ".json";
    }

    private static Set<String> environments(SetPlan plan) {
        return plan.targets().stream()
                .map(target -> target.environment().name())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Writes what is known of each target to its cluster's file, which may have parameters for other charts already. */
    private void write(SetPlan plan, SetParameters parameters, Set<String> butFor) {
        for (int row = 0; row < plan.targets().size(); row++) {
            Target target = plan.targets().get(row);
            String path = path(
                    target.environment().name(),
                    target.environment().fleet().isPresent() ? target.cluster().word() : "cluster");
            Map<String, String> file = files.computeIfAbsent(path, unseen -> new LinkedHashMap<>());
            parameters.rows().get(row).forEach((name, value) -> {
                if (!butFor.contains(name)) {
                    file.put(name, value);
                }
            });
        }
    }

    /** The parameters that are the same for all targets of an environment, though perhaps not of the next. */
    private static Set<String> ofEnvironment(SetPlan plan, SetParameters parameters) {
        Map<String, Map<String, String>> first = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>();
        parameters.rows().forEach(row -> names.addAll(row.keySet()));
        for (int row = 0; row < plan.targets().size(); row++) {
            Map<String, String> values = parameters.rows().get(row);
            Map<String, String> expected =
                    first.computeIfAbsent(plan.targets().get(row).environment().name(), unseen -> values);
            names.removeIf(name -> !expected.containsKey(name)
                    || !expected.getOrDefault(name, "").equals(values.get(name)));
        }
        // What is said of a cluster stays with it, even where there is only one.
        names.removeAll(TargetParameters.OF_CLUSTERS);
        return names;
    }

    /** One row for each environment. */
    private static List<Map<String, String>> firsts(SetPlan plan, SetParameters parameters) {
        Map<String, Map<String, String>> first = new LinkedHashMap<>();
        for (int row = 0; row < plan.targets().size(); row++) {
            first.putIfAbsent(
                    plan.targets().get(row).environment().name(),
                    parameters.rows().get(row));
        }
        return List.copyOf(first.values());
    }
}
