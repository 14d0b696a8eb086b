package io.chartwright.checks.schema.custom;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How files of schemas are called, as those who use kubeconform know it. */
final class Layout {
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9.-]*");

    private Layout() {}

    /** The files that may hold the schema of a kind, the most exact first; none for names that no kind can have. */
    static List<String> files(String apiVersion, String kind) {
        int slash = apiVersion.indexOf('/');
        String group = (slash < 0 ? "" : apiVersion.substring(0, slash)).toLowerCase(Locale.ROOT);
        String version = apiVersion.substring(slash + 1).toLowerCase(Locale.ROOT);
        String name = kind.toLowerCase(Locale.ROOT);
        if (!isPlain(name) || !isPlain(version) || !group.isEmpty() && !isPlain(group)) {
            return List.of();
        }
        String inCatalog = name + "_" + version + ".json";
        return group.isEmpty()
                ? List.of(inCatalog, name + "-" + version + ".json")
                : Stream.of(
                                group + "/" + inCatalog,
                                name + "-" + group.split("\\.")[0] + "-" + version + ".json",
                                inCatalog)
                        .toList();
    }

    private static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches() && !name.contains("..");
    }
}
