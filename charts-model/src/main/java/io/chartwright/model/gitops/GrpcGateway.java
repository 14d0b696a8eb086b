package io.chartwright.model.gitops;

import io.chartwright.model.Faults;
import io.chartwright.model.InvalidModelException;
import java.util.Optional;

/**
 * The host at which a Gateway takes gRPC: of two routes of one host and different kinds it accepts only one.
 *
 * @param host its DNS name, such as {@code grpc.argocd.acme.example}
 * @param sectionName the listener that is meant; that of the other host where absent
 */
public record GrpcGateway(String host, Optional<String> sectionName) {

    /** @throws InvalidModelException if one of them is malformed */
    public GrpcGateway {
        Faults faults = new Faults();
        faults.dnsSubdomain("host", host);
        sectionName.ifPresent(section -> faults.dnsSubdomain("sectionName", section));
        faults.throwIfAny();
    }
}
