package io.chartwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.catalog.datahub.DataHub;
import io.chartwright.catalog.datahub.DataHubSecrets;
import io.chartwright.catalog.datahub.Ingestion;
import io.chartwright.catalog.datahub.Kafka;
import io.chartwright.catalog.datahub.KafkaSecurity;
import io.chartwright.catalog.datahub.Neo4j;
import io.chartwright.catalog.datahub.Oidc;
import io.chartwright.catalog.datahub.Search;
import io.chartwright.catalog.datahub.SqlStore;
import io.chartwright.catalog.service.Account;
import io.chartwright.catalog.service.Kind;
import io.chartwright.catalog.service.RunAs;
import io.chartwright.catalog.service.ServiceChart;
import io.chartwright.catalog.service.ServiceComponent;
import io.chartwright.catalog.service.ServiceTest;
import io.chartwright.catalog.service.ServiceVolume;
import io.chartwright.model.Capacity;
import io.chartwright.model.Checks;
import io.chartwright.model.Environment;
import io.chartwright.model.Level;
import io.chartwright.model.Product;
import io.chartwright.model.SchemaFolder;
import io.chartwright.model.SeverityChange;
import io.chartwright.model.Suppression;
import io.chartwright.model.component.Autoscaling;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.DisruptionBudget;
import io.chartwright.model.component.EnvValue;
import io.chartwright.model.component.Image;
import io.chartwright.model.component.Ingress;
import io.chartwright.model.component.InitContainer;
import io.chartwright.model.component.Keda;
import io.chartwright.model.component.PeerService;
import io.chartwright.model.component.Phase;
import io.chartwright.model.component.Placement;
import io.chartwright.model.component.Port;
import io.chartwright.model.component.Probe;
import io.chartwright.model.component.Quantity;
import io.chartwright.model.component.Resources;
import io.chartwright.model.component.SecretKey;
import io.chartwright.model.component.SecurityContext;
import io.chartwright.model.component.Service;
import io.chartwright.model.component.Spread;
import io.chartwright.model.component.Text;
import io.chartwright.model.component.Toleration;
import io.chartwright.model.component.Tuning;
import io.chartwright.model.component.Volume;
import io.chartwright.model.component.Workload;
import io.chartwright.model.gitops.Cluster;
import io.chartwright.model.gitops.Fleet;
import io.chartwright.model.gitops.Sync;
import io.chartwright.model.gitops.ValuesSource;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is copied through {@code toBuilder()} comes out the same. Copies written by hand rot: a component that is added
 * and not copied is lost without a word, so each has to be seen with a value that a fresh builder does not have.
 */
class BuilderLawTest {
    private static final SecretKey KEY = new SecretKey("some-secret", "some-key");
    private static final SortedMap<String, String> LABELS = new TreeMap<>(Collections.singletonMap("team", "data"));

    static Stream<Record> samples() {
        return Stream.of(
                        ours(),
                        GitOpsSamples.all(),
                        DolphinSchedulerSamples.all(),
                        SupersetSamples.all(),
                        TrinoSamples.all())
                .flatMap(samples -> samples);
    }

    /** A sample of every product. */
    static Stream<Product> products() {
        return samples().filter(Product.class::isInstance).map(Product.class::cast);
    }

