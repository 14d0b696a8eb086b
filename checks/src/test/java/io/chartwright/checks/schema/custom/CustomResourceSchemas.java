package io.chartwright.checks.schema.custom;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.chartwright.core.yaml.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Makes the schemas that travel with us, of type declarations in packages of npm: run {@code main} with a folder that holds
 * the unpacked packages, each below its name without scope, such as {@code argo-cd}, and the resources' folder
 * {@code io/chartwright/checks/schema/custom}. What a package is behind on is said here, field by field.
 */
final class CustomResourceSchemas {
    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> FLAG = Map.of("type", "boolean");
    private static final Map<String, Object> TEXTS = new TreeMap<>(Map.of("type", "array", "items", TEXT));

    /** What the packages take from Kubernetes' own types. */
    private static final String FOREIGN = """
            {"ObjectMeta": {"type": "object", "additionalProperties": false, "properties": {
               "name": {"type": "string"}, "generateName": {"type": "string"}, "namespace": {"type": "string"},
               "labels": {"type": "object", "additionalProperties": {"type": "string"}},
               "annotations": {"type": "object", "additionalProperties": {"type": "string"}},
               "finalizers": {"type": "array", "items": {"type": "string"}},
               "creationTimestamp": {"type": ["string", "null"]}, "deletionTimestamp": {"type": "string"},
               "deletionGracePeriodSeconds": {"type": "integer"}, "generation": {"type": "integer"},
               "resourceVersion": {"type": "string"}, "selfLink": {"type": "string"}, "uid": {"type": "string"},
               "managedFields": {"type": "array", "items": {"type": "object"}},
               "ownerReferences": {"type": "array", "items": {"type": "object", "additionalProperties": false,
                 "required": ["apiVersion", "kind", "name", "uid"], "properties": {
                   "apiVersion": {"type": "string"}, "kind": {"type": "string"}, "name": {"type": "string"},
                   "uid": {"type": "string"}, "controller": {"type": "boolean"},
                   "blockOwnerDeletion": {"type": "boolean"}}}}}},
             "LabelSelector": {"type": "object", "additionalProperties": false, "properties": {
               "matchLabels": {"type": "object", "additionalProperties": {"type": "string"}},
               "matchExpressions": {"type": "array", "items": {"type": "object", "additionalProperties": false,
                 "required": ["key", "operator"], "properties": {
                   "key": {"type": "string"}, "operator": {"type": "string"},
                   "values": {"type": "array", "items": {"type": "string"}}}}}}},
             "SecretKeySelector": {"type": "object", "additionalProperties": false, "required": ["key"], "properties": {
               "key": {"type": "string"}, "name": {"type": "string"}, "optional": {"type": "boolean"}}},
             "HorizontalPodAutoscalerBehavior": {"type": "object", "additionalProperties": false, "properties": {
               "scaleUp": RULES, "scaleDown": RULES}},
             "IntOrString": {"type": ["integer", "string"]}, "Quantity": {"type": ["integer", "string"]},
             "Condition": {"type": "object"}, "Time": {"type": "string"}, "Duration": {"type": "string"}}""".replace("RULES", """
                            {"type": "object", "additionalProperties": false, "properties": {
                              "selectPolicy": {"type": "string"}, "stabilizationWindowSeconds": {"type": "integer"},
                              "tolerance": {"type": ["integer", "string"]},
                              "policies": {"type": "array", "items": {"type": "object", "additionalProperties": false,
                                "required": ["periodSeconds", "type", "value"], "properties": {"type": {"type": "string"},
                                  "periodSeconds": {"type": "integer"}, "value": {"type": "integer"}}}}}}""");

