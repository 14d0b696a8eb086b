package io.chartwright.checks.rules.naming;

import java.util.Locale;
import java.util.regex.Pattern;

/** The forms of names that the Kubernetes API knows. Each pattern is linear. */
final class Names {
    /** As long as a label of a host name: RFC 1123. */
    static final int LABEL = 63;
    /** As long as a host name. */
    static final int SUBDOMAIN = 253;

    private static final Pattern DNS_LABEL = Pattern.compile("[a-z0-9](?:[-a-z0-9]*+(?<!-))?");
    private static final Pattern SERVICE = Pattern.compile("[a-z](?:[-a-z0-9]*+(?<!-))?");
    private static final Pattern QUALIFIED = Pattern.compile("[A-Za-z0-9](?:[-A-Za-z0-9_.]*+(?<![-_.]))?");

    private Names() {}

    /** Lower-case letters, digits and inner hyphens. */
    static boolean isLabel(String name) {
        return DNS_LABEL.matcher(name).matches();
    }

    /** A label that starts with a letter: RFC 1035. */
    static boolean isServiceName(String name) {
        return SERVICE.matcher(name).matches();
    }

    /** Labels with dots between them. */
    static boolean isSubdomain(String name) {
        for (String label : name.split("\\.", -1)) {
            if (!isLabel(label)) {
                return false;
            }
        }
        return true;
    }

    /** Letters, digits and inner {@code -}, {@code _} and {@code .}, as the values of labels have them. */
    static boolean isQualified(String name) {
        return QUALIFIED.matcher(name).matches();
    }

    /** What would be right, as far as one can guess: lower case, and hyphens for what may not be. */
    static String mended(String name) {
        String bare = name.toLowerCase(Locale.ROOT).replaceAll("[^-a-z0-9]++", "-");
        int start = 0;
        int end = bare.length();
        while (start < end && bare.charAt(start) == '-') {
            start++;
        }
        while (end > start && bare.charAt(end - 1) == '-') {
            end--;
        }
        return bare.substring(start, end);
    }
}
