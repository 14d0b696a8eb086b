package io.chartwright.model.gitops;

import io.chartwright.model.Faults;
import io.chartwright.model.InvalidModelException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Fields that somebody else than Git decides on, such as an operator that fills them in: Argo CD neither reports that they
 * differ nor, when it syncs for another reason, sets them back.
 *
 * @param group the API group of the objects, such as {@code apps}; none for kinds of the core group. May have {@code *} in it
 * @param kind the kind of the objects; may have {@code *} in it
 * @param name the name of the one object; all of the kind where absent
 * @param namespace the namespace of the objects; any where absent
 * @param jsonPointers the fields, by RFC 6901, such as {@code /spec/replicas}; a slash within a key is {@code ~1}
 * @param jqPathExpressions the fields, by paths of jq, such as {@code .webhooks[].clientConfig.caBundle}
 * @param managedFieldsManagers who may set any field of the objects, by the names under which they write
 */
public record IgnoredDifference(
        Optional<String> group,
        String kind,
        Optional<String> name,
        Optional<String> namespace,
        List<String> jsonPointers,
        List<String> jqPathExpressions,
        List<String> managedFieldsManagers) {

    private static final Pattern GROUP = Pattern.compile("[-a-z0-9.*?\\[\\]{},!]*");
    private static final Pattern SIGNS = Pattern.compile(".*[*?\\[{].*");
    private static final Pattern POINTER = Pattern.compile("(/([^~/]|~[01])+)+");

    /** @throws InvalidModelException if it can match nothing, or names no field */
    public IgnoredDifference {
        jsonPointers = List.copyOf(jsonPointers);
        jqPathExpressions = List.copyOf(jqPathExpressions);
        managedFieldsManagers = List.copyOf(managedFieldsManagers);
        Faults faults = new Faults();
        kind(faults, kind);
        if (faults.none()) {
            group(faults, group.orElse(""), kind);
        }
        name.ifPresent(value -> faults.notBlank("name", value));
        namespace.ifPresent(value -> faults.dnsLabel("namespace", value));
        if (jsonPointers.isEmpty() && jqPathExpressions.isEmpty() && managedFieldsManagers.isEmpty()) {
            faults.add(
                    "",
                    "missing-value",
                    "nothing says which fields of " + Faults.quote(kind) + " to ignore",
                    "add 'jsonPointers: [/spec/replicas]' or the like, 'jqPathExpressions', or 'managedFieldsManagers'");
        }
        for (int i = 0; i < jsonPointers.size(); i++) {
            pointer(faults, "jsonPointers." + i, jsonPointers.get(i));
        }
        for (int i = 0; i < jqPathExpressions.size(); i++) {
            if (!jqPathExpressions.get(i).startsWith(".")) {
                faults.add(
                        "jqPathExpressions." + i,
                        "bad-path",
                        Faults.quote(jqPathExpressions.get(i)) + " is no path of jq",
                        "start it with a dot, as in '.spec.template'");
            }
        }
        for (int i = 0; i < managedFieldsManagers.size(); i++) {
            faults.notBlank("managedFieldsManagers." + i, managedFieldsManagers.get(i));
        }
        faults.throwIfAny();
    }

    private static void kind(Faults faults, String kind) {
        if (kind.isBlank()) {
            faults.add("kind", "missing-value", "'kind' is missing", "add 'kind: Deployment', or what it is about");
        } else if (!Character.isUpperCase(kind.charAt(0))
                && !SIGNS.matcher(kind).matches()) {
            faults.add(
                    "kind",
                    "bad-name",
                    Faults.quote(kind) + " is no kind",
                    "write it as manifests do, such as 'Deployment'");
        }
    }

    /** Argo CD compares the group, too, and says nothing of what matches no object. */
    private static void group(Faults faults, String group, String kind) {
        if (!GROUP.matcher(group).matches()) {
            faults.add(
                    "group",
                    "bad-name",
                    Faults.quote(group) + " is no API group",
                    "write what stands before the slash of the apiVersion, such as 'apps'");
        } else if (group.isEmpty()
                && !Groups.isCore(kind)
                && !SIGNS.matcher(kind).matches()) {
            faults.add(
                    "group",
                    "missing-value",
                    "without a group, this matches no " + Faults.quote(kind),
                    Groups.of(kind)
                            .map(known -> "add 'group: " + known + "'")
                            .orElse("add the group: what stands before the slash of its apiVersion"));
        }
    }

    private static void pointer(Faults faults, String path, String pointer) {
        if (!POINTER.matcher(pointer).matches()) {
            faults.add(
                    path,
                    "bad-path",
                    Faults.quote(pointer) + " is no JSON pointer",
                    pointer.startsWith(".") || !pointer.startsWith("/")
                            ? "start it with a slash, as in '/spec/replicas'; paths with dots are 'jqPathExpressions'"
                            : "write '~1' for a slash within a key and '~0' for '~', and nothing after a last slash");
        }
    }

    /** Fields of all objects of a kind of the core group. */
    public static Builder of(String kind) {
        return builder().kind(kind);
    }

    /** Fields of all objects of a kind. */
    public static Builder of(String group, String kind) {
        return of(kind).group(group);
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.group = group;
        copy.kind = kind;
        copy.name = name;
        copy.namespace = namespace;
        copy.jsonPointers = jsonPointers;
        copy.jqPathExpressions = jqPathExpressions;
        copy.managedFieldsManagers = managedFieldsManagers;
        return copy;
    }

    /** Builds an ignored difference; see the record for the meaning of each word. */
    public static final class Builder {
        private Optional<String> group = Optional.empty();
        private String kind = "";
        private Optional<String> name = Optional.empty();
        private Optional<String> namespace = Optional.empty();
        private List<String> jsonPointers = List.of();
        private List<String> jqPathExpressions = List.of();
        private List<String> managedFieldsManagers = List.of();

        private Builder() {}

        public Builder group(String group) {
            this.group = Optional.of(group);
            return this;
        }

        public Builder kind(String kind) {
            this.kind = kind;
            return this;
        }

        public Builder name(String name) {
            this.name = Optional.of(name);
            return this;
        }

        public Builder namespace(String namespace) {
            this.namespace = Optional.of(namespace);
            return this;
        }

        public Builder jsonPointers(List<String> pointers) {
            this.jsonPointers = pointers;
            return this;
        }

        public Builder jqPathExpressions(List<String> paths) {
            this.jqPathExpressions = paths;
            return this;
        }

        public Builder managedFieldsManagers(List<String> managers) {
            this.managedFieldsManagers = managers;
            return this;
        }

        /** @throws InvalidModelException if it can match nothing, or names no field */
        public IgnoredDifference build() {
            return new IgnoredDifference(
                    group, kind, name, namespace, jsonPointers, jqPathExpressions, managedFieldsManagers);
        }
    }
}
