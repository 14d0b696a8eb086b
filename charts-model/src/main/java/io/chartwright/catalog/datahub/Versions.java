package io.chartwright.catalog.datahub;

import io.chartwright.model.Faults;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions of DataHub: its image tags start with {@code v}, its Python packages do not. */
final class Versions {
    private static final Pattern TAG =
            Pattern.compile("v(\\d+\\.\\d+\\.\\d+(?:\\.\\d+)?(?:rc\\d+)?)(?:[-_.][A-Za-z0-9_.-]+)?");

    private Versions() {}

    static void check(Faults faults, String path, String version) {
        if (!TAG.matcher(version).matches()) {
            faults.add(
                    path,
                    "datahub-bad-version",
                    "'" + version + "' is no version of DataHub's images",
                    "pin a release, with its 'v', such as 'v1.7.0'");
        }
    }

    /** The version as Python's package index spells it: without {@code v} and without a vendor's suffix. */
    static String ofPackage(String tag) {
        Matcher parts = TAG.matcher(tag);
        if (!parts.matches()) {
            throw new IllegalArgumentException(tag);
        }
        return parts.group(1);
    }
}
