package io.chartwright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chartwright.model.gitops.Exposure;
import io.chartwright.model.gitops.GatewayListener;
import io.chartwright.model.gitops.GrpcGateway;
import io.chartwright.model.gitops.GrpcIngress;
import io.chartwright.model.gitops.Installation;
import io.chartwright.model.gitops.OidcLogin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstallationTest {
    private static final String HOST = "argocd.acme.example";

    @ParameterizedTest
    @ValueSource(strings = {"3.0.0", "3.1.9", "3.2.0-rc1", "4.0.0", "10.20.30"})
    void takesReleasesThatAreNamedExactly(String version) {
        assertThat(faults(install -> install.version(version))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "stable, bad-version",
        "latest, bad-version",
        "HEAD, bad-version",
        "master, bad-version",
        "3.1, bad-version",
        "3.1.x, bad-version",
        ">=3.1.9, bad-version",
        "v3.1.9, bad-version",
        "3.1.9-alpine, bad-version",
        "'', bad-version",
        "999999999999.0.0, bad-version",
        "2.14.20, unsupported-version",
        "0.0.1, unsupported-version"
    })
    void refusesWhatMovesAndWhatIsTooOld(String version, String code) {
        assertThat(faults(install -> install.version(version))).containsExactly("version " + code);
    }

    @Test
    void whatHasNoHostHasNoUrlAndNoWayInFromOutside() {
        assertThat(Installation.builder().build().url()).isEmpty();
        assertThat(faults(install -> install.exposure(Exposure.ingress(ingress -> {}))))
                .containsExactly("host missing-value");
        assertThat(faults(install -> install.oidc(login(Optional.empty())))).containsExactly("host missing-value");
    }

    @Test
    void theServerSpeaksWithoutTlsJustWhereTlsEndsBeforeIt() {
        GatewayListener gateway = new GatewayListener("public", "gateways", Optional.empty());
        assertThat(insecure(Exposure.ingress(ingress -> {}))).isTrue();
        assertThat(insecure(Exposure.gateway(gateway))).isTrue();
        assertThat(insecure(Exposure.passthrough(ingress -> {}))).isFalse();
        assertThat(Installation.builder().host(HOST).build().insecureServer()).isFalse();
    }

    private static boolean insecure(Exposure exposure) {
        return Installation.builder().host(HOST).exposure(exposure).build().insecureServer();
    }

    @Test
    void grpcHasAHostOfItsOwn() {
        assertThat(faults(
                        install -> install.host(HOST).exposure(Exposure.ingress(ingress -> {}, GrpcIngress.at(HOST)))))
                .containsExactly("exposure.grpc.host duplicate-host");
        assertThat(faults(install -> install.host(HOST)
                        .exposure(Exposure.gateway(
                                new GatewayListener("public", "gateways", Optional.empty()),
                                new GrpcGateway(HOST, Optional.of("grpc"))))))
                .containsExactly("exposure.grpc.host duplicate-host");
    }

    @Test
    void shapesOfExposureDoNotMix() {
        assertThat(faultsOf(() -> Exposure.ingress(
                        ingress -> ingress.secretName("tls"),
                        GrpcIngress.builder()
                                .host("grpc.acme.example")
                                .secretName("tls")
                                .build())))
                .containsExactly("grpc.secretName duplicate-secret");
        assertThat(faultsOf(() -> Exposure.passthrough(ingress -> ingress.secretName("tls"))))
                .containsExactly("passthrough.secretName bad-secret");
        assertThat(faultsOf(() -> Exposure.ingress(
                        ingress -> ingress.annotations(Map.of("nginx.ingress.kubernetes.io/ssl-passthrough", "true")))))
                .containsExactly("ingress.annotations.nginx.ingress.kubernetes.io/ssl-passthrough reserved-key");
        assertThat(Exposure.passthrough(ingress -> ingress.secretName("argocd-server-tls"))
                        .endsTls())
                .isFalse();
    }

    @Test
    void withoutTheUserAdminSomebodyElseMustBeLetIn() {
        assertThat(faults(install -> install.admin(false))).containsExactly("admin nobody-can-log-in");
        assertThat(faults(install -> install.admin(false).host(HOST).oidc(login(Optional.empty()))))
                .isEmpty();
        assertThat(faults(install -> install.admin(false).settings(Map.of("accounts.ci", "apiKey, login"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"often", "180", "3 m", "-5s", "5d", ""})
    void timesAreDurations(String time) {
        assertThat(faults(install -> install.reconciliation(time))).containsExactly("reconciliation bad-duration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"180s", "5m", "1h30m", "0s", "1.5h"})
    void takesDurations(String time) {
        assertThat(faults(install -> install.reconciliation(time))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            webhook.github.secret | hunter2
            dex.config | 'clientSecret: hunter2'
            dex.config | '{ clientSecret: "hunter2" }'
            dex.config | 'bindPW: hunter2'
            dex.config | 'token=abc'
            dex.config | 'private_key: |'
            some.key | '-----BEGIN RSA PRIVATE KEY-----'
            """)
    void refusesCredentials(String key, String value) {
        assertThat(faults(install -> install.settings(Map.of(key, value))))
                .containsExactly("settings." + key + " literal-credential");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dex.config | 'clientSecret: $dex.github.clientSecret'
            dex.config | 'clientSecret: $dex-github:clientSecret'
            dex.config | '{ "clientSecret": "$dex-github:clientSecret" }'
            dex.config | 'tokenURL: https://id.acme.example/token'
            resource.compareoptions | 'ignoreResourceStatusField: all'
            resource.customizations.health.acme.example_Secret | 'return { status = "Healthy" }'
            """)
    void takesReferencesToCredentialsAndOtherWords(String key, String value) {
        assertThat(faults(install -> install.settings(Map.of(key, value)))).isEmpty();
    }

    @Test
    void whatIsSaidElsewhereIsNotSaidAgain() {
        assertThat(faults(install -> install.settings(Map.of("url", "https://a.example", "admin.enabled", "true"))
                        .parameters(Map.of("server.insecure", "true", "redis.server", "mine:6379"))))
                .containsExactlyInAnyOrder(
                        "settings.url reserved-key",
                        "settings.admin.enabled reserved-key",
                        "parameters.server.insecure reserved-key",
                        "parameters.redis.server reserved-key");
    }

    @Test
    void aLoginHasAnIssuerAndAsksForAnIdentity() {
        assertThat(faultsOf(() -> new OidcLogin(
                        " ", "acme.okta.com", "", Optional.empty(), List.of("profile", "a b"), Optional.of("a b"))))
                .containsExactly(
                        "name missing-value",
                        "clientId missing-value",
                        "issuer bad-url",
                        "scopes.1 bad-name",
                        "scopes missing-value",
                        "groupsClaim bad-name");
    }

    private static OidcLogin login(Optional<String> groupsClaim) {
        return new OidcLogin("Okta", "https://acme.okta.com", "argocd", Optional.empty(), List.of(), groupsClaim);
    }

    private static List<String> faults(Consumer<Installation.Builder> settings) {
        Installation.Builder builder = Installation.builder();
        settings.accept(builder);
        return faultsOf(builder::build);
    }

    private static List<String> faultsOf(Runnable step) {
        InvalidModelException refused = catchThrowableOfType(InvalidModelException.class, step::run);
        return refused == null
                ? List.of()
                : refused.faults().stream()
                        .map(fault -> fault.path() + " " + fault.code())
                        .toList();
    }
}
