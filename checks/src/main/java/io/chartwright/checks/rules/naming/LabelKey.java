package io.chartwright.checks.rules.naming;

import java.util.Optional;

/** The keys of labels and annotations: a name of at most 63 characters, and perhaps a domain and a slash before it. */
final class LabelKey {
    private LabelKey() {}

    /** What is wrong with a key, in words; empty if nothing is. */
    static Optional<String> mistake(String key) {
        int slash = key.indexOf('/');
        String name = key.substring(slash + 1);
        if (slash >= 0 && (slash > Names.SUBDOMAIN || !Names.isSubdomain(key.substring(0, slash)))) {
            return Optional.of("the key '" + key + "' has no domain before the slash");
        }
        if (name.length() > Names.LABEL) {
            return Optional.of("the key '" + key + "' has " + name.length() + " characters in its name and may have "
                    + Names.LABEL);
        }
        return Names.isQualified(name)
                ? Optional.empty()
                : Optional.of(
                        "the key '" + key + "' has more than letters, digits and inner '-', '_' and '.' in its name");
    }
}
