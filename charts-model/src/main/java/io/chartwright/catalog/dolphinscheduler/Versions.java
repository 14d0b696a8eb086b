package io.chartwright.catalog.dolphinscheduler;

import io.chartwright.model.Faults;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions of DolphinScheduler, as far as they differ in what a chart has to do. */
final class Versions {
    private static final Pattern TAG = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})(-[A-Za-z0-9_.-]+)?");

    private Versions() {}

    static void check(Faults faults, String path, String version) {
        if (!TAG.matcher(version).matches()) {
            faults.add(
                    path,
                    "dolphinscheduler-bad-version",
                    "'" + version + "' is no version of DolphinScheduler's images",
                    "pin a release, such as '3.4.3'");
        } else if (number(version) < 3_002_000) {
            faults.add(
                    path,
                    "dolphinscheduler-unsupported-version",
                    "DolphinScheduler " + version + " does not read secrets from variables",
                    "use 3.2.0 or later");
        }
    }

    /**
     * Whether images hold all of DolphinScheduler, each server in a folder of its own that has its configuration, and the S3
     * settings are in a file of their own; before 3.3 an image is one server.
     */
    static boolean whole(String version) {
        return number(version) >= 3_003_000;
    }

    /** Whether the official images lack the plugins; see dolphinscheduler#17557, mended by #18148. */
    static boolean withoutPlugins(String version) {
        return whole(version) && number(version) < 3_004_002;
    }

    private static int number(String version) {
        Matcher parts = TAG.matcher(version);
        if (!parts.matches()) {
            throw new IllegalArgumentException(version);
        }
        return Integer.parseInt(parts.group(1)) * 1_000_000
                + Integer.parseInt(parts.group(2)) * 1_000
                + Integer.parseInt(parts.group(3));
    }
}
