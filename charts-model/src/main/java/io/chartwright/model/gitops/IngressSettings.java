package io.chartwright.model.gitops;

import io.chartwright.model.Faults;
import io.chartwright.model.InvalidModelException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The Ingress of Argo CD. What it says to its controller is in the words of ingress-nginx; other controllers need further
 * annotations.
 *
 * @param ingressClassName the class of its controller
 * @param clusterIssuer the cert-manager issuer of its certificate; without one, somebody else puts the Secret there
 * @param secretName the Secret that holds its certificate
 * @param annotations further annotations
 */
public record IngressSettings(
        String ingressClassName,
        Optional<String> clusterIssuer,
        Optional<String> secretName,
        SortedMap<String, String> annotations) {
    /** The Secret that holds the certificate where nobody names one. */
    public static final String CERTIFICATE = "argocd-ingress-tls";

    /** What follows from the shape of the exposure, and must agree with what Argo CD's server speaks. */
    private static final Set<String> DECIDED = Set.of(
            "cert-manager.io/cluster-issuer",
            "nginx.ingress.kubernetes.io/backend-protocol",
            "nginx.ingress.kubernetes.io/force-ssl-redirect",
            "nginx.ingress.kubernetes.io/ssl-passthrough",
            "nginx.ingress.kubernetes.io/ssl-redirect");

    /** @throws InvalidModelException with all that is malformed, and annotations that the exposure decides */
    public IngressSettings {
        annotations = Collections.unmodifiableSortedMap(new TreeMap<>(annotations));
        Faults faults = new Faults();
        faults.dnsSubdomain("ingressClassName", ingressClassName);
        clusterIssuer.ifPresent(name -> faults.dnsSubdomain("clusterIssuer", name));
        secretName.ifPresent(name -> faults.dnsSubdomain("secretName", name));
        annotations.keySet().forEach(key -> {
            faults.labelKey("annotations." + key, key);
            if (DECIDED.contains(key)) {
                faults.add(
                        "annotations." + key,
                        "reserved-key",
                        "'" + key + "' follows from the shape of the exposure",
                        "leave it out; 'clusterIssuer', and the choice of 'ingress' or 'passthrough', decide it");
            }
        });
        faults.throwIfAny();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.ingressClassName = ingressClassName;
        copy.clusterIssuer = clusterIssuer;
        copy.secretName = secretName;
        copy.annotations = annotations;
        return copy;
    }

    /** Builds an ingress; see the record for the meaning of each word. */
    public static final class Builder {
        private String ingressClassName = "nginx";
        private Optional<String> clusterIssuer = Optional.empty();
        private Optional<String> secretName = Optional.empty();
        private SortedMap<String, String> annotations = new TreeMap<>();

        private Builder() {}

        public Builder ingressClassName(String name) {
            this.ingressClassName = name;
            return this;
        }

        public Builder clusterIssuer(String name) {
            this.clusterIssuer = Optional.of(name);
            return this;
        }

        public Builder secretName(String name) {
            this.secretName = Optional.of(name);
            return this;
        }

        public Builder annotations(SortedMap<String, String> annotations) {
            this.annotations = annotations;
            return this;
        }

        public Builder annotations(Map<String, String> annotations) {
            return annotations(new TreeMap<>(annotations));
        }

        /** @throws InvalidModelException with all that is malformed */
        public IngressSettings build() {
            return new IngressSettings(ingressClassName, clusterIssuer, secretName, annotations);
        }
    }
}
