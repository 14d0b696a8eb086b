package io.chartwright.checks.schema.object;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.schema.ClusterApi;
import io.chartwright.checks.schema.ClusterApis;
import io.chartwright.checks.schema.SchemaSource;
import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.problem.Severity;
import io.chartwright.core.tree.FileTree;
import io.chartwright.core.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ObjectSchemasTest {
    private static final Map<String, Object> CONFIG_MAP = Map.of(
            "type",
            "object",
            "additionalProperties",
            false,
            "properties",
            Map.of(
                    "apiVersion", Map.of("type", "string"),
                    "kind", Map.of("type", "string"),
                    "metadata", Map.of("type", "object"),
                    "data", Map.of("type", "object", "additionalProperties", Map.of("type", "string"))));

    private static final String GOOD = "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {k: v}}";
    private static final String CUSTOM = "{apiVersion: acme.io/v1, kind: Rocket, metadata: {name: a}}";

    @Test
    void findsNothingWrongWithWhatMatches() {
        assertThat(check(List.of(), false, "1.33", GOOD)).isEmpty();
    }

    @Test
    void tellsWhatDoesNotMatchWithObjectAndField() {
        List<Finding> found = check(
                List.of(),
                false,
                "1.33",
                "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {k: 5}, dta: {}}");

        assertThat(found)
                .extracting(
                        Finding::code,
                        finding -> finding.place().object(),
                        finding -> finding.place().field(),
                        finding -> finding.place().environments())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("wrong-type", "ConfigMap/a", "data.k", List.of("dev")),
                        org.assertj.core.groups.Tuple.tuple("unknown-field", "ConfigMap/a", "dta", List.of("dev")));
        assertThat(found.get(1).message()).isEqualTo("'dta' is no field of a ConfigMap");
    }

    @Test
    void tellsWhichApiVersionServesTheKindInstead() {
        assertThat(texts(check(
                        List.of(),
                        false,
                        "1.33",
                        "{apiVersion: policy/v1beta1, kind: PodDisruptionBudget, metadata: {name: a}}")))
                .containsExactly(
                        "ERROR unserved-api-version apiVersion: Kubernetes 1.33 does not serve"
                                + " PodDisruptionBudget of policy/v1beta1; it serves that of policy/v1 (write apiVersion: policy/v1)");
    }

    @Test
    void tellsTheKindThatWasMeant() {
        assertThat(texts(check(List.of(), false, "1.33", "{apiVersion: v1, kind: ConfigMpa, metadata: {name: a}}")))
                .containsExactly("ERROR unserved-api-version apiVersion: Kubernetes 1.33 does not serve ConfigMpa of v1"
                        + " (did you mean 'ConfigMap'?)");
    }

    @Test
    void aVersionWithoutSchemasIsToldOnceAndNotAgainWithEveryObject() {
        assertThat(texts(check(List.of(), false, "1.12", GOOD, GOOD)))
                .containsExactly("ERROR unknown-kubernetes-version : there are no schemas of Kubernetes '1.12'"
                        + " (there are schemas of 1.32, 1.33)");
        assertThat(subject(List.of(), false).uncheckedKinds(scene("1.12", GOOD, GOOD)))
                .isEqualTo(Map.of("v1 ConfigMap", 2));
    }

    @Test
    void aKindWithoutASchemaIsToldOnceInAReleaseAndCounted() {
        assertThat(texts(check(List.of(), false, "1.33", CUSTOM, CUSTOM, GOOD)))
                .containsExactly(
                        "WARNING unchecked-kind : 2 objects of 'acme.io/v1 Rocket' were not checked: there is no"
                                + " schema of them (put its schema into a schema folder)");
        assertThat(subject(List.of(), false).uncheckedKinds(scene("1.33", CUSTOM, CUSTOM, GOOD)))
                .isEqualTo(Map.of("acme.io/v1 Rocket", 2));
    }

    @Test
    void aKindWithoutASchemaIsAnErrorWhereOneIsStrict() {
        assertThat(check(List.of(), true, "1.33", CUSTOM))
                .extracting(Finding::code, Finding::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("unchecked-kind", Severity.ERROR));
    }

    @Test
    void customSourcesAreAskedBeforeTheCluster() {
        SchemaSource anything = (apiVersion, kind) -> Optional.of(Map.of());

        assertThat(check(
                        List.of(anything),
                        true,
                        "1.33",
                        CUSTOM,
                        "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, x: 1}"))
                .isEmpty();
    }

    @Test
    void aBrokenSchemaIsToldOnceAndWhereItStands() {
        SchemaSource broken = (apiVersion, kind) -> {
            throw new ProblemsException(
                    List.of(Problem.error("json-syntax", Location.at("schemas/x.json", 1, 2), "no JSON", "mend it")));
        };

        List<Finding> found = check(List.of(broken), false, "1.33", CUSTOM, CUSTOM);

        assertThat(texts(found)).containsExactly("ERROR broken-schema : no JSON (mend it)");
        assertThat(found.get(0).place().file()).isEqualTo("schemas/x.json:1:2");
    }

    @Test
    void tellsWhatIsNoObject() {
        assertThat(texts(check(List.of(), false, "1.33", "[a]", "{kind: ConfigMap, metadata: {name: a}}")))
                .containsExactly(
                        "ERROR invalid-object : there is no mapping here, and an object is one (remove it, or write an"
                                + " object)",
                        "ERROR invalid-object apiVersion: apiVersion is missing, or no text (set it, for example to 'v1')");
        assertThat(texts(check(List.of(), false, "1.33", "{apiVersion: v1, kind: ConfigMap, metadata: {}}")))
                .containsExactly(
                        "ERROR invalid-object metadata.name: metadata.name is missing, or no text (give the object a name)");
    }

    @Test
    void looksIntoLists() {
        assertThat(
                        texts(
                                check(
                                        List.of(),
                                        false,
                                        "1.33",
                                        "{apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, x: 1}]}")))
                .containsExactly("ERROR unknown-field x: 'x' is no field of a ConfigMap (known here: apiVersion, data,"
                        + " kind, metadata)");
    }

    @Test
    void manifestsAreHeldAgainstTheVersionsOfAllClustersAndToldOnce() {
        KubeObject manifest = object("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: 5}");
        Release dev = release("dev", "1.32");
        Release prod = release("prod", "1.33");
        List<Finding> found = new ArrayList<>();

        subject(List.of(), false)
                .check(
                        new Scene(Optional.empty(), FileTree.builder().build(), List.of(dev, prod), List.of(manifest)),
                        found::add);

        assertThat(texts(found))
                .containsExactly(
                        "ERROR wrong-type data: 5 is an integer, and data takes a mapping (write it as 'key: value',"
                                + " one a line)");
    }

    @Test
    void everyCodeThatIsToldIsDescribed() {
        assertThat(subject(List.of(), false).rules())
                .extracting(rule -> rule.code())
                .contains("unknown-field", "wrong-type", "missing-field", "null-value", "bad-value", "bad-format")
                .doesNotHaveDuplicates();
    }

    private static List<Finding> check(List<SchemaSource> custom, boolean strict, String minor, String... objects) {
        List<Finding> found = new ArrayList<>();
        subject(custom, strict).check(scene(minor, objects), found::add);
        return found;
    }

    private static ObjectSchemas subject(List<SchemaSource> custom, boolean strict) {
        return new ObjectSchemas(custom, new SmallClusters(), strict);
    }

    private static Scene scene(String minor, String... objects) {
        return new Scene(
                Optional.empty(), FileTree.builder().build(), List.of(release("dev", minor, objects)), List.of());
    }

    private static Release release(String environment, String minor, String... objects) {
        return Release.of(
                "shop",
                "shop",
                environment,
                "shop",
                minor,
                Arrays.stream(objects).map(ObjectSchemasTest::object).toList());
    }

    private static KubeObject object(String yaml) {
        Object data = YamlReader.read("test.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .toData();
        return KubeObject.of(Fields.of(data), "shop/templates/a.yaml", "shop");
    }

    private static List<String> texts(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.severity() + " " + finding.code() + " "
                        + finding.place().field() + ": " + finding.message() + " (" + finding.hint() + ")")
                .toList();
    }

    /** Serves config maps alone. */
    private static final class SmallClusters implements ClusterApis {
        @Override
        public List<String> supported() {
            return List.of("1.32", "1.33");
        }

        @Override
        public Optional<ClusterApi> of(String minor) {
            return supported().contains(minor) ? Optional.of(new SmallApi()) : Optional.empty();
        }
    }

    private static final class SmallApi implements ClusterApi {
        @Override
        public Optional<Map<String, Object>> schema(String apiVersion, String kind) {
            return apiVersion.equals("v1") && kind.equals("ConfigMap") ? Optional.of(CONFIG_MAP) : Optional.empty();
        }

        @Override
        public boolean ownGroup(String apiVersion) {
            return !apiVersion.contains(".");
        }

        @Override
        public List<String> replacements(String apiVersion, String kind) {
            return kind.equals("PodDisruptionBudget") ? List.of("policy/v1") : List.of();
        }

        @Override
        public Set<String> apiVersions() {
            return Set.of("v1", "v1/ConfigMap");
        }
    }
}