    private static final String KUSTOMIZATION = """
            {"type": "object", "additionalProperties": false, "required": ["apiVersion", "kind"],
             "definitions": {
               "texts": {"type": "array", "items": {"type": "string"}},
               "pairs": {"type": "object", "additionalProperties": {"type": "string"}},
               "objects": {"type": "array", "items": {"type": "object"}},
               "options": {"type": "object", "additionalProperties": false, "properties": {
                 "annotations": {"$ref": "#/definitions/pairs"}, "labels": {"$ref": "#/definitions/pairs"},
                 "disableNameSuffixHash": {"type": "boolean"}, "immutable": {"type": "boolean"}}},
               "generator": {"type": "object", "additionalProperties": false, "required": ["name"], "properties": {
                 "name": {"type": "string"}, "namespace": {"type": "string"}, "type": {"type": "string"},
                 "behavior": {"type": "string", "enum": ["create", "merge", "replace"]},
                 "envs": {"$ref": "#/definitions/texts"}, "files": {"$ref": "#/definitions/texts"},
                 "literals": {"$ref": "#/definitions/texts"}, "options": {"$ref": "#/definitions/options"}}},
               "target": {"type": "object", "additionalProperties": false, "properties": {
                 "group": {"type": "string"}, "version": {"type": "string"}, "kind": {"type": "string"},
                 "name": {"type": "string"}, "namespace": {"type": "string"},
                 "labelSelector": {"type": "string"}, "annotationSelector": {"type": "string"}}}},
             "properties": {
               "apiVersion": {"const": "kustomize.config.k8s.io/v1beta1"}, "kind": {"const": "Kustomization"},
               "metadata": {"type": "object", "additionalProperties": false, "properties": {
                 "name": {"type": "string"}, "namespace": {"type": "string"},
                 "annotations": {"$ref": "#/definitions/pairs"}, "labels": {"$ref": "#/definitions/pairs"}}},
               "namespace": {"type": "string"}, "namePrefix": {"type": "string"}, "nameSuffix": {"type": "string"},
               "resources": {"$ref": "#/definitions/texts"}, "components": {"$ref": "#/definitions/texts"},
               "crds": {"$ref": "#/definitions/texts"}, "configurations": {"$ref": "#/definitions/texts"},
               "generators": {"$ref": "#/definitions/texts"}, "transformers": {"$ref": "#/definitions/texts"},
               "validators": {"$ref": "#/definitions/texts"}, "openapi": {"$ref": "#/definitions/pairs"},
               "commonAnnotations": {"$ref": "#/definitions/pairs"},
               "labels": {"type": "array", "items": {"type": "object", "additionalProperties": false,
                 "required": ["pairs"], "properties": {"pairs": {"$ref": "#/definitions/pairs"},
                   "fields": {"$ref": "#/definitions/objects"}, "includeSelectors": {"type": "boolean"},
                   "includeTemplates": {"type": "boolean"}}}},
               "patches": {"type": "array", "items": {"type": "object", "additionalProperties": false, "properties": {
                 "path": {"type": "string"}, "patch": {"type": "string"}, "target": {"$ref": "#/definitions/target"},
                 "options": {"type": "object", "additionalProperties": {"type": "boolean"}}}}},
               "replacements": {"$ref": "#/definitions/objects"},
               "images": {"type": "array", "items": {"type": "object", "additionalProperties": false,
                 "required": ["name"], "properties": {"name": {"type": "string"}, "newName": {"type": "string"},
                   "newTag": {"type": "string"}, "digest": {"type": "string"}, "tagSuffix": {"type": "string"}}}},
               "replicas": {"type": "array", "items": {"type": "object", "additionalProperties": false,
                 "required": ["count", "name"], "properties": {"name": {"type": "string"},
                   "count": {"type": "integer", "minimum": 0}}}},
               "configMapGenerator": {"type": "array", "items": {"$ref": "#/definitions/generator"}},
               "secretGenerator": {"type": "array", "items": {"$ref": "#/definitions/generator"}},
               "generatorOptions": {"$ref": "#/definitions/options"},
               "helmGlobals": {"type": "object"}, "helmCharts": {"$ref": "#/definitions/objects"},
               "sortOptions": {"type": "object"},
               "buildMetadata": {"type": "array", "items": {"type": "string",
                 "enum": ["managedByLabel", "originAnnotations", "transformerAnnotations"]}}}}""";

    private final Path packages;
    private final Path target;
    private final Map<String, Map<String, Object>> foreign = new TreeMap<>();
    private final TreeSet<String> index = new TreeSet<>();

