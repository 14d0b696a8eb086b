package io.chartwright.core.platform;

import io.chartwright.core.bind.Extras;
import io.chartwright.core.bind.TypeSchemas;
import io.chartwright.core.yaml.JsonWriter;
import io.chartwright.model.ArgoCd;
import io.chartwright.model.Environment;
import io.chartwright.model.Mesh;
import io.chartwright.model.Product;
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
        properties.put("environments", TypeSchemas.map(environment()));
        properties.put("charts", TypeSchemas.map(chart()));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", "A platform of Chartwright");
        schema.putAll(TypeSchemas.object(properties, PlatformReading.REQUIRED.keySet()));
        schema.put("definitions", types.definitions());
        return schema;
    }

    private Map<String, Object> environment() {
        Extras extras = new Extras(Map.of("name", ""), EnvironmentsReading.REQUIRED, Set.of());
        return types.record(Environment.class, extras, Map.of());
    }

    private Map<String, Object> chart() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("version", types.of(String.class));
        properties.put("description", types.of(String.class));
        properties.put("subcharts", TypeSchemas.map(subchart()));
        return TypeSchemas.object(properties, Set.of());
    }

    /** Which keys a subchart has depends on its type. */
    private Map<String, Object> subchart() {
        List<Map<String, Object>> cases = new ArrayList<>();
        products.byName().forEach((name, type) -> {
            Map<String, Object> test = new LinkedHashMap<>();
            test.put("required", List.of("type"));
            test.put("properties", Map.of("type", Map.of("const", name)));
            Map<String, Object> choice = new LinkedHashMap<>();
            choice.put("if", test);
            choice.put("then", product(name, type));
            cases.add(choice);
        });
        Map<String, Object> subchart = new LinkedHashMap<>();
        subchart.put("type", "object");
        subchart.put("required", List.of("type"));
        subchart.put(
                "properties",
                Map.of("type", Map.of("enum", List.copyOf(products.byName().keySet()))));
        subchart.put("allOf", cases);
        return subchart;
    }

    private Map<String, Object> product(String name, Class<? extends Product> type) {
        Map<String, Object> enabled = types.of(Boolean.class);
        Map<String, Object> shared = new LinkedHashMap<>();
        shared.put("type", Map.of("const", name));
        shared.put("version", types.of(String.class));
        shared.put("enabled", enabled);
        shared.put(Overrides.KEY, TypeSchemas.map(types.override(type, Map.of("enabled", enabled))));
        return types.record(type, Extras.NONE, shared);
    }
}
