package io.chartwright.catalog.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chartwright.Told;
import io.chartwright.model.Subchart;
import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.ConfigSet;
import io.chartwright.model.component.ConnectionTest;
import io.chartwright.model.component.DisruptionBudget;
import io.chartwright.model.component.EnvValue;
import io.chartwright.model.component.FileSet;
import io.chartwright.model.component.Image;
import io.chartwright.model.component.InitContainer;
import io.chartwright.model.component.Keda;
import io.chartwright.model.component.PeerService;
import io.chartwright.model.component.Phase;
import io.chartwright.model.component.Port;
import io.chartwright.model.component.Quantity;
import io.chartwright.model.component.Resources;
import io.chartwright.model.component.SecurityContext;
import io.chartwright.model.component.ServiceAccount;
import io.chartwright.model.component.Text;
import io.chartwright.model.component.Toleration;
import io.chartwright.model.component.Tuning;
import io.chartwright.model.component.Volume;
import io.chartwright.model.component.Workload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ServiceChartTest {
    private static final Image IMAGE = Image.of("acme/portal", "2.3.0");

    private static Tuning.Builder usual(Tuning.Builder tuning) {
        return tuning.image(IMAGE).resources("250m", "512Mi");
    }

    private static ServiceComponent.Builder usual(ServiceComponent.Builder component) {
        return component.tune(ServiceChartTest::usual);
    }

    /** A service of one component. */
    private static ServiceChart.Builder portal(Consumer<ServiceComponent.Builder> web) {
        return ServiceChart.named("portal").component("web", component -> web.accept(usual(component)));
    }

    private static Component web(Consumer<ServiceComponent.Builder> web) {
        return portal(web).product().compose().components().get(0);
    }

    private static List<String> told(Consumer<ServiceComponent.Builder> web) {
        return Told.by(() -> portal(web).product().compose());
    }

    @Test
    void isNamedAndDiffersFromEnvironmentToEnvironment() {
        Subchart subchart = ServiceChart.named("processor")
                .component(
                        "worker",
                        worker -> worker.tune(tuning -> usual(tuning)
                                .resources(Resources.of("2", "32Gi").gpus(1))))
                .in(
                        "prod",
                        prod -> prod.component(
                                "worker",
                                worker -> worker.tune(tuning -> tuning.resources(
                                        Resources.of("8", "128Gi").gpus(4)))))
                .get();
        assertThat(subchart.name()).isEqualTo("processor");
        assertThat(gpus(subchart.base())).contains(1);
        assertThat(gpus(subchart.in("prod"))).contains(4);
        assertThat(gpus(subchart.in("staging"))).contains(1);
    }

    private static Optional<Integer> gpus(Subchart.Variant variant) {
        return variant.product()
                .compose()
                .components()
                .get(0)
                .tuning()
                .resources()
                .orElseThrow()
                .gpus();
    }

    @Test
    void saysWhatItRunsWhereNobodyDescribesIt() {
        ChartContent content = portal(web -> {}).product().compose();
        assertThat(content.description()).isEqualTo("Runs web");
        assertThat(content.home()).isEmpty();
        assertThat(content.test()).isEmpty();
        assertThat(portal(web -> {})
                        .component("api", ServiceChartTest::usual)
                        .component("jobs", ServiceChartTest::usual)
                        .product()
                        .compose()
                        .description())
                .isEqualTo("Runs api, jobs and web");
        ChartContent told = portal(web -> {})
                .description("The portal")
                .home("https://acme.example")
                .product()
                .compose();
        assertThat(told.description()).isEqualTo("The portal");
        assertThat(told.home()).isEqualTo("https://acme.example");
    }

    @Test
    void hasTheVersionOfItsImagesUnlessItHasItsOwn() {
        assertThat(portal(web -> {}).product().compose().appVersion()).isEqualTo("2.3.0");
        assertThat(portal(web -> {}).appVersion("2.3").product().compose().appVersion())
                .isEqualTo("2.3");
        ServiceChart.Builder mixed = portal(web -> {})
                .component("api", api -> usual(api).tune(tuning -> tuning.image(Image.of("acme/api", "7"))));
        assertThat(Told.by(() -> mixed.product().compose())).containsExactly("appVersion: missing-value");
        assertThat(mixed.appVersion("1").product().compose().appVersion()).isEqualTo("1");
        assertThat(Told.by(() -> portal(web -> {}).appVersion("1+2").product()))
                .containsExactly("appVersion: bad-label");
    }

    @Test
    void runsAsNoOneSpecialWithoutATokenAndWithAReadOnlyImage() {
        ChartContent content = portal(web -> {}).product().compose();
        assertThat(content.security()).isEqualTo(new SecurityContext(1000, 1000, true));
        assertThat(content.serviceAccount()).isEqualTo(ServiceAccount.withoutToken());
    }

    @Test
    void runsAsTheUserSays() {
        ChartContent content = portal(
                        web -> web.security(new RunAs(Optional.empty(), Optional.of(0), Optional.of(false))))
                .component("api", ServiceChartTest::usual)
                .security(RunAs.user(101))
                .serviceAccount(Account.withToken())
                .product()
                .compose();
        assertThat(content.security()).isEqualTo(new SecurityContext(101, 101, true));
        assertThat(content.serviceAccount().token()).isTrue();
        assertThat(content.components())
                .extracting(Component::security)
                .containsExactly(Optional.empty(), Optional.of(new SecurityContext(101, 0, false)));
    }

    @Test
    void canWriteToTmpOfAReadOnlyImage() {
        Volume tmp = new Volume.EmptyDir("tmp", "/tmp", Optional.of(Quantity.of("1Gi")));
        assertThat(web(web -> {}).volumes()).containsExactly(tmp);
        assertThat(web(web -> web.volume("scratch", ServiceVolume.emptyDir("4Gi", "/tmp/")))
                        .volumes())
                .extracting(Volume::name)
                .containsExactly("scratch");
        assertThat(web(web -> web.volume("tmp", ServiceVolume.emptyDir("4Gi", "/cache")))
                        .volumes())
                .extracting(Volume::name)
                .containsExactly("tmp", "writable-tmp");
        assertThat(web(web -> web.security(new SecurityContext(5, 5, false))).volumes())
                .isEmpty();
    }

    @Test
    void hasEveryKindOfVolume() {
        TreeMap<String, Text> files = new TreeMap<>(Map.of("a.txt", Text.of("a")));
        Component component = portal(web -> web.kind(Kind.STATEFUL_SET)
                        .volume("a", ServiceVolume.emptyDir("1Gi", "/tmp"))
                        .volume("b", ServiceVolume.secret("keys", "/b"))
                        .volume("c", ServiceVolume.disk("10Gi", "/c"))
                        .volume("d", ServiceVolume.claim("lake", "/d"))
                        .volume("e", ServiceVolume.files(files, "/e"))
                        .volume("f", ServiceVolume.file(Text.of("f"), "/etc/f.conf"))
                        .volume("g", ServiceVolume.shared("rules", "/g")))
                .files("rules", rules -> rules.put("r.txt", "r"))
                .product()
                .compose()
                .components()
                .get(0);
        assertThat(component.volumes())
                .containsExactly(
                        new Volume.EmptyDir("a", "/tmp", Optional.of(Quantity.of("1Gi"))),
                        new Volume.SecretFiles("b", "/b", "keys"),
                        new Volume.Claim("c", "/c", Quantity.of("10Gi"), Optional.empty()),
                        new Volume.ExistingClaim("d", "/d", "lake"),
                        new Volume.ConfigFiles("e", "/e", files),
                        new Volume.ConfigFile("f", "/etc/f.conf", Text.of("f")),
                        new Volume.SharedFiles("g", "/g", "rules"));
    }

    @Test
    void sharesVariablesAndFilesByName() {
        Text url = Text.of("http://", Text.service("web"), ":8080");
        ChartContent content = portal(web -> web.port("http", 8080)
                        .config("common")
                        .volume("rules", ServiceVolume.shared("rules", "/rules")))
                .config("common", common -> common.put("LEVEL", "info").put("URL", url))
                .config("spare", spare -> spare.put("A", "b"))
                .files("rules", rules -> rules.put("a.txt", "a"))
                .product()
                .compose();
        assertThat(content.config())
                .extracting(ConfigSet::name, ConfigSet::description)
                .containsExactly(tuple("common", "for web"), tuple("spare", "not used yet"));
        assertThat(content.config().get(0).variables()).containsEntry("URL", url);
        assertThat(content.files())
                .containsExactly(new FileSet("rules", "for web", new TreeMap<>(Map.of("a.txt", Text.of("a")))));
        assertThat(content.components().get(0).config()).containsExactly("common");
    }

    @Test
    void changesOnlyTheVariableThatAnEnvironmentNames() {
        Subchart subchart = portal(web -> {})
                .config("common", common -> common.put("A", "1").put("B", "2"))
                .in("prod", prod -> prod.config("common", common -> common.put("B", "3")))
                .get();
        assertThat(subchart.base().product().compose().config().get(0).variables())
                .containsEntry("B", Text.of("2"));
        assertThat(subchart.in("prod").product().compose().config().get(0).variables())
                .containsEntry("A", Text.of("1"))
                .containsEntry("B", Text.of("3"));
    }

    @Test
    void describesAComponentInAllItsParts() {
        Component component = web(web -> web.description("the pages")
                .enabled(false)
                .phase(Phase.FOLLOW)
                .recreate(true)
                .command("serve")
                .args("-v")
                .port("http", 8080)
                .podPort("metrics", 9090)
                .initContainer("wait", "true")
                .preStop("sleep", "5")
                .peers("web-peers", "metrics"));
        assertThat(component.description()).isEqualTo("the pages");
        assertThat(component.enabled()).isFalse();
        assertThat(component.phase()).isEqualTo(Phase.FOLLOW);
        assertThat(component.workload()).isEqualTo(new Workload.Deployment(true));
        assertThat(component.command()).containsExactly("serve");
        assertThat(component.args()).containsExactly("-v");
        assertThat(component.ports()).containsExactly(Port.of("http", 8080), Port.ofPod("metrics", 9090));
        assertThat(component.initContainers()).containsExactly(new InitContainer("wait", List.of("true")));
        assertThat(component.preStop()).containsExactly("sleep", "5");
        assertThat(component.peers()).contains(new PeerService("web-peers", "metrics"));
    }

    @Test
    void keepsEveryTuning() {
        Component component = web(web -> web.port("http", 8080).tune(tuning -> tuning.env("A", "b")
                .autoscaling(2, 4, "70%")
                .ingress(ingress -> ingress.subdomain("portal"))
                .placement(placement -> placement
                        .nodeSelector(new TreeMap<>(Map.of("accelerator", "nvidia-tesla-k80")))
                        .tolerations(List.of(
                                new Toleration("nvidia.com/gpu", Optional.empty(), Optional.of("NoSchedule")))))));
        assertThat(component.tuning().image()).contains(IMAGE);
        assertThat(component.tuning().env()).containsEntry("A", EnvValue.of("b"));
        assertThat(component.tuning().autoscaling()).isPresent();
        assertThat(component.tuning().ingress()).isPresent();
        assertThat(component.tuning().placement().nodeSelector()).containsKey("accelerator");
        assertThat(component.tuning().livenessProbe())
                .describedAs("nobody but the user knows what answers")
                .isEmpty();
    }

    @Test
    void runsEveryKind() {
        assertThat(web(web -> {}).workload()).isEqualTo(new Workload.Deployment(false));
        assertThat(web(web -> web.kind(Kind.STATEFUL_SET).parallel(true)).workload())
                .isEqualTo(new Workload.StatefulSet(true));
        Component job = web(web -> web.kind(Kind.JOB));
        assertThat(job.workload()).isEqualTo(new Workload.Job(3));
        assertThat(job.phase()).isEqualTo(Phase.PREPARE);
        assertThat(web(web -> web.kind(Kind.JOB).phase(Phase.FINISH)).phase()).isEqualTo(Phase.FINISH);
        Component cronJob = web(web -> web.cronJob("0 3 * * *").suspend(true).backoffLimit(0));
        assertThat(cronJob.workload()).isEqualTo(new Workload.CronJob("0 3 * * *", true, 0));
        assertThat(cronJob.phase()).isEqualTo(Phase.SERVE);
    }

    @Test
    void givesSeveralPodsABudgetUnlessTheyHaveOne() {
        assertThat(web(web -> {}).tuning().disruption()).isEmpty();
        assertThat(web(web -> {}).tuning().replicas()).contains(1);
        assertThat(web(web -> web.tune(tuning -> tuning.replicas(2))).tuning().disruption())
                .contains(DisruptionBudget.maxUnavailable(1));
        assertThat(web(web -> web.tune(tuning -> tuning.autoscaling(2, 5, "70%")))
                        .tuning()
                        .disruption())
                .contains(DisruptionBudget.maxUnavailable(1));
        assertThat(web(web -> web.tune(tuning -> tuning.replicas(5).maxUnavailable(2)))
                        .tuning()
                        .disruption())
                .contains(DisruptionBudget.maxUnavailable(2));
        assertThat(web(web -> web.kind(Kind.JOB)).tuning().replicas()).isEmpty();
    }

    @Test
    void asksTheOnlyPortOrHttpOrTheOneThatIsNamed() {
        ServiceTest page = ServiceTest.page("web", "/up");
        assertThat(portal(web -> web.port("ui", 80))
                        .test(page)
                        .product()
                        .compose()
                        .test())
                .contains(new ConnectionTest("web", "ui", "/up"));
        assertThat(portal(web -> web.port("admin", 81).port("http", 80))
                        .test(new ServiceTest("web", Optional.empty(), Optional.empty()))
                        .product()
                        .compose()
                        .test())
                .contains(new ConnectionTest("web", "http", "/"));
        assertThat(Told.by(() -> portal(web -> web.port("a", 1).port("b", 2))
                        .test(page)
                        .product()
                        .compose()))
                .containsExactly("test: missing-value");
        assertThat(Told.by(() -> portal(web -> web.port("a", 1))
                        .test(new ServiceTest("web", Optional.of("b"), Optional.of("up")))
                        .product()
                        .compose()))
                .containsExactly("test.port: unknown-port", "test.path: bad-path");
        assertThat(Told.faults(() -> portal(web -> {})
                        .test(ServiceTest.page("wbe", "/"))
                        .product()
                        .compose()))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.path()).isEqualTo("test.component");
                    assertThat(fault.hint()).isEqualTo("did you mean 'web'?");
                });
    }

    @Test
    void needsAComponentWithImageAndResources() {
        assertThat(Told.by(() -> ServiceChart.builder().product())).containsExactly("components: missing-value");
        assertThat(Told.by(() ->
                        ServiceChart.named("portal").component("web", web -> {}).product()))
                .containsExactly("components.web.image: missing-value", "components.web.resources: missing-value");
    }

    @Test
    void tellsOfAllThatIsWrongWithTuningsOnTheWay() {
        assertThat(told(web -> web.tune(tuning -> tuning.resources("lots", "1Gi"))))
                .containsExactly("components.web.resources: bad-quantity");
    }

    @Test
    void refusesTwoScalers() {
        Keda keda = new Keda(0, 3, List.of(new Keda.Trigger("cron", new TreeMap<>())));
        assertThat(told(web ->
                        web.tune(tuning -> tuning.autoscaling(1, 2, "70%").keda(keda))))
                .containsExactly("components.web.keda: two-scalers");
    }

    @Test
    void refusesWhatDoesNotGoWithTheKind() {
        assertThat(told(web ->
                        web.schedule("0 3 * * *").suspend(true).parallel(true).backoffLimit(1)))
                .containsExactly(
                        "components.web.schedule: wrong-kind",
                        "components.web.suspend: wrong-kind",
                        "components.web.parallel: wrong-kind",
                        "components.web.backoffLimit: wrong-kind");
        assertThat(told(web -> web.kind(Kind.CRON_JOB).recreate(true).phase(Phase.PREPARE)))
                .containsExactly(
                        "components.web.schedule: missing-value",
                        "components.web.recreate: wrong-kind",
                        "components.web.phase: wrong-kind");
        assertThat(told(web ->
                        web.kind(Kind.JOB).tune(tuning -> tuning.replicas(2).maxUnavailable(1))))
                .containsExactly("components.web.replicas: wrong-kind", "components.web.disruption: wrong-kind");
        assertThat(told(web -> web.volume("data", ServiceVolume.disk("1Gi", "/data"))))
                .containsExactly("components.web.volumes.data.size: wrong-kind");
        assertThat(told(web -> web.cronJob("at night"))).containsExactly("components.web.schedule: bad-schedule");
    }

    @Test
    void refusesPortsAndVolumesThatCannotBe() {
        assertThat(told(web ->
                        web.port("http", 0).port("HTTP", 80).podPort("http", 81).podPort("x", 80)))
                .containsExactly(
                        "components.web.ports.HTTP: bad-name",
                        "components.web.ports.http: out-of-range",
                        "components.web.podPorts.http: duplicate-name",
                        "components.web.podPorts.x: duplicate-port");
        assertThat(told(web ->
                        web.podPort("http", 80).tune(tuning -> tuning.ingress(ingress -> ingress.subdomain("portal")))))
                .containsExactly("components.web.ingress.port: unserved-port");
        assertThat(told(web -> web.volume("A", ServiceVolume.secret("x", "/a"))
                        .volume("b", ServiceVolume.claim("x", "/a"))
                        .volume("c", ServiceVolume.files(new TreeMap<>(), "c"))))
                .containsExactly(
                        "components.web.volumes.A.name: bad-name",
                        "components.web.volumes.b.mountPath: duplicate-path",
                        "components.web.volumes.c.files: missing-value");
    }

    @Test
    void refusesNamesThatAreTakenOrCannotBe() {
        assertThat(Told.by(() -> portal(web -> {})
                        .component("Web", ServiceChartTest::usual)
                        .component("config", ServiceChartTest::usual)
                        .config("no set", set -> set.put("no name", "x"))
                        .files("set", set -> set.put("no/file", "x"))
                        .product()))
                .containsExactlyInAnyOrder(
                        "components.Web: bad-name",
                        "components.config: reserved-name",
                        "config.no set: bad-name",
                        "config.no set.no name: bad-env-name",
                        "files.set.no/file: bad-file-name");
        assertThat(Told.by(() -> portal(web -> web.volume(
                                        "conf", ServiceVolume.files(new TreeMap<>(Map.of("a", Text.of("a"))), "/conf"))
                                .podPort("gossip", 7000)
                                .peers("web", "gossip"))
                        .config("web-conf", set -> set.put("A", "a"))
                        .files("web-conf", set -> set.put("a", "a"))
                        .product()))
                .containsExactly(
                        "files.web-conf: duplicate-name",
                        "components.web.volumes.conf: duplicate-name",
                        "components.web.peers.name: duplicate-name");
    }

    @Test
    void refusesReferencesThatLeadNowhere() {
        Text unknown = Text.of("http://", Text.service("wbe"));
        Text unserved = Text.of(Text.service("worker"));
        TreeMap<String, Text> files = new TreeMap<>(Map.of("a.txt", unknown));
        assertThat(Told.by(() -> portal(web -> web.port("http", 8080)
                                .config("comon")
                                .volume("shared", ServiceVolume.shared("rules", "/rules"))
                                .volume("own", ServiceVolume.files(files, "/own"))
                                .volume("single", ServiceVolume.file(unknown, "/single.txt"))
                                .tune(tuning -> tuning.env("A", EnvValue.of(unserved))))
                        .component("worker", ServiceChartTest::usual)
                        .config("common", common -> common.put("A", unknown))
                        .product()
                        .compose()))
                .containsExactly(
                        "config.common.A.1.service: unknown-component",
                        "components.web.config.0: unknown-config",
                        "components.web.volumes.own.files.a.txt.1.service: unknown-component",
                        "components.web.volumes.shared.shared: unknown-files",
                        "components.web.volumes.single.text.1.service: unknown-component",
                        "components.web.env.A.0.service: unserved-component");
    }

    @Test
    void mayNameAServiceOfPeers() {
        assertThat(web(web -> web.podPort("gossip", 7000)
                                .peers("web-peers", "gossip")
                                .tune(tuning -> tuning.env("SEEDS", EnvValue.of(Text.of(Text.service("web-peers"))))))
                        .name())
                .isEqualTo("web");
    }
}
