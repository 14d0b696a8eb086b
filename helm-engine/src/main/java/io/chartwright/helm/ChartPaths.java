package io.chartwright.helm;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in a chart, or in a chart inside it, a file lies. */
final class ChartPaths {
    private static final String ANY_CHART = "((?:charts/[^/]+/)*)";
    private static final Pattern TEMPLATE = Pattern.compile(ANY_CHART + "templates/.*");
    private static final Pattern CRD = Pattern.compile(ANY_CHART + "(crds/.*\\.(?i:yaml|yml|json))");

    private ChartPaths() {}

    static boolean isTemplate(String path) {
        return TEMPLATE.matcher(path).matches();
    }

    /** Matches a file that Helm takes for CRDs: the folder of its chart, and the path in that chart. */
    static Matcher crd(String path) {
        return CRD.matcher(path);
    }
}
