package io.chartwright.model;

/**
 * One thing that is wrong with a model.
 *
 * @param path where, as a model path such as {@code charts.data-platform.version}; empty for the model itself
 * @param code a stable kebab-case name
 * @param message what is wrong with which value
 * @param hint how to mend it; empty where the message says it all
 */
public record Fault(String path, String code, String message, String hint) {

    /** The same fault, seen from the outside: its path starts with {@code parent}. */
    public Fault under(String parent) {
        if (parent.isEmpty()) {
            return this;
        }
        return new Fault(path.isEmpty() ? parent : parent + "." + path, code, message, hint);
    }

    @Override
    public String toString() {
        return (path.isEmpty() ? "" : path + ": ") + message + (hint.isEmpty() ? "" : " (" + hint + ")");
    }
}
