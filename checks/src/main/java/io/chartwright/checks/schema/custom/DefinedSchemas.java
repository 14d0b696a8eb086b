package io.chartwright.checks.schema.custom;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.schema.SchemaSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The custom resources that the objects at hand define themselves: a chart that brings its own kinds, with its CRDs. */
public final class DefinedSchemas implements SchemaSource {
    private final Map<String, Map<String, @Nullable Object>> byKind = new HashMap<>();

    private DefinedSchemas() {}

    /** The kinds that CustomResourceDefinitions among these objects define; the first of several for a kind counts. */
    public static DefinedSchemas in(Stream<KubeObject> objects) {
        DefinedSchemas schemas = new DefinedSchemas();
        objects.filter(object -> object.apiVersion().equals("apiextensions.k8s.io/v1")
                        && object.kind().equals("CustomResourceDefinition"))
                .forEach(schemas::add);
        return schemas;
    }

    @Override
    public Optional<Map<String, @Nullable Object>> schema(String apiVersion, String kind) {
        return Optional.ofNullable(byKind.get(apiVersion + " " + kind));
    }

    private void add(KubeObject definition) {
        Fields spec = definition.fields().at("spec");
        List<Fields> versions = spec.items("versions");
        for (Fields version : versions) {
            if (version.at("schema", "openAPIV3Schema").value() instanceof Map<?, ?> openApi) {
                byKind.putIfAbsent(
                        spec.text("group") + "/" + version.text("name") + " " + spec.text("names", "kind"),
                        StructuralSchema.ofRoot(openApi));
            }
        }
    }
}
