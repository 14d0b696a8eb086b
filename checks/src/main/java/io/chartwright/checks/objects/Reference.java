package io.chartwright.checks.objects;

/**
 * How one object names another.
 *
 * @param group the group of the other; empty for the core group
 * @param kind its kind
 * @param namespace where it is looked for
 * @param name its name
 */
public record Reference(String group, String kind, String namespace, String name) {

    /** Reads {@code apiVersion}, {@code kind} and {@code name}, as scalers have them; KEDA may leave out the first two. */
    static Reference of(Fields reference, String namespace) {
        String apiVersion = reference.text("apiVersion");
        String kind = reference.text("kind");
        int slash = apiVersion.indexOf('/');
        String group = apiVersion.isEmpty() && kind.isEmpty() ? "apps" : apiVersion.substring(0, Math.max(0, slash));
        return new Reference(group, kind.isEmpty() ? "Deployment" : kind, namespace, reference.text("name"));
    }

    /** What names an object. */
    public static Reference to(KubeObject object) {
        return new Reference(object.group(), object.kind(), object.namespace(), object.name());
    }

    /** Whether an object is the one that is meant. */
    public boolean names(KubeObject object) {
        return object.is(group, kind)
                && object.name().equals(name)
                && object.namespace().equals(namespace);
    }

    @Override
    public String toString() {
        return kind + "/" + name;
    }
}
