package io.chartwright.checks.objects;

import java.util.Map;

/**
 * A Kubernetes object as Helm rendered it, or as a manifest has it.
 *
 * @param apiVersion its group and version, such as {@code apps/v1}; empty where it has none
 * @param kind its kind; empty where it has none
 * @param name its name; empty where it has none
 * @param namespace its own namespace, or else the release's; says nothing of cluster-wide kinds
 * @param source the file it comes from: a template's path from the folder of all charts, such as
 *     {@code shop/charts/web/templates/deployment.yaml}, or a manifest's path in the tree
 * @param fields all of its data
 */
public record KubeObject(String apiVersion, String kind, String name, String namespace, String source, Fields fields) {

    /** Reads plain data; see the record for what is empty where it lacks something. */
    public static KubeObject of(Fields fields, String source, String releaseNamespace) {
        String own = fields.text("metadata", "namespace");
        return new KubeObject(
                fields.text("apiVersion"),
                fields.text("kind"),
                fields.text("metadata", "name"),
                own.isEmpty() ? releaseNamespace : own,
                source,
                fields);
    }

    /** The part of the API version before the slash; empty for the core group. */
    public String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    /** Whether it is of a kind, whatever its version: {@code is("apps", "Deployment")}. */
    public boolean is(String group, String kind) {
        return this.kind.equals(kind) && group().equals(group);
    }

    /** Its labels. */
    public Map<String, String> labels() {
        return fields.texts("metadata", "labels");
    }

    /** Its annotations. */
    public Map<String, String> annotations() {
        return fields.texts("metadata", "annotations");
    }

    /** How people call it: {@code Deployment/web}. */
    public String title() {
        return kind + "/" + name;
    }

    @Override
    public String toString() {
        return title();
    }
}
