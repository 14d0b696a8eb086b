package io.chartwright.model.gitops;

import io.chartwright.model.Faults;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which versions of Argo CD can be installed: releases, named exactly, since 3.0. */
final class ArgoCdVersion {
    private static final Pattern TAG =
            Pattern.compile("(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})\\.(0|[1-9]\\d{0,4})(-rc[1-9]\\d{0,2})?");
    private static final int LEAST_MAJOR = 3;

    private ArgoCdVersion() {}

    static void check(Faults faults, String path, String version) {
        Matcher tag = TAG.matcher(version);
        if (!tag.matches()) {
            boolean prefixed =
                    version.startsWith("v") && TAG.matcher(version.substring(1)).matches();
            faults.add(
                    path,
                    "bad-version",
                    Faults.quote(version) + " is no version of Argo CD that stays what it is",
                    prefixed
                            ? "write it like '" + version.substring(1) + "', without the 'v'"
                            : "name a release exactly, such as '3.1.9'");
        } else if (Integer.parseInt(tag.group(1)) < LEAST_MAJOR) {
            faults.add(
                    path,
                    "unsupported-version",
                    "Argo CD " + version + " is older than 3.0, whose settings and permissions are written here",
                    "take a release of 3.0 or newer, such as '3.1.9'");
        }
    }
}
