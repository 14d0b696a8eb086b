package io.chartwright.render.expand;

import io.chartwright.core.helm.HelmEngine;
import io.chartwright.core.helm.HelmException;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes Applications of ApplicationSets as the controller of Argo CD 3.1 does, so that they can be judged before there is a
 * cluster. It knows Go templates alone and takes every set to want {@code missingkey=error}.
 */
public final class SetExpander {
    private static final String FINALIZER = "resources-finalizer.argocd.argoproj.io";

    private final GoTemplates templates;
    private final SetElements elements;

    /**
     * An expander.
     *
     * @param helm fills the templates
     * @param tree what generators find in Git
     * @param clusters the Secrets of clusters that Argo CD knows, as plain data
     */
    public SetExpander(HelmEngine helm, FileTree tree, List<Map<String, @Nullable Object>> clusters) {
        this.templates = new GoTemplates(helm);
        this.elements = new SetElements(tree, clusters, templates);
    }

    /**
     * The Applications of each set, in the order of the sets and their elements. All sets together take one call of Helm,
     * and one more for each matrix.
     *
     * @param sets ApplicationSets as plain data
     * @throws HelmException if a template is wrong, or a generator is none that this class knows
     * @throws ProblemsException if a patch, or a file that a generator reads, is no YAML
     */
    public List<List<Map<String, @Nullable Object>>> expand(List<Map<String, @Nullable Object>> sets) {
        List<SetTexts> texts = new ArrayList<>();
        List<GoTemplates.Job> jobs = new ArrayList<>();
        for (Map<String, @Nullable Object> set : sets) {
            Map<String, @Nullable Object> parts = new LinkedHashMap<>();
            parts.put("template", PlainData.at(set, "spec", "template"));
            parts.put("patch", PlainData.at(set, "spec", "templatePatch"));
            SetTexts templated = SetTexts.of(parts);
            texts.add(templated);
            jobs.add(new GoTemplates.Job(templated.templates(), elements.of(PlainData.at(set, "spec", "generators"))));
        }
        List<List<List<String>>> filled = templates.fill(jobs);
        List<List<Map<String, @Nullable Object>>> applications = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            applications.add(applications(sets.get(i), texts.get(i), filled.get(i)));
        }
        return applications;
    }

    private static List<Map<String, @Nullable Object>> applications(
            Map<String, @Nullable Object> set, SetTexts texts, List<List<String>> filled) {
        Map<String, @Nullable Object> patches = new HashMap<>();
        List<Map<String, @Nullable Object>> applications = new ArrayList<>();
        for (List<String> element : filled) {
            Object parts = texts.with(element);
            Object patch = patches.computeIfAbsent(PlainData.text(PlainData.at(parts, "patch")), SetExpander::yaml);
            applications.add(application(set, PlainData.mapping(PlainData.at(parts, "template")), patch));
        }
        return applications;
    }

    private static Object yaml(String patch) {
        return patch.isBlank()
                ? Map.of()
                : PlainData.mapping(YamlReader.read("templatePatch", patch.getBytes(StandardCharsets.UTF_8))
                        .toData());
    }

    private static Map<String, @Nullable Object> application(
            Map<String, @Nullable Object> set, Map<String, @Nullable Object> template, @Nullable Object patch) {
        Map<String, @Nullable Object> patched = PlainData.mapping(PlainData.patched(template, patch));
        Map<String, @Nullable Object> metadata = PlainData.mapping(patched.get("metadata"));
        metadata.put("namespace", PlainData.at(set, "metadata", "namespace"));
        boolean preserved = Boolean.TRUE.equals(PlainData.at(set, "spec", "syncPolicy", "preserveResourcesOnDeletion"));
        if (!preserved && PlainData.items(metadata.get("finalizers")).isEmpty()) {
            metadata.put("finalizers", List.of(FINALIZER));
        }
        Map<String, @Nullable Object> application = new LinkedHashMap<>();
        application.put("apiVersion", "argoproj.io/v1alpha1");
        application.put("kind", "Application");
        application.put("metadata", metadata);
        application.put("spec", patched.get("spec"));
        return application;
    }
}
