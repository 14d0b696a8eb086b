package io.chartwright.model.component;

import io.chartwright.model.Faults;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a component is reached from outside the cluster. Class and certificate issuer are the environment's.
 *
 * @param enabled whether there is one at all, for environments that have none
 * @param subdomain the first label of the host, in front of the environment's domain; absent if {@code host} is given
 * @param host the whole host, for one outside the environment's domain
 * @param path the path prefix
 * @param port the name of the component's port that is served
 * @param tls whether the host has a certificate, kept in a Secret that is named after the component
 * @param annotations what the ingress controller reads
 */
public record Ingress(
        boolean enabled,
        Optional<String> subdomain,
        Optional<String> host,
        String path,
        String port,
        boolean tls,
        SortedMap<String, String> annotations) {

    /** @throws io.chartwright.model.InvalidModelException if there is no host or two, or one is malformed */
    public Ingress {
        annotations = Collections.unmodifiableSortedMap(new TreeMap<>(annotations));
        Faults faults = new Faults();
        if (enabled && subdomain.isPresent() == host.isPresent()) {
            faults.add("", "bad-ingress", "an ingress has either a subdomain or a host", "give it one of the two");
        }
        subdomain.ifPresent(label -> faults.dnsLabel("subdomain", label));
        host.ifPresent(name -> faults.dnsSubdomain("host", name));
        if (!path.startsWith("/")) {
            faults.add("path", "bad-path", "'" + path + "' is no URL path", "start it with '/'");
        }
        faults.throwIfAny();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.enabled = enabled;
        copy.subdomain = subdomain;
        copy.host = host;
        copy.path = path;
        copy.port = port;
        copy.tls = tls;
        copy.annotations = annotations;
        return copy;
    }

    /** Builds an ingress; see the record for the meaning of each word. */
    public static final class Builder {
        private boolean enabled = true;
        private Optional<String> subdomain = Optional.empty();
        private Optional<String> host = Optional.empty();
        private String path = "/";
        private String port = "http";
        private boolean tls = true;
        private SortedMap<String, String> annotations = Collections.emptySortedMap();

        private Builder() {}

        public Builder enabled(boolean enabled) {
            this.enabled = enabled;
            return this;
        }

        public Builder subdomain(String subdomain) {
            this.subdomain = Optional.of(subdomain);
            return this;
        }

        public Builder host(String host) {
            this.host = Optional.of(host);
            return this;
        }

        public Builder path(String path) {
            this.path = path;
            return this;
        }

        public Builder port(String port) {
            this.port = port;
            return this;
        }

        public Builder tls(boolean tls) {
            this.tls = tls;
            return this;
        }

        public Builder annotations(SortedMap<String, String> annotations) {
            this.annotations = annotations;
            return this;
        }

        public Ingress build() {
            return new Ingress(enabled, subdomain, host, path, port, tls, annotations);
        }
    }
}
