package io.chartwright.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Changes objects of a chart once they are rendered, by JSON Patch (RFC 6902): for what the model has no word for.
 *
 * @param kind the kind of the objects, such as {@code Deployment}
 * @param name the part of their name after the release's, such as {@code gms}; empty for all of the kind
 * @param operations what to do, in order
 */
public record Patch(String kind, Optional<String> name, List<Operation> operations) {

    private static final Pattern POINTER = Pattern.compile("(/([^/~]|~[01])*)+");

    /** What an operation does. */
    public enum Op {
        ADD,
        REPLACE,
        REMOVE,
        TEST
    }

    /**
     * One operation.
     *
     * @param op what it does
     * @param path a JSON Pointer, such as {@code /spec/template/spec/hostAliases}
     * @param value what is put there or expected there; null to remove
     */
    public record Operation(Op op, String path, @Nullable Object value) {

        /** @throws InvalidModelException if the path is no JSON Pointer or the value no value of YAML */
        public Operation {
            Faults faults = new Faults();
            value = Values.copy(faults, "value", value);
            if (!POINTER.matcher(path).matches()) {
                faults.add(
                        "path",
                        "bad-pointer",
                        Faults.quote(path) + " is no JSON Pointer into an object",
                        "write it like '/spec/template/spec/hostAliases', with '~1' for a slash in a key");
            }
            faults.throwIfAny();
        }
    }

    /** @throws InvalidModelException if it does nothing */
    public Patch {
        operations = List.copyOf(operations);
        Faults faults = new Faults();
        faults.notBlank("kind", kind);
        if (operations.isEmpty()) {
            faults.add("patch", "missing-value", "the patch does nothing", "give it an operation");
        }
        faults.throwIfAny();
    }

    /** A patch to describe. */
    public static Builder of(String kind) {
        return new Builder(kind);
    }

    /** Builds a patch. */
    public static final class Builder {
        private final Faults faults = new Faults();
        private final String kind;
        private final List<Operation> operations = new ArrayList<>();
        private Optional<String> name = Optional.empty();

        private Builder(String kind) {
            this.kind = kind;
        }

        /** Patches one object, not all of the kind. */
        public Builder named(String name) {
            this.name = Optional.of(name);
            return this;
        }

        /** Puts a value at a path: a new key, or a new item before the one that is there. */
        public Builder add(String path, @Nullable Object value) {
            return operation(Op.ADD, path, value);
        }

        /** Puts a value in the place of one that is there. */
        public Builder replace(String path, @Nullable Object value) {
            return operation(Op.REPLACE, path, value);
        }

        /** Removes what is there. */
        public Builder remove(String path) {
            return operation(Op.REMOVE, path, null);
        }

        /** Refuses to go on where another value is there. */
        public Builder test(String path, @Nullable Object value) {
            return operation(Op.TEST, path, value);
        }

        private Builder operation(Op op, String path, @Nullable Object value) {
            faults.collect("patch." + operations.size(), () -> new Operation(op, path, value))
                    .ifPresent(operations::add);
            return this;
        }

        /** @throws InvalidModelException with all that was wrong on the way */
        public Patch build() {
            faults.throwIfAny();
            return new Patch(kind, name, operations);
        }
    }
}
