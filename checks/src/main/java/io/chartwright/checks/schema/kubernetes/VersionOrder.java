package io.chartwright.checks.schema.kubernetes;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kubernetes' order of API versions: stable before beta before alpha, and of each the newest first. */
final class VersionOrder {
    /** The best version first, then by group. */
    static final Comparator<String> BEST_FIRST =
            Comparator.comparingInt(VersionOrder::rank).reversed().thenComparing(Comparator.naturalOrder());

    private static final Pattern VERSION = Pattern.compile("(?:.*/)?v(\\d+)(?:(alpha|beta)(\\d+))?");

    private VersionOrder() {}

    private static int rank(String apiVersion) {
        Matcher version = VERSION.matcher(apiVersion);
        if (!version.matches()) {
            return 0;
        }
        int stability = version.group(2) == null ? 3 : version.group(2).equals("beta") ? 2 : 1;
        int release = version.group(3) == null ? 0 : Integer.parseInt(version.group(3));
        return stability * 10_000 + Integer.parseInt(version.group(1)) * 100 + release;
    }
}
