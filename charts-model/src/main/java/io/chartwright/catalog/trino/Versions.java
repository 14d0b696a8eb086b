package io.chartwright.catalog.trino;

import io.chartwright.model.Faults;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions of Trino: plain numbers, to which vendors add suffixes. */
final class Versions {
    private static final Pattern TAG = Pattern.compile("(\\d{3,4})(?:[-_.][A-Za-z0-9_.-]+)?");

    /** The first that wants all catalogs on all nodes, and has the properties that are written here. */
    private static final int FIRST = 477;

    /** The first whose cache is the nodes' and not the catalogs'. */
    private static final int CACHE_MANAGER = 484;

    private Versions() {}

    static void check(Faults faults, String path, String version) {
        Matcher parts = TAG.matcher(version);
        if (!parts.matches() || Integer.parseInt(parts.group(1)) < FIRST) {
            faults.add(
                    path,
                    "trino-bad-version",
                    "'" + version + "' is no version of Trino that is known here",
                    "pin a release from " + FIRST + " on, in quotes, such as '\"483\"'");
        }
    }

    static boolean hasCacheManager(String version) {
        Matcher parts = TAG.matcher(version);
        return parts.matches() && Integer.parseInt(parts.group(1)) >= CACHE_MANAGER;
    }
}
