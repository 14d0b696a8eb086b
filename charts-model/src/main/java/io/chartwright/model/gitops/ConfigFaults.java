package io.chartwright.model.gitops;

import io.chartwright.model.Fault;
import io.chartwright.model.Faults;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What further keys of Argo CD's config maps must not say: what is decided elsewhere, and credentials. A config map lies in
 * Git, so it may only name the key of a Secret.
 */
final class ConfigFaults {
    private static final Map<String, String> SETTINGS = Map.of(
            "url", "'host'",
            "admin.enabled", "'admin'",
            "exec.enabled", "'exec'",
            "oidc.config", "'oidc'",
            "timeout.reconciliation", "'reconciliation'",
            "users.anonymous.enabled", "nobody: whoever is not known stays out",
            "resource.customizations.health.argoproj.io_Application", "'argocd.root'");
    private static final Map<String, String> PARAMETERS = Map.of(
            "server.insecure", "'exposure'",
            "controller.diff.server.side", "'serverSideDiff'",
            "redis.server", "'highAvailability'");
    private static final String CREDENTIAL =
            "[\\w.-]*(?:secret|passwd|password|passphrase|token|bindpw|private_?key|api_?key|credentials?)";
    private static final Pattern CREDENTIAL_KEY = Pattern.compile(CREDENTIAL, Pattern.CASE_INSENSITIVE);
    private static final Pattern ASSIGNED = Pattern.compile(
            "(?<![\\w.-])(" + CREDENTIAL + ")[\"']?[ \\t]*[:=][ \\t]*[\"']?([^\\s\"',}]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern REFERENCE = Pattern.compile("\\$[A-Za-z0-9_-][\\w.-]*(:[\\w.-]+)?");
    private static final Pattern PRIVATE_KEY = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY");

    private final Faults faults = new Faults();
    private final String path;
    private final Map<String, String> decided;

    private ConfigFaults(String path, Map<String, String> decided) {
        this.path = path;
        this.decided = decided;
    }

    /** What is wrong with further settings, which go to {@code argocd-cm}. */
    static List<Fault> ofSettings(SortedMap<String, String> settings) {
        return new ConfigFaults("settings", SETTINGS).of(settings);
    }

    /** What is wrong with further parameters, which go to {@code argocd-cmd-params-cm}. */
    static List<Fault> ofParameters(SortedMap<String, String> parameters) {
        return new ConfigFaults("parameters", PARAMETERS).of(parameters);
    }

    private List<Fault> of(SortedMap<String, String> entries) {
        entries.forEach((key, value) -> check(path + "." + key, key, value));
        return faults.all();
    }

    private void check(String place, String key, String value) {
        faults.fileName(place, key);
        if (value.isBlank()) {
            faults.notBlank(place, value);
        }
        String elsewhere = decided.get(key);
        if (elsewhere != null) {
            faults.add(place, "reserved-key", "'" + key + "' is decided by " + elsewhere, "leave it out here");
        }
        // What is said of a kind of resource has its name at the end, be it Secret.
        boolean ofResources = key.startsWith("resource.");
        if (!ofResources && CREDENTIAL_KEY.matcher(key).matches() && !isReference(value)) {
            literal(place, key);
        } else if (PRIVATE_KEY.matcher(value).find()) {
            literal(place, "a private key");
        } else {
            Matcher assigned = ASSIGNED.matcher(value);
            while (assigned.find()) {
                if (!isReference(assigned.group(2))) {
                    literal(place, assigned.group(1));
                }
            }
        }
    }

    private void literal(String place, String what) {
        faults.add(
                place,
                "literal-credential",
                Faults.quote(what) + " would be in Git for all to read",
                "name the key of a Secret: '$key' of argocd-secret, or '$secret:key' of one that is labelled"
                        + " app.kubernetes.io/part-of: argocd");
    }

    private static boolean isReference(String value) {
        return REFERENCE.matcher(value.strip()).matches();
    }
}
