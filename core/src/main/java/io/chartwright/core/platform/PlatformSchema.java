package io.chartwright.core.platform;

import io.chartwright.core.bind.Extras;
import io.chartwright.core.bind.TypeSchemas;
import io.chartwright.core.yaml.JsonWriter;
import io.chartwright.model.Capacity;
import io.chartwright.model.Checks;
import io.chartwright.model.Environment;
import io.chartwright.model.Mesh;
import io.chartwright.model.Patch;
import io.chartwright.model.Product;
import io.chartwright.model.Resilience;
import io.chartwright.model.gitops.ArgoCd;
import io.chartwright.model.gitops.Project;
import io.chartwright.model.gitops.Sync;
import io.chartwright.model.istio.IstioPolicies;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The JSON Schema of {@code platform.yaml}, for editors: what they complete is what {@link PlatformReader} reads. It knows
 * keys and types; names, ranges and whatever depends on two values are the reader's business.
 */
public final class PlatformSchema {
    private static final Map<String, Object> ANY_OBJECT = Map.of("type", "object");

    private final TypeSchemas types = new TypeSchemas();
    private final ProductTypes products;

    private PlatformSchema(ProductTypes products) {
        this.products = products;
    }

    /** The schema for the products of the catalog. */
    public static String json() {
        return json(ProductTypes.ofCatalog());
    }

    /** The schema for these products, draft-07; the same products, the same bytes. */
    public static String json(ProductTypes products) {
        return JsonWriter.write(new PlatformSchema(products).document());
    }

    private Map<String, Object> document() {
        Map<String, Object> text = types.of(String.class);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("platform", text);
        properties.put("repository", text);
        properties.put("mesh", types.of(Mesh.class));
        properties.put("argocd", types.of(ArgoCd.class));
        properties.put("resilience", types.of(Resilience.class));
        properties.put("environments", TypeSchemas.map(environment()));
        properties.put("charts", TypeSchemas.map(chart()));
        properties.putAll(metadata());
        Map<String, Object> folders = Map.of(ChecksReading.SCHEMAS, list(text));
        properties.put(ChecksReading.KEY, types.record(Checks.class, ChecksReading.KEYS, folders));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", "A platform of Chartwright");
        schema.putAll(TypeSchemas.object(properties, PlatformReading.REQUIRED.keySet()));
        schema.put("definitions", types.definitions());
        return schema;
    }

    private Map<String, Object> environment() {
        Map<String, Object> capacity = types.record(Capacity.class, EnvironmentsReading.CAPACITY_KEYS, Map.of());
        return types.record(
                Environment.class, EnvironmentsReading.keys(""), Map.of(EnvironmentsReading.CAPACITY, capacity));
    }

    private Map<String, Object> chart() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("version", types.of(String.class));
        properties.put("description", types.of(String.class));
        properties.put("after", list(types.of(String.class)));
        properties.put("project", types.of(Project.class));
        properties.put("sync", types.of(Sync.class));
        properties.put("istio", types.of(IstioPolicies.class));
        properties.put("subcharts", TypeSchemas.map(subchart()));
        properties.putAll(metadata());
        return TypeSchemas.object(properties, Set.of());
    }

    /** Which keys a subchart has depends on its type. */
    private Map<String, Object> subchart() {
        List<Map<String, Object>> cases = new ArrayList<>();
        products.byName().forEach((name, type) -> cases.add(choice(name, product(name, type))));
        cases.add(choice(ExternalReading.TYPE, external()));
        List<String> words = new ArrayList<>(products.byName().keySet());
        words.add(ExternalReading.TYPE);
        Map<String, Object> subchart = new LinkedHashMap<>();
        subchart.put("type", "object");
        subchart.put("required", List.of("type"));
        subchart.put("properties", Map.of("type", Map.of("enum", words)));
        subchart.put("allOf", cases);
        return subchart;
    }

    private static Map<String, Object> choice(String type, Map<String, Object> then) {
        Map<String, Object> test = new LinkedHashMap<>();
        test.put("required", List.of("type"));
        test.put("properties", Map.of("type", Map.of("const", type)));
        Map<String, Object> choice = new LinkedHashMap<>();
        choice.put("if", test);
        choice.put("then", then);
        return choice;
    }

    private Map<String, Object> external() {
        Map<String, Object> text = types.of(String.class);
        Map<String, Object> differing = new LinkedHashMap<>();
        differing.put("enabled", types.of(Boolean.class));
        differing.put(ValuesReading.KEY, ANY_OBJECT);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("type", Map.of("const", ExternalReading.TYPE));
        List.of("chart", "version", "repository", "vendored", "condition").forEach(key -> properties.put(key, text));
        properties.putAll(differing);
        properties.put(Overrides.KEY, TypeSchemas.map(TypeSchemas.object(differing, Set.of())));
        return TypeSchemas.object(properties, Set.of());
    }

    private Map<String, Object> metadata() {
        Map<String, Object> texts = TypeSchemas.map(types.of(String.class));
        Map<String, Object> properties = new LinkedHashMap<>();
        MetadataReading.KEYS.forEach(key -> properties.put(key, texts));
        return properties;
    }

    private Map<String, Object> manifest() {
        Map<String, Object> text = types.of(String.class);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("text", text);
        properties.put("file", text);
        properties.put("plain", types.of(Boolean.class));
        return Map.of("anyOf", List.of(text, TypeSchemas.object(properties, Set.of())));
    }

    private Map<String, Object> patch() {
        Map<String, Object> text = types.of(String.class);
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("op", types.of(Patch.Op.class));
        operation.put("path", text);
        operation.put("value", Map.of());
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("kind", text);
        properties.put("name", text);
        properties.put("patch", list(TypeSchemas.object(operation, AdditionsReading.OPERATION_KEYS.keySet())));
        return TypeSchemas.object(properties, AdditionsReading.PATCH_KEYS.keySet());
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", "array");
        list.put("items", items);
        return list;
    }

    private Map<String, Object> product(String name, Class<? extends Product> type) {
        Map<String, Object> enabled = types.of(Boolean.class);
        Map<String, Object> shared = new LinkedHashMap<>();
        shared.put("type", Map.of("const", name));
        shared.put("version", types.of(String.class));
        shared.put("enabled", enabled);
        shared.putAll(metadata());
        shared.put(ValuesReading.KEY, ANY_OBJECT);
        shared.put(AdditionsReading.MANIFESTS, TypeSchemas.map(manifest()));
        shared.put(AdditionsReading.PATCHES, list(patch()));
        Map<String, Object> differing = new LinkedHashMap<>();
        differing.put("enabled", enabled);
        differing.put(ValuesReading.KEY, ANY_OBJECT);
        shared.put(Overrides.KEY, TypeSchemas.map(types.override(type, differing)));
        return types.record(type, Extras.NONE, shared);
    }
}
