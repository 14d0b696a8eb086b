package io.chartwright.render.gitops;

import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.JsonWriter;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.gitops.ApplicationSets;
import io.chartwright.model.gitops.Generator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How sets learn of the clusters that a platform names: by their own elements, by files in Git, or by both. */
final class SetGenerators {
    private static final String FOLDER = "clusters";

    private final String repository;
    private final ApplicationSets settings;
    private final SortedMap<String, Map<String, String>> files = new TreeMap<>();

    SetGenerators(String repository, ApplicationSets settings) {
        this.repository = repository;
        this.settings = settings;
    }

    /** What tells a chart's parameters from those of others: the sets of all charts share the files. */
    String suffix(UmbrellaChart umbrella) {
        if (settings.generator() == Generator.LIST) {
            return "";
        }
        String word = SetShape.identifier(umbrella.name());
        return "Of" + word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** The files that the sets made so far read, below {@code k8s/gitops}; JSON, for they are no manifests. */
    FileTree files() {
        FileTree.Builder tree = FileTree.builder();
        files.forEach((path, data) -> tree.add(path, JsonWriter.write(data)));
        return tree.build();
    }

    /**
     * The generators of a set.
     *
     * @param used the parameters that its template reads
     */
    List<Map<String, Object>> of(SetPlan plan, SetParameters parameters, Set<String> used) {
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
        git.put("repoURL", repository);
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
