package io.chartwright.checks.rules.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.objects.Manifests;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Scene;
import io.chartwright.core.tree.FileTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpectedSecretsTest {
    private static final String WEB = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: web }
            spec:
              template:
                spec:
                  imagePullSecrets: [{ name: registry }]
                  containers:
                    - name: web
                      env:
                        - name: USER
                          valueFrom: { secretKeyRef: { name: database, key: user } }
                        - name: PASSWORD
                          valueFrom: { secretKeyRef: { name: database, key: password } }
                        - name: EXTRA
                          valueFrom: { secretKeyRef: { name: extra, key: a, optional: true } }
                  volumes:
                    - name: keys
                      secret: { secretName: keys }
            ---
            apiVersion: batch/v1
            kind: Job
            metadata: { name: load }
            spec:
              template:
                spec:
                  containers:
                    - name: load
                      envFrom: [{ secretRef: { name: database } }]
            """;
    private static final String INGRESS = """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: { name: web, annotations: { %s: ours } }
            spec:
              tls: [{ secretName: web-tls }]
            """;

    @Test
    void namesEverySecretOnceWithItsKeysAndUsers() {
        assertThat(ExpectedSecrets.of(scene(release("prod", WEB))))
                .map(secret -> secret.environment() + " " + secret.namespace() + " " + secret + " " + secret.usedBy())
                .containsExactly(
                        "prod shop-prod database (password, user) [Deployment/web, Job/load]",
                        "prod shop-prod keys [Deployment/web]",
                        "prod shop-prod registry [Deployment/web]");
    }

    @Test
    void leavesOutWhatTheTreeMakes() {
        String makers = """
                apiVersion: external-secrets.io/v1
                kind: ExternalSecret
                metadata: { name: database }
                ---
                apiVersion: bitnami.com/v1alpha1
                kind: SealedSecret
                metadata: { name: registry }
                ---
                apiVersion: secrets.hashicorp.com/v1beta1
                kind: VaultStaticSecret
                metadata: { name: of-vault }
                spec: { destination: { name: keys } }
                """;
        assertThat(ExpectedSecrets.of(scene(release("prod", WEB + "---\n" + makers))))
                .isEmpty();
    }

    @Test
    void leavesCertificatesToTheirIssuer() {
        assertThat(ExpectedSecrets.of(scene(release("prod", INGRESS.formatted("cert-manager.io/cluster-issuer")))))
                .isEmpty();
        assertThat(ExpectedSecrets.of(scene(release("prod", INGRESS.formatted("example.com/issuer")))))
                .map(ExpectedSecret::name)
                .containsExactly("web-tls");
    }

    @Test
    void takesEachEnvironmentByItself() {
        assertThat(ExpectedSecrets.of(scene(release("test", WEB), release("prod", WEB))))
                .map(ExpectedSecret::environment)
                .containsExactly("test", "test", "test", "prod", "prod", "prod");
    }

    private static Scene scene(Release... releases) {
        return new Scene(Optional.empty(), FileTree.of(Map.of()), List.of(releases), List.of());
    }

    private static Release release(String environment, String objects) {
        String namespace = "shop-" + environment;
        return Release.of(
                "shop",
                "shop",
                environment,
                namespace,
                "1.33",
                Manifests.read(objects, "shop/templates/all.yaml", namespace).objects());
    }
}
