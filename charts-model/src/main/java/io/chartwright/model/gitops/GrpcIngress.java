package io.chartwright.model.gitops;

import io.chartwright.model.Faults;
import io.chartwright.model.InvalidModelException;

/**
 * The host at which an Ingress takes gRPC: a controller speaks one protocol an Ingress.
 *
 * @param host its DNS name, such as {@code grpc.argocd.acme.example}
 * @param secretName the Secret that holds its certificate
 */
public record GrpcIngress(String host, String secretName) {

    /** @throws InvalidModelException if one of them is malformed */
    public GrpcIngress {
        Faults faults = new Faults();
        faults.dnsSubdomain("host", host);
        faults.dnsSubdomain("secretName", secretName);
        faults.throwIfAny();
    }

    /** With a certificate of its own in a Secret of a common name. */
    public static GrpcIngress at(String host) {
        return builder().host(host).build();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder().host(host).secretName(secretName);
    }

    /** Builds a host for gRPC; see the record for the meaning of each word. */
    public static final class Builder {
        private String host = "";
        private String secretName = "argocd-ingress-grpc-tls";

        private Builder() {}

        public Builder host(String host) {
            this.host = host;
            return this;
        }

        public Builder secretName(String name) {
            this.secretName = name;
            return this;
        }

        /** @throws InvalidModelException with all that is malformed */
        public GrpcIngress build() {
            return new GrpcIngress(host, secretName);
        }
    }
}
