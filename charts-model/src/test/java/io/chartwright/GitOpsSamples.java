package io.chartwright;

import io.chartwright.model.component.SecretKey;
import io.chartwright.model.gitops.ApplicationSets;
import io.chartwright.model.gitops.ArgoCd;
import io.chartwright.model.gitops.Exposure;
import io.chartwright.model.gitops.GatewayListener;
import io.chartwright.model.gitops.GrpcIngress;
import io.chartwright.model.gitops.IngressSettings;
import io.chartwright.model.gitops.Installation;
import io.chartwright.model.gitops.OidcLogin;
import io.chartwright.model.gitops.Rbac;
import io.chartwright.model.gitops.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Records of what Argo CD is told, with values that no fresh builder has. */
final class GitOpsSamples {
    private GitOpsSamples() {}

    static Stream<Record> all() {
        return Stream.of(argoCd(), installation(), ingress(), new GrpcIngress("grpc.acme.example", "grpc-tls"));
    }

    private static ArgoCd argoCd() {
        return new ArgoCd(
                "gitops",
                Optional.of(installation()),
                Optional.of(new Rbac(
                        Optional.of("readonly"),
                        new TreeMap<>(Map.of("devops", new Role("operates", List.of("ops")))))),
                true,
                Optional.of(new ApplicationSets(true)));
    }

    private static Installation installation() {
        return new Installation(
                "3.1.16",
                Optional.of("argocd.acme.example"),
                true,
                Optional.of(Exposure.gateway(new GatewayListener("public", "gateways", Optional.of("https")))),
                true,
                Optional.of("v1.2.0"),
                false,
                true,
                false,
                Optional.of("5m"),
                Optional.of(new OidcLogin(
                        "Okta",
                        "https://acme.okta.com",
                        "argocd",
                        Optional.of(new SecretKey("argocd-oidc", "secret")),
                        List.of("openid", "groups"),
                        Optional.of("groups"))),
                new TreeMap<>(Map.of("statusbadge.enabled", "true")),
                new TreeMap<>(Map.of("reposerver.parallelism.limit", "4")));
    }

    private static IngressSettings ingress() {
        return new IngressSettings(
                "internal",
                Optional.of("letsencrypt"),
                Optional.of("wildcard"),
                new TreeMap<>(Map.of("acme.example/team", "data")));
    }
}
