package io.chartwright.catalog.trino;

import io.chartwright.model.component.SecretKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Properties in the order in which readers want to meet them. Secrets are only referred to. */
final class PropertyList {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, SecretKey> secrets = new LinkedHashMap<>();

    PropertyList set(String name, String value) {
        values.put(name, value);
        return this;
    }

    PropertyList set(String name, Optional<String> value) {
        value.ifPresent(known -> set(name, known));
        return this;
    }

    PropertyList secret(String name, Optional<SecretKey> key) {
        key.ifPresent(known -> secrets.put(name, known));
        return this;
    }

    PropertyList add(PropertyList others) {
        values.putAll(others.values);
        secrets.putAll(others.secrets);
        return this;
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>(values.keySet());
        names.addAll(secrets.keySet());
        return names;
    }

    Map<String, SecretKey> secrets() {
        return Collections.unmodifiableMap(secrets);
    }

    /**
     * The text of a properties file.
     *
     * @param scope what the variables start with that hold the secrets; see {@link Variables}
     */
    String text(String scope) {
        StringBuilder all = new StringBuilder();
        values.forEach((name, value) ->
                all.append(name).append('=').append(escaped(value)).append('\n'));
        secrets.keySet().forEach(name -> all.append(name)
                .append("=${ENV:")
                .append(Variables.name(scope, name))
                .append("}\n"));
        return all.toString();
    }

    // Files are read as Java's properties are: a backslash escapes what follows, and a line's end ends the value.
    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n");
    }
}
