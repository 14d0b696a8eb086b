package io.chartwright.render.gitops.install;

import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.component.SecretKey;
import io.chartwright.model.gitops.ArgoCd;
import io.chartwright.model.gitops.Exposure;
import io.chartwright.model.gitops.GatewayListener;
import io.chartwright.model.gitops.GrpcGateway;
import io.chartwright.model.gitops.GrpcIngress;
import io.chartwright.model.gitops.Installation;
import io.chartwright.model.gitops.OidcLogin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Platforms whose Argo CD is installed in each of the ways that there are. */
final class InstallSamples {
    private static final String HOST = "argocd.acme.example";

    private InstallSamples() {}

    static SortedMap<String, Platform> all() {
        SortedMap<String, Platform> all = new TreeMap<>();
        all.put("bare", platform(installed(install -> install.serverSideDiff(false))));
        all.put("ingress", platform(installed(install -> install.host(HOST)
                .selfManaged(true)
                .exposure(Exposure.ingress(ingress -> ingress.clusterIssuer("letsencrypt"))))));
        all.put("passthrough", platform(installed(install -> install.host(HOST)
                .highAvailability(true)
                .selfManaged(true)
                .revision("v1.2.0")
                .exposure(Exposure.passthrough(ingress -> ingress.ingressClassName("internal"))))));
        all.put("grpc", platform(installed(InstallSamples::everything).root(true)));
        all.put(
                "gateway",
                platform(installed(install -> install.host(HOST)
                                .version("3.2.0-rc1")
                                .exec(true)
                                .exposure(Exposure.gateway(
                                        new GatewayListener("public", "gateways", Optional.of("https")),
                                        new GrpcGateway("grpc." + HOST, Optional.of("grpc")))))
                        .namespace("gitops")));
        return all;
    }

    private static void everything(Installation.Builder install) {
        install.host(HOST)
                .highAvailability(true)
                .exec(true)
                .admin(false)
                .reconciliation("300s")
                .oidc(new OidcLogin(
                        "Keycloak",
                        "https://id.acme.example/realms/acme",
                        "argocd",
                        Optional.of(new SecretKey("argocd-oidc", "clientSecret")),
                        List.of("openid", "profile", "roles"),
                        Optional.of("roles")))
                .exposure(Exposure.ingress(
                        ingress -> ingress.secretName("argocd-web-tls")
                                .annotations(Map.of("nginx.ingress.kubernetes.io/proxy-buffer-size", "16k")),
                        GrpcIngress.at("grpc." + HOST)))
                .settings(Map.of("statusbadge.enabled", "true"))
                .parameters(Map.of("reposerver.parallelism.limit", "4"));
    }

    private static ArgoCd.Builder installed(Consumer<Installation.Builder> install) {
        return ArgoCd.builder().install(install);
    }

    private static Platform platform(ArgoCd.Builder argoCd) {
        return Platform.named("acme")
                .repository("https://git.example.com/acme/platform.git")
                .environment("prod", prod -> prod.domain("example.com").revision("v1.2.0"))
                .chart(UmbrellaChart.named("data").description("The data charts"))
                .argoCd(argoCd.build())
                .build();
    }
}
