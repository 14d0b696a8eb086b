package io.chartwright.checks;

import io.chartwright.checks.capacity.CapacityPlan;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Check;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rules.reference.ExpectedSecret;
import io.chartwright.checks.rules.reference.ExpectedSecrets;
import io.chartwright.checks.schema.SchemaSource;
import io.chartwright.checks.schema.custom.BundledSchemas;
import io.chartwright.checks.schema.kubernetes.KubernetesApis;
import io.chartwright.checks.schema.object.ObjectSchemas;
import io.chartwright.model.Checks;
import io.chartwright.model.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs every check over a scene, side by side, and comes to a verdict that does not depend on which was first. Keeps the
 * schemas that it has read, so one judge is best kept for many scenes. May be used by several threads at once.
 */
public final class Judge {
    private static final Judge STANDARD = new Judge(List.of(), false);
    private static final Judge STRICT = new Judge(List.of(), true);

    private final ObjectSchemas schemas;
    private final List<Check> checks;

    private Judge(List<SchemaSource> custom, boolean strict) {
        List<SchemaSource> sources = new ArrayList<>(custom);
        sources.add(new BundledSchemas());
        this.schemas = new ObjectSchemas(sources, new KubernetesApis(), strict);
        this.checks =
                Stream.concat(Stream.of(schemas), AllChecks.inOrder().stream()).toList();
    }

    /**
     * A judge.
     *
     * @param custom where to look for schemas first
     * @param strict whether an object without a schema is an error
     */
    public static Judge with(List<SchemaSource> custom, boolean strict) {
        if (!custom.isEmpty()) {
            return new Judge(custom, strict);
        }
        return strict ? STRICT : STANDARD;
    }

    /**
     * What is beside the scene.
     *
     * @param engine which Helm rendered; empty if none did
     * @param found what was found out on the way to the scene
     * @param folders the folder of each chart in the tree, by the name that releases have for the chart
     * @param notChecked what could not be looked at, a sentence each
     */
    public record Circumstances(
            String engine, List<Finding> found, Map<String, String> folders, List<String> notChecked) {}

    /** Looks at everything and judges it. */
    public Verdict judge(Scene scene, Circumstances circumstances) {
        Set<String> manifests =
                scene.manifests().stream().map(KubeObject::source).collect(Collectors.toSet());
        List<Finding> raw = Stream.concat(
                        circumstances.found().stream(),
                        checks.parallelStream().map(check -> found(check, scene)).toList().stream()
                                .flatMap(List::stream))
                .map(finding -> manifests.contains(finding.place().file())
                        ? finding
                        : finding.at(inTree(finding.place(), circumstances.folders())))
                .toList();
        Checks settings = scene.platform().map(Platform::checks).orElseGet(Checks::standard);
        Judged judged = new Judgement(settings, AllRules.docs()).of(raw);
        List<String> environments =
                scene.releases().stream().map(Release::environment).distinct().toList();
        return new Verdict(
                Findings.merge(judged.findings(), environments),
                Findings.mergeSuppressed(judged.suppressed(), environments),
                coverage(scene, circumstances),
                CapacityPlan.of(scene));
    }

    private static List<Finding> found(Check check, Scene scene) {
        List<Finding> found = new ArrayList<>();
        check.check(scene, found::add);
        return found;
    }

    /** The file of an object as the tree has it: Helm begins the path with the chart's own name. */
    private static Place inTree(Place place, Map<String, String> folders) {
        String folder = folders.get(place.chart());
        if (folder == null || place.object().isEmpty() || place.file().startsWith(folder + "/")) {
            return place;
        }
        String below = place.file().substring(place.file().indexOf('/') + 1);
        return place.inFile(folder.isEmpty() ? below : folder + "/" + below);
    }

    private Coverage coverage(Scene scene, Circumstances circumstances) {
        return new Coverage(
                circumstances.engine(),
                AllRules.docs().size(),
                scene.tree().size(),
                scene.manifests().size(),
                scene.releases().stream().map(Judge::rendered).toList(),
                schemas.uncheckedKinds(scene),
                Stream.concat(circumstances.notChecked().stream(), secrets(scene))
                        .toList());
    }

    /** Secrets are made where nobody can look: all that can be told is which must be there. */
    private static Stream<String> secrets(Scene scene) {
        SortedMap<String, SortedSet<String>> byNamespace = new TreeMap<>();
        for (ExpectedSecret secret : ExpectedSecrets.of(scene)) {
            byNamespace
                    .computeIfAbsent(secret.namespace(), namespace -> new TreeSet<>())
                    .add(secret.toString());
        }
        return byNamespace.entrySet().stream()
                .map(namespace -> "Secrets that must be in namespace " + namespace.getKey() + ": "
                        + String.join(", ", namespace.getValue()));
    }

    private static Coverage.Rendered rendered(Release release) {
        return new Coverage.Rendered(
                release.chart(),
                release.environment(),
                release.namespace(),
                release.kubernetesVersion(),
                release.objects().size());
    }
}