    private CustomResourceSchemas(Path packages, Path target) {
        this.packages = packages;
        this.target = target;
        keyed(JsonReader.read("foreign", FOREIGN.getBytes(StandardCharsets.UTF_8)))
                .forEach((name, schema) -> foreign.put(name, keyed(schema)));
    }

    public static void main(String[] folders) throws IOException {
        CustomResourceSchemas schemas = new CustomResourceSchemas(Path.of(folders[0]), Path.of(folders[1]));
        for (String kind : List.of("Application", "AppProject", "ApplicationSet")) {
            schemas.write("argo-cd", "argoproj.io/v1alpha1", kind, "Argo CD 3.1.9", "integer", schemas::argoCd319);
        }
        for (String kind : List.of("ScaledObject", "TriggerAuthentication", "ClusterTriggerAuthentication")) {
            schemas.write("keda", "keda.sh/v1alpha1", kind, "KEDA 2.19.0", "integer", schemas::kedaWords);
        }
        for (String kind : List.of("ServiceMonitor", "PodMonitor", "PrometheusRule")) {
            schemas.write(
                    "prometheus-operator",
                    "monitoring.coreos.com/v1",
                    kind,
                    "Prometheus Operator 0.90.1",
                    "integer",
                    properties -> {});
        }
        for (String kind : List.of("HTTPRoute", "GRPCRoute")) {
            schemas.write(
                    "gateway-api",
                    "gateway.networking.k8s.io/v1",
                    kind,
                    "Gateway API 1.5.1",
                    "integer",
                    schemas::gatewayWords);
        }
        Map<String, List<String>> istio = Map.of(
                "networking.istio.io",
                List.of("VirtualService", "DestinationRule", "Gateway", "Sidecar", "ServiceEntry"),
                "security.istio.io",
                List.of("PeerAuthentication", "AuthorizationPolicy", "RequestAuthentication"));
        for (String group : istio.keySet()) {
            for (String kind : istio.get(group)) {
                for (String version : List.of("v1", "v1beta1")) {
                    schemas.write("istio", group + "/" + version, kind, "Istio 1.29.2", "number", properties -> {});
                }
            }
        }
        schemas.kustomization();
        Files.writeString(
                schemas.target.resolve("sources.txt"),
                "# What the schemas in the folders beside this file describe: the kind, and the project in the version it is"
                        + " of.\n" + String.join("\n", schemas.index) + "\n");
    }

    private void write(
            String from,
            String apiVersion,
            String kind,
            String project,
            String numbers,
            Consumer<Map<String, Object>> correction)
            throws IOException {
        Path file = packages.resolve(from).resolve(apiVersion).resolve(kind + ".d.ts");
        Map<String, Object> schema = copy(TypeDeclarations.read(file, numbers, foreign));
        Map<String, Object> properties = keyed(schema.get("properties"));
        properties.put("apiVersion", Map.of("const", apiVersion));
        properties.put("kind", Map.of("const", kind));
        properties.put("metadata", foreign.get("ObjectMeta"));
        properties.computeIfPresent("status", (name, status) -> Map.of("type", "object"));
        TreeSet<String> required = new TreeSet<>(List.of("apiVersion", "kind", "metadata"));
        if (schema.get("required") instanceof List<?> own) {
            own.forEach(name -> required.add(String.valueOf(name)));
        }
        schema.put("required", List.copyOf(required));
        each(schema, correction);
        Path to = target.resolve(Layout.files(apiVersion, kind).get(0));
        Files.createDirectories(to.getParent());
        Files.writeString(to, new ObjectMapper().writeValueAsString(SharedParts.of(schema)) + "\n");
        index.add(apiVersion + " " + kind + ": " + project);
    }

    /** What is no object of a cluster and has no declaration: the fields that Kustomize knows and has not deprecated. */
    private void kustomization() throws IOException {
        Path to = target.resolve(
                Layout.files("kustomize.config.k8s.io/v1beta1", "Kustomization").get(0));
        Files.createDirectories(to.getParent());
        Files.writeString(
                to,
                new ObjectMapper()
                                .writeValueAsString(copy(keyed(JsonReader.read(
                                        "kustomization", KUSTOMIZATION.getBytes(StandardCharsets.UTF_8)))))
                        + "\n");
        index.add("kustomize.config.k8s.io/v1beta1 Kustomization: Kustomize 5.7.0");
    }

