package io.chartwright.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Collects what is wrong while a model is built, so that a user hears of everything at once. The checks are those of the
 * Kubernetes API (RFC 1123 names, label syntax), Helm (SemVer 2) and POSIX (names of environment variables).
 */
public final class Faults {
    private static final Pattern DNS_LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?");
    private static final Pattern LABEL_NAME = Pattern.compile("[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?");
    private static final Pattern ENV_NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern FILE_NAME = Pattern.compile("[-._a-zA-Z0-9]+");
    private static final Pattern SEM_VER = Pattern.compile("(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)"
            + "(-(0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(\\.(0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*)?"
            + "(\\+[0-9a-zA-Z-]+(\\.[0-9a-zA-Z-]+)*)?");
    private static final Pattern REPOSITORY = Pattern.compile("(https://|ssh://|git@)\\S+");
    private static final int LABEL_LENGTH = 63;
    private static final int SUBDOMAIN_LENGTH = 253;

    private final List<Fault> found = new ArrayList<>();

    /** Notes a fault. */
    public void add(String path, String code, String message, String hint) {
        found.add(new Fault(path, code, message, hint));
    }

    /** Notes faults that were found further down, below {@code path}. */
    public void addAll(String path, List<Fault> faults) {
        faults.forEach(fault -> found.add(fault.under(path)));
    }

    /**
     * Runs a step of building and notes its faults below {@code path} in place of letting them end the whole build.
     *
     * @return what the step made, or empty if it had faults
     */
    public <T> Optional<T> collect(String path, Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (InvalidModelException e) {
            addAll(path, e.faults());
            return Optional.empty();
        }
    }

    /** Like {@link #collect}, for a step that makes nothing. */
    public void collect(String path, Runnable step) {
        collect(path, () -> {
            step.run();
            return path;
        });
    }

    /** Checks an RFC 1123 label: at most 63 lower-case letters, digits and inner hyphens. */
    public void dnsLabel(String path, String value) {
        name(path, value, LABEL_LENGTH);
    }

    /** Like {@link #dnsLabel}, for names that others are added to: at most {@code limit} characters. */
    public void name(String path, String value, int limit) {
        if (value.length() > limit) {
            add(
                    path,
                    "name-too-long",
                    quote(value) + " has " + value.length() + " characters, at most " + limit + " are allowed",
                    "shorten it");
        } else if (!DNS_LABEL.matcher(value).matches()) {
            add(
                    path,
                    "bad-name",
                    quote(value) + " is no DNS label",
                    "use lower-case letters, digits and inner hyphens, such as 'data-platform'");
        }
    }

    /** Checks an RFC 1123 subdomain: labels joined by dots, at most 253 characters. */
    public void dnsSubdomain(String path, String value) {
        boolean labels = true;
        for (String label : value.split("\\.", -1)) {
            labels &= DNS_LABEL.matcher(label).matches() && label.length() <= LABEL_LENGTH;
        }
        if (!labels || value.length() > SUBDOMAIN_LENGTH) {
            add(
                    path,
                    "bad-domain",
                    quote(value) + " is no DNS name",
                    "use lower-case labels joined by dots, such as 'dev.example.com'");
        }
    }

    /** Checks a version by SemVer 2, as Helm wants it for charts. */
    public void semVer(String path, String value) {
        if (!isSemVer(value)) {
            add(path, "bad-version", quote(value) + " is no SemVer 2 version", "write it like '1.4.0'");
        }
    }

    /** Checks the URL of a Git repository, as Argo CD takes it: over HTTPS or SSH. */
    public void repository(String path, String value) {
        if (!REPOSITORY.matcher(value).matches()) {
            add(
                    path,
                    "bad-url",
                    quote(value) + " is no Git repository",
                    "a URL such as 'https://git.example.com/acme/platform.git'");
        }
    }

    /** Checks the number of a port: 1 to 65535. */
    public void port(String path, int value) {
        range(path, value, 1, 65_535);
    }

    /** Checks a number against its bounds, both included. */
    public void range(String path, int value, int least, int most) {
        if (value < least || value > most) {
            add(
                    path,
                    "out-of-range",
                    value + " is out of range",
                    most == Integer.MAX_VALUE ? "at least " + least : "from " + least + " to " + most);
        }
    }

    /** Checks that a text has something in it besides blanks. */
    public void notBlank(String path, String value) {
        if (value.isBlank()) {
            add(path, "missing-value", "is empty", "give it a value");
        }
    }

    /** Checks the name of an environment variable. */
    public void envName(String path, String value) {
        if (!ENV_NAME.matcher(value).matches()) {
            add(
                    path,
                    "bad-env-name",
                    quote(value) + " cannot name an environment variable",
                    "use letters, digits and underscores, not starting with a digit");
        }
    }

    /** Checks the key of a config map or secret, which is also a file name. */
    public void fileName(String path, String value) {
        if (!FILE_NAME.matcher(value).matches() || value.equals(".") || value.startsWith("..")) {
            add(
                    path,
                    "bad-file-name",
                    quote(value) + " cannot name a file of a config map",
                    "use letters, digits, '-', '_' and '.'");
        }
    }

    /** Checks an absolute path inside a container. */
    public void absolutePath(String path, String value) {
        if (!value.startsWith("/") || value.contains("..") || value.contains(":")) {
            add(path, "bad-path", quote(value) + " is no absolute path", "start it with '/', without '..' and ':'");
        }
    }

    /** Checks the key of a label or annotation: an optional DNS prefix, a slash, a name. */
    public void labelKey(String path, String value) {
        int slash = value.indexOf('/');
        if (slash >= 0) {
            dnsSubdomain(path, value.substring(0, slash));
        }
        labelText(path, value.substring(slash + 1), "key");
    }

    /** Checks the value of a label: at most 63 characters, or empty. */
    public void labelValue(String path, String value) {
        if (!value.isEmpty()) {
            labelText(path, value, "value");
        }
    }

    /** Whether nothing was wrong so far. */
    public boolean none() {
        return found.isEmpty();
    }

    /** All that was found, in order. */
    public List<Fault> all() {
        return List.copyOf(found);
    }

    /** Ends the build if anything was wrong. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidModelException(found);
        }
    }

    private void labelText(String path, String value, String what) {
        if (value.length() > LABEL_LENGTH || !LABEL_NAME.matcher(value).matches()) {
            add(
                    path,
                    "bad-label",
                    quote(value) + " cannot be the " + what + " of a label",
                    "at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends");
        }
    }

    /** Whether a version is one by SemVer 2. */
    static boolean isSemVer(String value) {
        return SEM_VER.matcher(value).matches();
    }

    /** A value as messages show it: quoted, and cut where it is endless. */
    public static String quote(String value) {
        return "'" + (value.length() > 80 ? value.substring(0, 77) + "..." : value) + "'";
    }
}
