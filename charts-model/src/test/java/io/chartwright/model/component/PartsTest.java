package io.chartwright.model.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.chartwright.Told;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small parts of components: each refuses what the Kubernetes API would. */
class PartsTest {

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("min: out-of-range", () -> Autoscaling.of(0, 3, "70%")),
                wrong("max: bad-range", () -> Autoscaling.of(4, 3, "70%")),
                wrong("bad-disruption", () -> new DisruptionBudget(Optional.empty(), Optional.empty())),
                wrong(
                        "bad-disruption",
                        () -> new DisruptionBudget(Optional.of(Amount.of(1)), Optional.of(Amount.of(1)))),
                wrong("maxUnavailable: budget-blocks-drain", () -> DisruptionBudget.maxUnavailable(0)),
                wrong(
                        "maxUnavailable: budget-blocks-drain",
                        () -> new DisruptionBudget(Optional.of(Amount.of("0%")), Optional.empty())),
                wrong(
                        "averageValue: two-targets",
                        () -> new Metric.PodResource(
                                MeasuredResource.CPU, Optional.of(new Percent(70)), Optional.of(Quantity.of("1")))),
                wrong(
                        "missing-value",
                        () -> new Metric.PodResource(MeasuredResource.CPU, Optional.empty(), Optional.empty())),
                wrong(
                        "container: bad-name",
                        () -> new Metric.ContainerResource(
                                MeasuredResource.CPU,
                                Optional.of("My_Container"),
                                Optional.of(new Percent(70)),
                                Optional.empty())),
                wrong("pods: bad-name", () -> new Metric.PodMetric("a/b", new TreeMap<>(), Quantity.of("1"))),
                wrong("averageValue: out-of-range", () -> new Metric.PodMetric("a", new TreeMap<>(), Quantity.of("0"))),
                wrong(
                        "selector.a b: bad-label",
                        () -> new Metric.ExternalMetric(
                                "queue",
                                new TreeMap<>(Collections.singletonMap("a b", "c")),
                                Optional.of(Quantity.of("1")),
                                Optional.empty())),
                wrong(
                        "value: out-of-range",
                        () -> new Metric.ObjectMetric(
                                "requests",
                                new DescribedObject("v1", "Service", "web"),
                                new TreeMap<>(),
                                Optional.of(Quantity.of("0")),
                                Optional.empty())),
                wrong("name: bad-domain", () -> new DescribedObject("v1", "Service", "Web")),
                wrong("missing-value", () -> new ScalingBehavior(Optional.empty(), Optional.empty())),
                wrong("missing-value", () -> new ScalingRules(Optional.empty(), Optional.empty(), Optional.empty())),
                wrong(
                        "policies: missing-value",
                        () -> new ScalingRules(Optional.empty(), Optional.empty(), Optional.of(List.of()))),
                wrong(
                        "stabilizationWindowSeconds: out-of-range",
                        () -> new ScalingRules(Optional.of(3601), Optional.empty(), Optional.empty())),
                wrong("value: out-of-range", () -> new ScalingPolicy(ScalingPolicy.Type.PODS, 0, 1)),
                wrong("periodSeconds: out-of-range", () -> new ScalingPolicy(ScalingPolicy.Type.PODS, 1, 0)),
                wrong("periodSeconds: out-of-range", () -> new ScalingPolicy(ScalingPolicy.Type.PODS, 1, 1801)),
                wrong("name: name-too-long", () -> Port.of("prometheus-metrics", 80)),
                wrong("number: out-of-range", () -> Port.of("http", 65_536)),
                wrong(
                        "cpuLimit: limit-below-request",
                        () -> new Resources(
                                Quantity.of("2"),
                                Quantity.of("1Gi"),
                                Optional.of(Quantity.of("1999m")),
                                Optional.empty(),
                                Optional.empty())),
                wrong("memoryLimit: limit-below-request", () -> Resources.of("1", "1Gi")
                        .memoryLimit("1G")),
                wrong("user: out-of-range", () -> new SecurityContext(0, 0, true)),
                wrong("over: bad-label", () -> new Spread("a b", 1, false)),
                wrong("maxSkew: out-of-range", () -> new Spread("zone", 0, false)),
                wrong("name: bad-name", () -> new PeerService("Peers", "http")),
                wrong("name: bad-domain", () -> new SecretKey("my_secret", "key")),
                wrong("key: bad-file-name", () -> new SecretKey("secret", "a/b")),
                wrong("secret: bad-domain", () -> EnvValue.secret("S", "key")),
                wrong("key: bad-file-name", () -> new EnvValue.FromConfig("config", "..")),
                wrong(
                        "variables.a-b: bad-env-name",
                        () -> new ConfigSet("set", "", new TreeMap<>(Collections.singletonMap("a-b", Text.of("x"))))),
                wrong("name: bad-name", () -> Volume.emptyDir("Tmp", "/tmp", "1Gi")),
                wrong("mountPath: bad-path", () -> Volume.emptyDir("tmp", "tmp", "1Gi")),
                wrong("mountPath: bad-path", () -> Volume.emptyDir("tmp", "/a/../b", "1Gi")),
                wrong("secret: bad-domain", () -> new Volume.SecretFiles("tls", "/tls", "")),
                wrong(
                        "files: bad-file-name",
                        () -> Volume.configFiles("conf", "/conf", new TreeMap<>(Collections.singletonMap("a/b", "")))),
                wrong("backoffLimit: out-of-range", () -> new Workload.Job(-1)),
                wrong("schedule: bad-schedule", () -> new Workload.CronJob("@daily", false, 0)),
                wrong("schedule: bad-schedule", () -> new Workload.CronJob("0 3 * *", false, 0)),
                wrong("bad-ingress", () -> Ingress.builder().build()),
                wrong(
                        "bad-ingress",
                        () -> Ingress.builder().subdomain("a").host("a.example").build()),
                wrong(
                        "subdomain: bad-name",
                        () -> Ingress.builder().subdomain("a.b").build()),
                wrong("host: bad-domain", () -> Ingress.builder().host("a..b").build()));
    }

    private static Arguments wrong(String told, ThrowingCallable mistake) {
        return arguments(told, mistake);
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("wrong")
    void refuses(String told, ThrowingCallable mistake) {
        assertThat(Told.by(mistake)).containsExactly(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 3 * * 0", "*/15 0-6,22 1,15 JAN-MAR MON", "0 0 ? * 7"})
    void acceptsSchedules(String schedule) {
        assertThatCode(() -> new Workload.CronJob(schedule, false, 0)).doesNotThrowAnyException();
    }

    @Test
    void autoscalingHoldsCpuUnlessItHoldsMemory() {
        assertThat(new Autoscaling(1, 2, Optional.empty(), Optional.empty()).cpu())
                .contains(new Percent(80));
        assertThat(new Autoscaling(1, 2, Optional.empty(), Optional.of(new Percent(70))).cpu())
                .isEmpty();
    }

    @Test
    void cpuIsLookedAtLast() {
        Metric load = new Metric.PodMetric("load", new TreeMap<>(), Quantity.of("1"));
        Metric cpu = new Metric.PodResource(MeasuredResource.CPU, Optional.of(new Percent(60)), Optional.empty());
        Autoscaling scaling = new Autoscaling(
                1, 2, Optional.of(new Percent(70)), Optional.of(new Percent(80)), List.of(cpu, load), Optional.empty());

        assertThat(scaling.orderedMetrics()).containsExactly(load, cpu);
        assertThat(scaling.allMetrics())
                .containsExactly(
                        Metric.ContainerResource.own(MeasuredResource.MEMORY, new Percent(80)),
                        load,
                        cpu,
                        Metric.ContainerResource.own(MeasuredResource.CPU, new Percent(70)));
    }

    @Test
    void metricsTakeThePlaceOfTheDefault() {
        Metric load = new Metric.PodMetric("load", new TreeMap<>(), Quantity.of("1"));
        assertThat(new Autoscaling(1, 2, Optional.empty(), Optional.empty(), List.of(load), Optional.empty())
                        .allMetrics())
                .containsExactly(load);
    }

    @Test
    void unhealthyPodsMayGoUnlessSaidOtherwise() {
        assertThat(DisruptionBudget.maxUnavailable(1).unhealthyPods())
                .isEqualTo(UnhealthyPodEvictionPolicy.ALWAYS_ALLOW);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, false",
        "1, 2, true",
        "50%, 1, false",
        "50%, 2, true",
        "51%, 2, false",
        "67%, 3, false",
        "0, 1, true"
    })
    void aBudgetThatKeepsAllLetsNoneGo(String minAvailable, int pods, boolean allows) {
        DisruptionBudget budget = new DisruptionBudget(Optional.empty(), Optional.of(Amount.of(minAvailable)));
        assertThat(budget.allowsEviction(pods)).isEqualTo(allows);
    }

    @Test
    void memoryIsLimitedToTheRequestUnlessSaidOtherwise() {
        assertThat(Resources.of("1", "2Gi").effectiveMemoryLimit()).isEqualTo(Quantity.of("2Gi"));
        assertThat(Resources.of("1", "2Gi").memoryLimit("3Gi").effectiveMemoryLimit())
                .isEqualTo(Quantity.of("3Gi"));
        assertThat(Resources.of("1", "2Gi").cpuLimit()).isEmpty();
    }

    @Test
    void jobsEndAndServersDoNot() {
        assertThat(new Workload.Job(1).ends()).isTrue();
        assertThat(new Workload.CronJob("0 0 * * *", false, 0).ends()).isTrue();
        assertThat(new Workload.Deployment(false).ends()).isFalse();
        assertThat(new Workload.StatefulSet(false).ends()).isFalse();
    }

    @Test
    void textsAreLiteralUntilTheyNameWhatOnlyTheReleaseKnows() {
        assertThat(Text.of("a", 1, "b").literal()).isTrue();
        assertThat(Text.of("http://", Text.service("gms"), ":8080").literal()).isFalse();
        assertThat(Text.of("https://a.", Text.domain()).parts())
                .containsExactly(new Text.Literal("https://a."), new Text.Domain());
    }

    @Test
    void placementsAddUp() {
        Placement base = Placement.builder()
                .nodeSelector(new TreeMap<>(Collections.singletonMap("disk", "ssd")))
                .exclusive(true)
                .build();
        Placement wish = Placement.builder()
                .nodeSelector(new TreeMap<>(Collections.singletonMap("zone", "a")))
                .spread(Spread.overNodes())
                .build();
        Placement both = wish.over(base);
        assertThat(both.nodeSelector()).containsOnlyKeys("disk", "zone");
        assertThat(both.exclusive()).isTrue();
        assertThat(both.spread()).contains(Spread.overNodes());
    }
}
