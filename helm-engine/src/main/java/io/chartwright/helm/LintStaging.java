package io.chartwright.helm;

import io.chartwright.core.helm.HelmRequest;
import java.util.Map;

/** Makes the library's lint know the namespace and the API versions of a request, for which it has no options. */
final class LintStaging {
    private static final String FOLDER = "templates/chartwright-staged/";

    private LintStaging() {}

    static Map<String, String> changed(HelmRequest request, Map<String, String> chart) {
        Map<String, String> changed = ApiVersions.of(request).affirm(chart);
        if (chart.keySet().stream().anyMatch(ChartPaths::isTemplate)) {
            changed.put(first(chart), namespace(request.namespace()));
        }
        return changed;
    }

    /** Helm renders what lies deepest first, and all templates share what they know of the release. */
    private static String first(Map<String, String> chart) {
        long depth = chart.keySet().stream()
                .mapToLong(path -> path.chars().filter(letter -> letter == '/').count())
                .max()
                .orElse(0);
        return FOLDER + "n/".repeat((int) depth) + "namespace.yaml";
    }

    private static String namespace(String name) {
        String quoted = name.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ");
        return "{{- $_ := set .Release \"Namespace\" \"" + quoted + "\" -}}\n";
    }
}
