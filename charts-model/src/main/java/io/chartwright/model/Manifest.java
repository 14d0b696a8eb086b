package io.chartwright.model;

/**
 * A file of Kubernetes objects that a chart has besides those of its product.
 *
 * @param text what it says
 * @param plain whether braces in it are text; otherwise Helm reads it as a template
 */
public record Manifest(String text, boolean plain) {

    /** @throws InvalidModelException if it is blank */
    public Manifest {
        text = text.replace("\r\n", "\n").replace('\r', '\n');
        Faults faults = new Faults();
        faults.notBlank("", text);
        faults.throwIfAny();
    }

    /** A template of Helm. */
    public static Manifest template(String text) {
        return new Manifest(text, false);
    }

    /** YAML as it stands. */
    public static Manifest plain(String text) {
        return new Manifest(text, true);
    }
}
