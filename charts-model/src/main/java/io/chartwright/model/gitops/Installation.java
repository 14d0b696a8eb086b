package io.chartwright.model.gitops;

import io.chartwright.model.Faults;
import io.chartwright.model.InvalidModelException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How Argo CD is installed: its own manifests of one release, with these settings patched into them. Nobody gets in
 * without logging in.
 *
 * @param version its version, such as {@code 3.1.9}; 3.0 or newer
 * @param host the DNS name at which people reach it; where absent, they forward a port
 * @param highAvailability whether what can run more than once does; needs three nodes
 * @param exposure how its host is reached; where absent, nothing here leads to it
 * @param selfManaged whether Argo CD keeps its own installation as Git has it
 * @param revision the branch, tag or commit that its own installation follows; {@code main} where absent
 * @param serverSideDiff whether the API server is asked what a sync would change, as fits server-side apply
 * @param exec whether people may open shells in pods, as far as their roles let them
 * @param admin whether there is the built-in user {@code admin}
 * @param reconciliation how often Git is asked for news, such as {@code 180s}; every two to three minutes where absent
 * @param oidc the identity provider that people log in with
 * @param settings further entries of {@code argocd-cm}
 * @param parameters further entries of {@code argocd-cmd-params-cm}, which processes read as they start
 */
public record Installation(
        String version,
        Optional<String> host,
        boolean highAvailability,
        Optional<Exposure> exposure,
        boolean selfManaged,
        Optional<String> revision,
        boolean serverSideDiff,
        boolean exec,
        boolean admin,
        Optional<String> reconciliation,
        Optional<OidcLogin> oidc,
        SortedMap<String, String> settings,
        SortedMap<String, String> parameters) {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6}(\\.\\d{1,3})?(ms|s|m|h))+");

    /** @throws InvalidModelException with all that is malformed or does not fit together */
    public Installation {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        Faults faults = new Faults();
        ArgoCdVersion.check(faults, "version", version);
        if (host.isPresent()) {
            faults.dnsSubdomain("host", host.get());
        } else if (exposure.isPresent() || oidc.isPresent()) {
            faults.add(
                    "host",
                    "missing-value",
                    "nothing says at which host Argo CD is "
                            + (exposure.isPresent() ? "reached" : "to be come back to"),
                    "add 'host: argocd.example.com'");
        }
        if (exposure.flatMap(Exposure::grpcHost).filter(host.orElse("")::equals).isPresent()) {
            faults.add(
                    "exposure.grpc.host",
                    "duplicate-host",
                    "gRPC has the host of the web pages, " + host.orElse(""),
                    "give it one of its own, such as 'grpc." + host.orElse("") + "'");
        }
        revision.ifPresent(name -> faults.notBlank("revision", name));
        if (revision.isPresent() && !selfManaged) {
            faults.add(
                    "revision",
                    "useless-setting",
                    "nothing follows a revision where Argo CD does not manage itself",
                    "add 'selfManaged: true', or leave 'revision' out");
        }
        if (!admin && oidc.isEmpty() && settings.keySet().stream().noneMatch(Installation::letsIn)) {
            faults.add(
                    "admin",
                    "nobody-can-log-in",
                    "there is neither the user admin nor another way to log in",
                    "add 'oidc', or accounts or dex.config to 'settings', before 'admin: false'");
        }
        if (reconciliation.filter(time -> !DURATION.matcher(time).matches()).isPresent()) {
            faults.add(
                    "reconciliation",
                    "bad-duration",
                    Faults.quote(reconciliation.get()) + " is no duration",
                    "write it like '180s' or '5m'; '0s' never asks");
        }
        faults.addAll("", ConfigFaults.ofSettings(settings));
        faults.addAll("", ConfigFaults.ofParameters(parameters));
        faults.throwIfAny();
    }

    /** The URL at which people reach it, if they do. */
    public Optional<String> url() {
        return host.map(name -> "https://" + name);
    }

    /** Whether Argo CD's server speaks without TLS, which ends before it. */
    public boolean insecureServer() {
        return exposure.filter(Exposure::endsTls).isPresent();
    }

    private static boolean letsIn(String setting) {
        return setting.equals("dex.config") || setting.startsWith("accounts.");
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.version = version;
        copy.host = host;
        copy.highAvailability = highAvailability;
        copy.exposure = exposure;
        copy.selfManaged = selfManaged;
        copy.revision = revision;
        copy.serverSideDiff = serverSideDiff;
        copy.exec = exec;
        copy.admin = admin;
        copy.reconciliation = reconciliation;
        copy.oidc = oidc;
        copy.settings = settings;
        copy.parameters = parameters;
        return copy;
    }

    /** Builds an installation; see the record for the meaning of each word. */
    public static final class Builder {
        private String version = "3.1.9";
        private Optional<String> host = Optional.empty();
        private boolean highAvailability;
        private Optional<Exposure> exposure = Optional.empty();
        private boolean selfManaged;
        private Optional<String> revision = Optional.empty();
        private boolean serverSideDiff = true;
        private boolean exec;
        private boolean admin = true;
        private Optional<String> reconciliation = Optional.empty();
        private Optional<OidcLogin> oidc = Optional.empty();
        private SortedMap<String, String> settings = new TreeMap<>();
        private SortedMap<String, String> parameters = new TreeMap<>();

        private Builder() {}

        public Builder version(String version) {
            this.version = version;
            return this;
        }

        public Builder host(String host) {
            this.host = Optional.of(host);
            return this;
        }

        public Builder highAvailability(boolean highAvailability) {
            this.highAvailability = highAvailability;
            return this;
        }

        public Builder exposure(Exposure exposure) {
            this.exposure = Optional.of(exposure);
            return this;
        }

        public Builder selfManaged(boolean selfManaged) {
            this.selfManaged = selfManaged;
            return this;
        }

        public Builder revision(String revision) {
            this.revision = Optional.of(revision);
            return this;
        }

        public Builder serverSideDiff(boolean serverSideDiff) {
            this.serverSideDiff = serverSideDiff;
            return this;
        }

        public Builder exec(boolean exec) {
            this.exec = exec;
            return this;
        }

        public Builder admin(boolean admin) {
            this.admin = admin;
            return this;
        }

        public Builder reconciliation(String duration) {
            this.reconciliation = Optional.of(duration);
            return this;
        }

        public Builder oidc(OidcLogin oidc) {
            this.oidc = Optional.of(oidc);
            return this;
        }

        public Builder settings(SortedMap<String, String> settings) {
            this.settings = settings;
            return this;
        }

        public Builder settings(Map<String, String> settings) {
            return settings(new TreeMap<>(settings));
        }

        public Builder parameters(SortedMap<String, String> parameters) {
            this.parameters = parameters;
            return this;
        }

        public Builder parameters(Map<String, String> parameters) {
            return parameters(new TreeMap<>(parameters));
        }

        /** @throws InvalidModelException with all that is malformed or does not fit together */
        public Installation build() {
            return new Installation(
                    version,
                    host,
                    highAvailability,
                    exposure,
                    selfManaged,
                    revision,
                    serverSideDiff,
                    exec,
                    admin,
                    reconciliation,
                    oidc,
                    settings,
                    parameters);
        }
    }
}
