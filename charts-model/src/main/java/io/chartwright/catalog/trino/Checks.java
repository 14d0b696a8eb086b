package io.chartwright.catalog.trino;

import io.chartwright.model.Faults;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks of what ends up in Trino's files. */
final class Checks {
    private static final Pattern URL = Pattern.compile("https?://\\S+");
    private static final Pattern PROPERTY = Pattern.compile("[A-Za-z][A-Za-z0-9]*([._-][A-Za-z0-9]+)*");
    private static final Pattern DURATION = Pattern.compile("\\d+(\\.\\d+)?(ms|s|m|h|d)");
    private static final Pattern SECRET = Pattern.compile(
            "(?i).*(password|passphrase|secret|secret-key|access-key|private-key|json-key|token|credential)");
    private static final Pattern LOGIN_IN_URL = Pattern.compile(".*://[^/@\\s]*:[^/@\\s]+@.*|.*[?&;]password=.*");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{ENV:[A-Za-z_][A-Za-z0-9_]*}");

    private Checks() {}

    static void url(Faults faults, String path, String url, String example) {
        if (url.isBlank()) {
            faults.add(path, "missing-value", "there is no URL", "such as '" + example + "'");
        } else if (!URL.matcher(url).matches()) {
            faults.add(path, "bad-url", "'" + url + "' is no URL", "such as '" + example + "'");
        } else {
            literal(faults, path, path, url);
        }
    }

    static void host(Faults faults, String path, String host, String example) {
        if (host.isBlank()) {
            faults.add(path, "missing-value", "there is no host", "say where it is, such as '" + example + "'");
        } else {
            faults.dnsSubdomain(path, host);
        }
    }

    /** Checks a text of one line without blanks. */
    static void word(Faults faults, String path, String word) {
        if (word.isBlank()) {
            faults.notBlank(path, word);
        } else if (word.chars().anyMatch(Character::isWhitespace)) {
            faults.add(path, "bad-value", "'" + word.strip() + "' has blanks in it", "write it without");
        }
    }

    /** Checks a span of time as Trino writes it. */
    static void duration(Faults faults, String path, String text) {
        if (!DURATION.matcher(text).matches()) {
            faults.add(path, "bad-duration", "'" + text + "' is no span of time", "write it like '30s', '15m' or '7d'");
        }
    }

    static void propertyName(Faults faults, String path, String name) {
        if (!PROPERTY.matcher(name).matches()) {
            faults.add(path, "bad-name", "'" + name + "' cannot name a property", "write it like 'query.max-memory'");
        }
    }

    /** Checks a property that the user gives by name. */
    static void property(Faults faults, String path, String name, String value) {
        propertyName(faults, path, name);
        if (value.chars().anyMatch(Character::isISOControl)) {
            faults.add(path, "bad-value", "the value has several lines", "write it in one line");
        }
        literal(faults, path, name, value);
    }

    /** Checks that nobody writes down a secret where everybody can read it. */
    static void literal(Faults faults, String path, String name, String value) {
        Matcher reference = REFERENCE.matcher(value);
        boolean secret = SECRET.matcher(name).matches() && !value.isEmpty() && !reference.find();
        if (secret || LOGIN_IN_URL.matcher(reference.replaceAll("")).matches()) {
            faults.add(
                    path,
                    "trino-literal-secret",
                    "'" + name + "' would be readable in a ConfigMap",
                    "refer to a Secret: under 'secrets' of a catalog, or as '${ENV:NAME}' with NAME in 'env'");
        }
    }
}