    /** What came to Argo CD between 2.14, of which the package is, and 3.1.9. */
    private void argoCd319(Map<String, Object> properties) {
        if (properties.containsKey("forceCommonLabels")) {
            properties.put("ignoreMissingComponents", FLAG);
            properties.put("labelIncludeTemplates", FLAG);
        }
        if (properties.containsKey("allowEmpty") && properties.containsKey("selfHeal")) {
            properties.put("enabled", FLAG);
        }
        if (properties.containsKey("schedule") && properties.containsKey("manualSync")) {
            properties.put("andOperator", FLAG);
            properties.put("description", new TreeMap<>(Map.of("type", "string", "maxLength", 255)));
        }
        if (properties.containsKey("directories") && properties.containsKey("revision")) {
            in(
                    properties,
                    (files, name) -> properties(keyed(files.get("items"))).put("exclude", FLAG),
                    "files");
        }
        in(
                properties,
                (requests, name) -> {
                    if (properties(requests).containsKey("github")) {
                        properties(requests)
                                .put("values", new TreeMap<>(Map.of("type", "object", "additionalProperties", TEXT)));
                        properties(keyed(properties(requests).get("gitea"))).put("labels", TEXTS);
                    }
                },
                "pullRequest");
    }

    /** Words that the package has as texts. */
    private void kedaWords(Map<String, Object> properties) {
        in(
                properties,
                (part, name) -> words(properties(part), "metricType", "AverageValue", "Value"),
                "scalingModifiers");
        in(
                properties,
                (part, name) -> words(properties(part), "provider", "aws", "aws-eks", "azure-workload", "gcp", "none"),
                "podIdentity");
    }

    /** Words and numbers that the package has as any text and any number. */
    private void gatewayWords(Map<String, Object> properties) {
        if (properties.containsKey("requestHeaderModifier")) {
            List<String> filters = new ArrayList<>(
                    List.of("ExtensionRef", "RequestHeaderModifier", "RequestMirror", "ResponseHeaderModifier"));
            if (properties.containsKey("urlRewrite")) {
                filters.addAll(List.of("CORS", "ExternalAuth", "RequestRedirect", "URLRewrite"));
            }
            words(properties, "type", filters.stream().sorted().toArray(String[]::new));
        }
        properties.computeIfPresent(
                "port", (name, port) -> new TreeMap<>(Map.of("type", "integer", "minimum", 1, "maximum", 65_535)));
    }

    private static void words(Map<String, Object> properties, String name, String... words) {
        properties.put(name, new TreeMap<>(Map.of("type", "string", "enum", List.of(words))));
    }

    private static void in(
            Map<String, Object> properties, BiConsumer<Map<String, Object>, String> change, String name) {
        if (properties.get(name) instanceof Map<?, ?> part) {
            change.accept(keyed(part), name);
        }
    }

    private static Map<String, Object> properties(Map<String, Object> schema) {
        return keyed(schema.get("properties"));
    }

    /** Calls back with the properties of every part of a schema. */
    private static void each(Object schema, Consumer<Map<String, Object>> change) {
        if (schema instanceof Map<?, ?> part) {
            if (part.get("properties") instanceof Map<?, ?> properties) {
                change.accept(keyed(properties));
                new ArrayList<>(properties.values()).forEach(property -> each(property, change));
            }
            each(part.get("items"), change);
            each(part.get("additionalProperties"), change);
        }
    }

    private static Map<String, Object> copy(Map<?, ?> schema) {
        Map<String, Object> copy = new TreeMap<>();
        schema.forEach(
                (key, value) -> copy.put(String.valueOf(key), value instanceof Map<?, ?> inner ? copy(inner) : value));
        return copy;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> keyed(Object map) {
        return (Map<String, Object>) map;
    }
}