    private static Stream<Record> ours() {
        return Stream.of(
                environment(),
                fleet(),
                capacity(),
                checks(),
                component(),
                tuning(),
                tuningByKeda(),
                placement(),
                spread(),
                new Ingress(false, Optional.of("datahub"), Optional.empty(), "/ui", "web", false, LABELS),
                new Ingress(false, Optional.empty(), Optional.of("a.example"), "/ui", "web", false, LABELS),
                new Probe(Optional.of("/up"), Optional.of("http"), List.of(), 1, 2, 3, 4),
                new Probe(Optional.empty(), Optional.empty(), List.of("true"), 1, 2, 3, 4),
                dataHub(),
                sql(),
                kafka(),
                kafkaSecurity(),
                new KafkaSecurity(
                        KafkaSecurity.Protocol.SSL,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                search(),
                neo4j(),
                secrets(),
                oidc(),
                ingestion(),
                new Image("ghcr.io", "acme/web", "v1", Image.PullPolicy.ALWAYS),
                serviceChart(),
                serviceComponent(),
                serviceComponent().toBuilder()
                        .kind(Kind.DEPLOYMENT)
                        .parallel(false)
                        .recreate(true)
                        .build(),
                cronJob());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aCopyIsEqual(Record sample) throws ReflectiveOperationException {
        Object builder = sample.getClass().getMethod("toBuilder").invoke(sample);
        String end = sample instanceof Product ? "product" : "build";
        assertThat(builder.getClass().getMethod(end).invoke(builder)).isEqualTo(sample);
    }

    @Test
    void everyRecordWithABuilderIsSampled() throws IOException, URISyntaxException {
        Set<Class<?>> sampled = samples().map(Object::getClass).collect(Collectors.toSet());
        List<Class<?>> all = recordsThatCanBeCopied();
        assertThat(all).hasSizeGreaterThan(10);
        assertThat(sampled).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void everyComponentIsSampledWithAValueThatAFreshBuilderLacks() throws ReflectiveOperationException {
        for (Record sample : samples().toList()) {
            Object fresh = fresh(sample.getClass());
            for (RecordComponent component : sample.getClass().getRecordComponents()) {
                Field field = fresh.getClass().getDeclaredField(component.getName());
                field.setAccessible(true);
                Object untouched = field.get(fresh);
                assertThat(samples().filter(sample.getClass()::isInstance).map(other -> value(component, other)))
                        .as(sample.getClass().getSimpleName() + "." + component.getName())
                        .anyMatch(value -> !value.equals(untouched));
            }
        }
    }

    /** What reads settings from YAML relies on it: one word for one thing, of one type. */
    @Test
    void everyComponentHasASetterOfItsNameAndType() {
        List<Class<?>> types = samples()
                .<Class<?>>map(Object::getClass)
                .filter(type -> type != Component.class)
                .distinct()
                .toList();
        assertThat(types).allSatisfy(type -> {
            Class<?> builder = type.getMethod("builder").getReturnType();
            for (RecordComponent component : type.getRecordComponents()) {
                assertThat(builder.getMethods())
                        .as(type.getSimpleName() + "." + component.getName())
                        .anyMatch(setter -> setter.getName().equals(component.getName())
                                && setter.getParameterCount() == 1
                                && wanted(component).equals(boxed(setter.getGenericParameterTypes()[0])));
            }
        });
    }

    private static Type wanted(RecordComponent component) {
        return component.getType() == Optional.class
                ? ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                : boxed(component.getGenericType());
    }

    private static Type boxed(Type type) {
        return type instanceof Class<?> known
                ? MethodType.methodType(known).wrap().returnType()
                : type;
    }

    private static Object fresh(Class<?> type) throws ReflectiveOperationException {
        if (type == Component.class) {
            return Component.deployment("fresh");
        }
        return type.getMethod("builder").invoke(null);
    }

    private static Object value(RecordComponent component, Object holder) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Class<?>> recordsThatCanBeCopied() throws IOException, URISyntaxException {
        Path classes = Path.of(
                Tuning.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(classes::relativize)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".class") && !name.contains("package-info"))
                    .map(name -> name.substring(0, name.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .<Class<?>>map(BuilderLawTest::load)
                    .filter(type -> type.isRecord()
                            && Arrays.stream(type.getMethods())
                                    .map(Method::getName)
                                    .anyMatch("toBuilder"::equals))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, BuilderLawTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Environment environment() {
        return new Environment(
                "prod",
                "acme.example",
                Cluster.of("https://k8s.acme.example:6443"),
                Optional.empty(),
                "data",
                Optional.of("https://git.acme.example/prod.git"),
                "v1.1.0",
                Optional.empty(),
                true,
                Sync.manual(),
                "1.34",
                Optional.of(capacity()),
                Optional.of(true),
                Optional.of("nginx"),
                Optional.of("letsencrypt"),
                Optional.of("mirror.acme.example"),
                List.of("pull"),
                Optional.of("fast"),
                new TreeMap<>(Collections.singletonMap("region", "eu")));
    }

    private static Environment fleet() {
        return Environment.named("edge")
                .domain("edge.example")
                .fleet(new Fleet(List.of(Cluster.of("edge-1"))))
                .values(new ValuesSource("https://git.acme.example/v.git", Optional.of("main")))
                .build();
    }

    private static Capacity capacity() {
        return new Capacity(Optional.of(2), Quantity.of("88"), Quantity.of("788Gi"), 16);
    }

    private static Checks checks() {
        return new Checks(
                Level.INFO,
                true,
                List.of(new SchemaFolder("schemas", new TreeMap<>(Map.of("widget_v1.json", "{}")))),
                new TreeMap<>(Map.of("no-probes", new SeverityChange(Level.INFO, "it has none"))),
                List.of(Suppression.ofRule("runs-as-root")
                        .environment("dev")
                        .reason("the image needs it")
                        .build()));
    }

    private static Component component() {
        return new Component(
                "web",
                "a page",
                new Workload.StatefulSet(true),
                Phase.FOLLOW,
                false,
                List.of("run"),
                List.of("-v"),
                List.of(Port.of("http", 80)),
                List.of("common"),
                List.of(Volume.emptyDir("tmp", "/tmp", "1Gi")),
                Optional.of(new PeerService("web-peers", "http")),
                List.of(new InitContainer("wait", List.of("true"))),
                List.of("sleep", "5"),
                Optional.of(new SecurityContext(7, 8, true)),
                tuning());
    }

    private static Tuning tuning() {
        return new Tuning(
                Optional.of(2),
                Optional.of(Image.of("acme/web", "v1")),
                Optional.of(Resources.of("1", "1Gi")),
                new TreeMap<>(Collections.singletonMap("A", EnvValue.of("b"))),
                Optional.of(Probe.http("/start", "http")),
                Optional.of(Probe.http("/live", "http")),
                Optional.of(Probe.http("/ready", "http")),
                Optional.of(Autoscaling.of(2, 4, "70%")),
                Optional.empty(),
                Optional.of(DisruptionBudget.maxUnavailable(1)),
                placement(),
                Optional.of(Service.clusterIp()),
                Optional.of(Ingress.builder().subdomain("web").build()),
                LABELS,
                LABELS,
                Optional.of(45),
                Optional.of("high"));
    }

    private static Tuning tuningByKeda() {
        SortedMap<String, String> query = new TreeMap<>(Collections.singletonMap("query", "up"));
        return Tuning.builder()
                .keda(new Keda(0, 3, List.of(new Keda.Trigger("prometheus", query))))
                .build();
    }

    private static Placement placement() {
        return new Placement(
                LABELS,
                List.of(new Toleration("gpu", Optional.empty(), Optional.of("NoSchedule"))),
                Optional.of(spread()),
                true);
    }

    private static Spread spread() {
        return new Spread("topology.kubernetes.io/zone", 2, true);
    }

    private static Tuning pods(int replicas) {
        return Tuning.builder().replicas(replicas).build();
    }

    private static DataHub dataHub() {
        return new DataHub(
                "v1.6.0",
                Optional.of(sql()),
                Optional.of(kafka()),
                Optional.of(search()),
                Optional.of(neo4j()),
                secrets(),
                true,
                false,
                true,
                Optional.of(oidc()),
                pods(2),
                pods(3),
                pods(4),
                pods(5),
                pods(6),
                pods(7),
                pods(8),
                pods(9),
                new TreeMap<>(Collections.singletonMap("warehouse", ingestion())));
    }

    private static SqlStore sql() {
        return new SqlStore(
                SqlStore.Engine.POSTGRESQL,
                "db.example",
                Optional.of(6543),
                "meta",
                "hub",
                Optional.of(KEY),
                Optional.of("sslmode=require"));
    }

    private static Kafka kafka() {
        return new Kafka(
                List.of("kafka.example:9093"),
                Optional.of(6),
                Optional.of(3),
                1_048_576,
                Optional.of(kafkaSecurity()),
                Optional.of("http://registry.example:8081"));
    }

    private static KafkaSecurity kafkaSecurity() {
        return new KafkaSecurity(
                KafkaSecurity.Protocol.SASL_PLAINTEXT,
                Optional.of(KafkaSecurity.Mechanism.SCRAM_SHA_512),
                Optional.of("datahub"),
                Optional.of(KEY),
                Optional.of(KEY));
    }

    private static Search search() {
        return new Search("search.example", 443, true, Optional.of("hub"), Optional.of(KEY), Optional.of("acme"));
    }

    private static Neo4j neo4j() {
        return new Neo4j("graph.example", "lineage", "hub", KEY);
    }

    private static DataHubSecrets secrets() {
        return new DataHubSecrets(
                new SecretKey("a", "1"),
                new SecretKey("b", "2"),
                new SecretKey("c", "3"),
                new SecretKey("d", "4"),
                new SecretKey("e", "5"));
    }

    private static Oidc oidc() {
        return new Oidc("datahub", KEY, "https://id.example/.well-known/openid-configuration", "openid", "sub");
    }

    private static Ingestion ingestion() {
        return new Ingestion(
                "0 3 * * *",
                true,
                "source: { type: demo-data }",
                new TreeMap<>(Collections.singletonMap("LEVEL", "info")),
                new TreeMap<>(Collections.singletonMap("PASSWORD", KEY)),
                Optional.of(KEY),
                Optional.of("v1.7.1"));
    }

    private static ServiceChart serviceChart() {
        SortedMap<String, SortedMap<String, Text>> texts =
                new TreeMap<>(Collections.singletonMap("common", new TreeMap<>(Map.of("A", Text.of("b")))));
        return new ServiceChart(
                Optional.of("a shop"),
                Optional.of("https://shop.example"),
                Optional.of("1.2.3"),
                RunAs.user(7),
                Account.withToken(),
                texts,
                new TreeMap<>(Map.of("shared", new TreeMap<>(Map.of("a.txt", Text.of("b"))))),
                new TreeMap<>(Map.of("web", serviceComponent())),
                Optional.of(ServiceTest.page("web", "/up")));
    }

    private static ServiceComponent serviceComponent() {
        return new ServiceComponent(
                Kind.STATEFUL_SET,
                "a shop",
                false,
                Optional.of(Phase.FOLLOW),
                Optional.empty(),
                false,
                Optional.empty(),
                false,
                true,
                List.of("run"),
                List.of("-v"),
                new TreeMap<>(Map.of("http", 8080)),
                new TreeMap<>(Map.of("metrics", 9090)),
                List.of("common"),
                new TreeMap<>(Map.of("data", ServiceVolume.claim("lake", "/data"))),
                List.of(new InitContainer("wait", List.of("true"))),
                List.of("sleep", "5"),
                Optional.of(new PeerService("shop-peers", "metrics")),
                Optional.of(RunAs.user(8)),
                tuning());
    }

    private static ServiceComponent cronJob() {
        return ServiceComponent.builder()
                .cronJob("0 3 * * *")
                .suspend(true)
                .backoffLimit(1)
                .tune(tuning -> tuning.image(Image.of("acme/web", "v1")).resources("1", "1Gi"))
                .build();
    }
}
