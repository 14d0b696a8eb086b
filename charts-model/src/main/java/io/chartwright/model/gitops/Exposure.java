package io.chartwright.model.gitops;

import io.chartwright.model.Fault;
import io.chartwright.model.InvalidModelException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How Argo CD is reached from outside its cluster. Where TLS ends decides what Argo CD's server speaks, which of its ports
 * is asked and which Secret holds the certificate; a mix of two shapes redirects for ever, so each shape is a type.
 */
public sealed interface Exposure {
    /** The Secret that Argo CD's server reads its own certificate from. */
    String SERVER_CERTIFICATE = "argocd-server-tls";

    /**
     * TLS ends at the ingress, and Argo CD's server speaks plain HTTP behind it.
     *
     * @param ingress the Ingress of the web pages and of the API as browsers use it
     * @param grpc a host of its own for the API as the command line uses it; without one it needs {@code --grpc-web}
     */
    record AtIngress(IngressSettings ingress, Optional<GrpcIngress> grpc) implements Exposure {

        /** @throws InvalidModelException if both hosts share a certificate, so that browsers take them for one */
        public AtIngress {
            String certificate = ingress.secretName().orElse(IngressSettings.CERTIFICATE);
            if (grpc.filter(host -> host.secretName().equals(certificate)).isPresent()) {
                throw new InvalidModelException(List.of(new Fault(
                        "grpc.secretName",
                        "duplicate-secret",
                        "both hosts have their certificate in '" + certificate + "'",
                        "give each a 'secretName' of its own: connections would be shared between them")));
            }
        }

        @Override
        public Optional<String> grpcHost() {
            return grpc.map(GrpcIngress::host);
        }

        @Override
        public boolean endsTls() {
            return true;
        }
    }

    /**
     * TLS passes through the ingress and ends at Argo CD's server, which then tells gRPC from HTTP by itself.
     *
     * @param passthrough the Ingress; its controller must be started with {@code --enable-ssl-passthrough}
     */
    record Through(IngressSettings passthrough) implements Exposure {

        /** @throws InvalidModelException if the certificate is to be where Argo CD's server does not look */
        public Through {
            if (passthrough
                    .secretName()
                    .filter(name -> !name.equals(SERVER_CERTIFICATE))
                    .isPresent()) {
                throw new InvalidModelException(List.of(new Fault(
                        "passthrough.secretName",
                        "bad-secret",
                        "TLS ends at Argo CD's server, which has its certificate from '" + SERVER_CERTIFICATE
                                + "' and nowhere else",
                        "leave 'secretName' out")));
            }
        }

        @Override
        public Optional<String> grpcHost() {
            return Optional.empty();
        }

        @Override
        public boolean endsTls() {
            return false;
        }
    }

    /**
     * TLS ends at a Gateway of the Gateway API, and Argo CD's server speaks plain HTTP behind it.
     *
     * @param gateway the Gateway, which must let in routes of Argo CD's namespace
     * @param grpc a host of its own for the API as the command line uses it; without one it needs {@code --grpc-web}
     */
    record AtGateway(GatewayListener gateway, Optional<GrpcGateway> grpc) implements Exposure {

        @Override
        public Optional<String> grpcHost() {
            return grpc.map(GrpcGateway::host);
        }

        @Override
        public boolean endsTls() {
            return true;
        }
    }

    /** The host that gRPC has for itself, if it does. */
    Optional<String> grpcHost();

    /** Whether TLS ends before Argo CD's server, which then has to speak without it. */
    boolean endsTls();

    /** An Ingress at which TLS ends. */
    static Exposure ingress(Consumer<IngressSettings.Builder> ingress) {
        return new AtIngress(settings("ingress", ingress), Optional.empty());
    }

    /** Two Ingresses at which TLS ends, the second for gRPC. */
    static Exposure ingress(Consumer<IngressSettings.Builder> ingress, GrpcIngress grpc) {
        return new AtIngress(settings("ingress", ingress), Optional.of(grpc));
    }

    /** An Ingress that TLS passes through. */
    static Exposure passthrough(Consumer<IngressSettings.Builder> ingress) {
        return new Through(settings("passthrough", ingress));
    }

    /** A Gateway at which TLS ends. */
    static Exposure gateway(GatewayListener gateway) {
        return new AtGateway(gateway, Optional.empty());
    }

    /** A Gateway at which TLS ends, with a host for gRPC. */
    static Exposure gateway(GatewayListener gateway, GrpcGateway grpc) {
        return new AtGateway(gateway, Optional.of(grpc));
    }

    private static IngressSettings settings(String path, Consumer<IngressSettings.Builder> ingress) {
        IngressSettings.Builder builder = IngressSettings.builder();
        ingress.accept(builder);
        try {
            return builder.build();
        } catch (InvalidModelException e) {
            throw new InvalidModelException(
                    e.faults().stream().map(fault -> fault.under(path)).toList());
        }
    }
}
