package io.chartwright.core.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chartwright.core.problem.ProblemsException;
import io.chartwright.model.Environment;
import io.chartwright.model.Mesh;
import io.chartwright.model.Platform;
import io.chartwright.model.Subchart;
import io.chartwright.model.component.Autoscaling;
import io.chartwright.model.component.EnvValue;
import io.chartwright.model.component.Image.PullPolicy;
import io.chartwright.model.component.Percent;
import io.chartwright.model.component.Quantity;
import io.chartwright.model.component.Resources;
import io.chartwright.model.component.Service.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlatformReaderTest {
    private static final ProductTypes SHOP = new ProductTypes(new TreeMap<>(Map.of("shop", Shop.class)));

    private static final String HEAD = """
            platform: acme
            repository: https://git.example.com/acme/platform.git
            environments:
              dev: { domain: dev.acme.example, kubernetesVersion: 1.30 }
              prod: { domain: acme.example, revision: v1.0.0, prune: no, globals: { tier: 1 } }
            """;

    private static Platform read(String yaml) {
        return PlatformReader.read("platform.yaml", yaml.getBytes(StandardCharsets.UTF_8), SHOP);
    }

    private static Subchart shop(String settings) {
        return read(HEAD + "charts:\n  data:\n    subcharts:\n      shop:\n        type: shop\n" + settings.indent(8))
                .charts()
                .get(0)
                .subcharts()
                .get(0);
    }

    /** Line:column and code of each problem; the settings begin in line 11. */
    private static List<String> problems(String settings) {
        ProblemsException e = catchThrowableOfType(ProblemsException.class, () -> shop(settings));
        assertThat(e).describedAs("it is refused").isNotNull();
        return e.problems().stream()
                .map(p -> p.location().line() + ":" + p.location().column() + " " + p.code() + ": " + p.message())
                .toList();
    }

    private static Shop in(String environment, Subchart subchart) {
        return (Shop) subchart.in(environment).product();
    }

    @Test
    void readsWhatIsSaidAndKeepsDefaultsForTheRest() {
        Platform platform = read(HEAD + """
                        mesh: Istio
                        argocd: { namespace: cd }
                        charts:
                          data: { version: 1.2.3, description: All data }
                          empty: { subcharts: {} }
                        """);
        assertThat(platform.name()).isEqualTo("acme");
        assertThat(platform.mesh()).isEqualTo(Mesh.ISTIO);
        assertThat(platform.argoCd().namespace()).isEqualTo("cd");
        assertThat(platform.environments()).extracting(Environment::name).containsExactly("dev", "prod");
        Environment dev = platform.environments().get(0);
        assertThat(dev.kubernetesVersion())
                .describedAs("the text, not the number")
                .isEqualTo("1.30");
        assertThat(dev.revision()).isEqualTo("main");
        Environment prod = platform.environments().get(1);
        assertThat(prod.prune()).contains(false);
        assertThat(prod.globals()).containsExactly(Map.entry("tier", "1"));
        assertThat(platform.charts().get(0).version()).isEqualTo("1.2.3");
        assertThat(platform.charts().get(0).description()).isEqualTo("All data");
        assertThat(platform.charts().get(1).description()).isEqualTo("The empty charts");
    }

    @Test
    void bindsEveryKindOfValue() {
        Shop shop = in("dev", shop("""
                        version: 2.0.0
                        store: { host: db, port: 5432, tls: yes }
                        mirrors: [{ host: a, port: 1 }, { host: b, port: 0x10 }]
                        quotas: { pods: 10, memory: 1Gi }
                        web:
                          replicas: 3
                          image: { registry: docker.io, repository: acme/web, tag: 1.10, pullPolicy: IfNotPresent }
                          resources: { cpu: 0.5, memory: 2Gi }
                          autoscaling: { min: 2, max: 4, cpu: 70% }
                          service: { type: cluster-ip }
                          podLabels: { app.kubernetes.io/part-of: shop }
                          env:
                            PORT: 8080
                            DEBUG: true
                            PASSWORD: { secret: db, key: password }
                        """));
        assertThat(shop.store()).contains(new Shop.Store("db", 5432, Optional.of(true)));
        assertThat(shop.mirrors()).extracting(Shop.Store::port).containsExactly(1, 16);
        assertThat(shop.quotas()).containsEntry("pods", Quantity.of("10"));
        assertThat(shop.web().replicas()).contains(3);
        assertThat(shop.web().image()).hasValueSatisfying(image -> {
            assertThat(image.tag()).isEqualTo("1.10");
            assertThat(image.pullPolicy()).isEqualTo(PullPolicy.IF_NOT_PRESENT);
        });
        assertThat(shop.web().resources()).contains(Resources.of("0.5", "2Gi"));
        assertThat(shop.web().autoscaling())
                .contains(new Autoscaling(2, 4, Optional.of(Percent.of("70%")), Optional.empty()));
        assertThat(shop.web().service())
                .hasValueSatisfying(s -> assertThat(s.type()).isEqualTo(Type.CLUSTER_IP));
        assertThat(shop.web().env())
                .containsEntry("PORT", EnvValue.of("8080"))
                .containsEntry("DEBUG", EnvValue.of("true"))
                .containsEntry("PASSWORD", EnvValue.secret("db", "password"));
    }

    @Test
    void mergesWhatDiffersIntoTheSubchartsOwnSettings() {
        Subchart shop = shop("""
                store: { host: db, port: 5432 }
                mirrors: [{ host: a, port: 1 }]
                web: { replicas: 1, env: { A: a, B: b } }
                environments:
                  prod:
                    enabled: false
                    store: { host: prod-db }
                    mirrors: []
                    web: { replicas: null, env: { B: c } }
                """);
        assertThat(shop.in("dev").enabled()).isTrue();
        assertThat(shop.in("prod").enabled()).isFalse();
        Shop prod = in("prod", shop);
        assertThat(prod.store()).contains(new Shop.Store("prod-db", 5432, Optional.empty()));
        assertThat(prod.mirrors()).isEmpty();
        assertThat(prod.web().replicas()).isEmpty();
        assertThat(prod.web().env()).containsEntry("A", EnvValue.of("a")).containsEntry("B", EnvValue.of("c"));
        assertThat(in("dev", shop).web().replicas()).contains(1);
    }

    @Test
    void tellsProblemsOfTheBaseOnceAndNotAgainForEachEnvironment() {
        assertThat(problems("""
                        web: { replicsa: 1, resources: { cpu: 1 } }
                        environments:
                          dev: { web: { replicas: 1 } }
                          prod: { web: { replicas: 2, resources: { cpu: 2 } } }
                        """))
                .containsExactly(
                        "9:7 missing-value: store.host: a shop needs a store",
                        "11:16 unknown-field: 'replicsa' is no setting of web",
                        "11:29 missing-value: 'memory' is missing from resources");
    }

    @Test
    void tellsProblemsOfAnOverrideInTheOverride() {
        assertThat(problems("""
                        store: { host: db, port: 5432 }
                        web: { autoscaling: { min: 1, max: 3 }, disruption: { maxUnavailable: 1 } }
                        environments:
                          dev: { wbe: {}, web: { autoscaling: { min: 5 } }, version: 1.0.0 }
                          pord: { enabled: maybe }
                          prod: { store: { host: ~ }, web: { disruption: { minAvailable: 1 } } }
                        """))
                .containsExactly(
                        "14:18 unknown-field: 'wbe' is no setting of shop in dev",
                        "14:34 bad-range: max 3 is below min 5",
                        "14:61 not-overridable: 'version' is the same in all environments",
                        "15:11 unknown-environment: there is no environment 'pord'",
                        "15:28 wrong-type: expected true or false for enabled, found the text 'maybe'",
                        "16:19 missing-value: 'host' is missing from store",
                        "16:46 bad-disruption: a disruption budget has either maxUnavailable or minAvailable");
    }

    @Test
    void placesFaultsOfTheWholePlatform() {
        assertThat(problems("""
                        store: { host: db, port: 5432 }
                        web: { ingress: { subdomain: shop } }
                        environments:
                          prod: { web: { ingress: { port: web } } }
                        """)).containsExactly("14:43 unknown-port: the component has no port 'web'");
    }

    @Test
    void goesOnAfterEachProblem() {
        assertThat(problems("""
                        version: 1.0
                        store: { host: db, port: 70000 }
                        mirrors: { host: a }
                        quotas: { pods: ten, memory: 1Gi }
                        web:
                          replicas: "2"
                          env: { 1BAD: x, NO_VALUE: , EITHER: { secret: a, config: b, key: c }, NONE: { key: c } }
                          service: { type: ClusterIPs }
                          terminationGracePeriodSeconds: -1
                        """))
                .containsExactly(
                        "11:18 bad-version: '1.0' is no SemVer 2 version",
                        "12:34 out-of-range: 70000 is out of range",
                        "13:9 wrong-type: expected a list for mirrors, found a mapping",
                        "14:25 bad-quantity: 'ten' is no quantity",
                        "16:21 wrong-type: expected a whole number for replicas, found the text '2'",
                        "17:18 bad-env-name: '1BAD' cannot name an environment variable",
                        "17:27 wrong-type: expected a text or a mapping for NO_VALUE, found nothing",
                        "17:39 ambiguous-value: EITHER has both 'secret' and 'config'",
                        "17:81 missing-value: nothing says what NONE is",
                        "18:28 unknown-value: 'ClusterIPs' is no type that is known",
                        "19:42 out-of-range: -1 is out of range");
    }

    @Test
    void tellsOfAFileThatIsNotThere() {
        ProblemsException e = catchThrowableOfType(
                ProblemsException.class, () -> PlatformReader.read(Path.of("nowhere", "platform.yaml"), SHOP));
        assertThat(e).hasMessage("nowhere/platform.yaml: error unreadable-file: there is no such file");
    }
}
