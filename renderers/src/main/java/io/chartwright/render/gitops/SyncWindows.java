package io.chartwright.render.gitops;

import io.chartwright.model.gitops.SyncWindow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Sync windows of an AppProject. Argo CD knows no environments, so those are told by the names of their Applications. */
final class SyncWindows {
    private SyncWindows() {}

    /** @param names the Applications of environments */
    static Map<String, Object> of(SyncWindow window, UnaryOperator<List<String>> names) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("kind", window.kind().name().toLowerCase(Locale.ROOT));
        window.description().ifPresent(text -> written.put("description", text));
        written.put("schedule", window.schedule().text());
        window.timeZone().ifPresent(zone -> written.put("timeZone", zone));
        written.put("duration", window.duration().text());
        put(
                written,
                "applications",
                Stream.concat(names.apply(window.environments()).stream(), window.applications().stream())
                        .distinct()
                        .toList());
        put(written, "namespaces", window.namespaces());
        put(written, "clusters", window.clusters());
        if (window.andOperator()) {
            written.put("andOperator", true);
        }
        if (window.manualSync()) {
            written.put("manualSync", true);
        }
        return written;
    }

    private static void put(Map<String, Object> window, String key, List<String> patterns) {
        if (!patterns.isEmpty()) {
            window.put(key, patterns);
        }
    }
}
