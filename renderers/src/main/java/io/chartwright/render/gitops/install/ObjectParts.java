package io.chartwright.render.gitops.install;

import java.util.LinkedHashMap;
import java.util.Map;

/** What objects of Argo CD have in common. */
final class ObjectParts {
    static final String PART_OF = "app.kubernetes.io/part-of";
    static final String ARGO_CD = "argocd";

    private ObjectParts() {}

    /** The beginning of an object; further fields may be put. */
    static Map<String, Object> document(String apiVersion, String kind, Map<String, ?> metadata) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("apiVersion", apiVersion);
        document.put("kind", kind);
        document.put("metadata", metadata);
        return document;
    }

    /** Metadata without a namespace, with the labels that Argo CD finds its config maps by. */
    static Map<String, Object> metadata(String name) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", name);
        metadata.put("labels", labels(name));
        return metadata;
    }

    /** Metadata of an object of Argo CD's namespace; further fields may be put. */
    static Map<String, Object> metadata(String name, String namespace) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", name);
        metadata.put("namespace", namespace);
        metadata.put("labels", labels(name));
        return metadata;
    }

    private static Map<String, String> labels(String name) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("app.kubernetes.io/name", name);
        labels.put(PART_OF, ARGO_CD);
        return labels;
    }
}
