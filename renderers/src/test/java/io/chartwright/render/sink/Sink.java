package io.chartwright.render.sink;

import io.chartwright.model.Product;
import io.chartwright.model.component.Amount;
import io.chartwright.model.component.Autoscaling;
import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.ConfigSet;
import io.chartwright.model.component.ConnectionTest;
import io.chartwright.model.component.DisruptionBudget;
import io.chartwright.model.component.EnvValue;
import io.chartwright.model.component.FileSet;
import io.chartwright.model.component.Image;
import io.chartwright.model.component.Keda;
import io.chartwright.model.component.Percent;
import io.chartwright.model.component.Phase;
import io.chartwright.model.component.Port;
import io.chartwright.model.component.Probe;
import io.chartwright.model.component.Quantity;
import io.chartwright.model.component.Resources;
import io.chartwright.model.component.SecurityContext;
import io.chartwright.model.component.Service;
import io.chartwright.model.component.ServiceAccount;
import io.chartwright.model.component.Text;
import io.chartwright.model.component.Toleration;
import io.chartwright.model.component.Tuning;
import io.chartwright.model.component.Volume;
import io.chartwright.model.component.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A product that uses everything a product can, and differs between its stages wherever it may. */
record Sink(Stage stage, String host) implements Product {

    Sink(Stage stage) {
        this(stage, "sink");
    }

    enum Stage {
        BASE,
        TEST,
        PROD
    }

    private boolean test() {
        return stage == Stage.TEST;
    }

    private boolean prod() {
        return stage == Stage.PROD;
    }

    @Override
    public String type() {
        return "sink";
    }

    @Override
    public ChartContent compose() {
        List<Component> components = new ArrayList<>(
                List.of(setUp(), web(), plain(), store(), lone(), nightly(), finish(), lateBloomer(), shiftingNeeds()));
        if (test()) {
            components.add(onlyInTest());
        }
        return new ChartContent(
                "Everything: \"quoted\", 50% & more",
                "https://sink.example.com",
                "1.2.3+build.4",
                new SecurityContext(1000, 3000, true),
                new ServiceAccount(
                        true, new TreeMap<>(Map.of("eks.amazonaws.com/role-arn", "arn:aws:iam::1:role/sink"))),
                List.of(shared(), literals()),
                List.of(new FileSet(
                        "shared-files",
                        "Files for all",
                        new TreeMap<>(Map.of("y", Text.of(Text.domain(), "\n{{ left alone }}\n"))))),
                components,
                Optional.of(new ConnectionTest("web-front", "http", "/health")));
    }

    private ConfigSet shared() {
        Map<String, Text> variables = new TreeMap<>();
        variables.put("STORE_URL", Text.of("http://", Text.service("store-peers"), ":7000/{{ as is }}"));
        variables.put("PUBLIC_URL", Text.of("https://sink.", Text.domain(), "/"));
        variables.put("LEVEL", Text.of(prod() ? "1.0" : "yes"));
        return new ConfigSet("shared-settings", "What all share", new TreeMap<>(variables));
    }

    private static ConfigSet literals() {
        return new ConfigSet(
                "literals",
                "Texts that no template reads",
                new TreeMap<>(Map.of("PATTERN", Text.of("{{ .Values.secret }} {{"), "EMPTY", Text.of(""))));
    }

    private static Tuning.Builder tuning(String image) {
        return Tuning.builder().image(Image.of("acme/" + image, "1.0")).resources("100m", "128Mi");
    }

    private static Component setUp() {
        return Component.job("set-up", 3)
                .description("Prepares the store")
                .phase(Phase.PREPARE)
                .config("shared-settings")
                .command("set-up", "--from={{ braces }}", "a{", "set -e\n\n  run {{ x }}\n\n", "a\n  b: c\n")
                .volume(Volume.configFiles("scripts", "/scripts", new TreeMap<>(Map.of("a.sh", "#!/bin/sh\nset -e\n"))))
                .tuning(tuning("set-up").build())
                .build();
    }

    private Component web() {
        Component.Builder web = Component.deployment("web-front")
                .description("Answers")
                .port(Port.of("http", 8080))
                .port(Port.of("grpc", 9090))
                .port(Port.ofPod("metrics", 9100))
                .config(prod() ? new String[] {"shared-settings"} : new String[] {"shared-settings", "literals"})
                .initContainer("wait", "sh", "-c", "until ask\ndo\n  sleep 1\ndone\n")
                .volume(new Volume.SharedFiles("shared", "/shared", "shared-files"))
                .volume(new Volume.ConfigFile(
                        "one-file", "/etc/one.conf", Text.of("at ", Text.service("store"), "\t\n \nend ")))
                .volume(new Volume.ExistingClaim("old", "/old", "old-disk"))
                .volume(Volume.emptyDir("tmp", "/tmp", "64Mi"))
                .volume(new Volume.EmptyDir("cache", "/cache", Optional.empty()))
                .volume(new Volume.SecretFiles("keys", "/keys", "sink-keys"))
                .volume(Volume.configFiles(
                        "pages",
                        "/pages",
                        new TreeMap<>(Map.of(
                                "index.html",
                                "<html>\n  {{ not ours }}\n</html>\n",
                                "level.txt",
                                prod() ? "high" : "low"))))
                .volume(Volume.configFiles(
                        "more-pages",
                        "/more",
                        new TreeMap<>(Map.of("a.properties", "a=1\nb=2\n\n# end\n", "b.json", "{\"a\": [1, 2]}"))));
        if (prod()) {
            web.command("serve", "--fast").args("--level", "9");
            web.volume(new Volume.SecretFiles("licence", "/licence", "sink-licence"));
            web.preStop("sleep", "10");
        } else {
            web.args("--level", "1");
        }
        return web.tuning(webTuning()).build();
    }

    private Tuning webTuning() {
        Tuning.Builder tuning = tuning("web")
                .env("PLAIN", "{{ braces }} and \"quotes\"")
                .env("STORE", EnvValue.of(Text.of(Text.service("store"), ":7000")))
                .env("PASSWORD", EnvValue.secret("sink-login", "password"))
                .env("REGION", new EnvValue.FromConfig("cluster-facts", "region"))
                .env("POD_IP", new EnvValue.FromField("status.podIP"))
                .startupProbe(Probe.http("/health", "http").every(5, 60))
                .readinessProbe(Probe.http("/ready", "http"))
                .livenessProbe(Probe.command("check", "--all"));
        switch (stage) {
            case BASE -> tuning.ingress(ingress -> ingress.subdomain(host));
            case TEST ->
                tuning.ingress(ingress -> ingress.host(host + ".other.example.com")
                                .path("/ui")
                                .tls(false)
                                .annotations(
                                        new TreeMap<>(Map.of("nginx.ingress.kubernetes.io/proxy-body-size", "10m"))))
                        .autoscaling(new Autoscaling(1, 3, Optional.of(new Percent(70)), Optional.empty()))
                        .disruption(DisruptionBudget.maxUnavailable(1))
                        .podAnnotations(new TreeMap<>(Map.of("prometheus.io/scrape", "true")))
                        .podLabels(new TreeMap<>(Map.of("team", "sinkers")))
                        .service(new Service(
                                Service.Type.LOAD_BALANCER, new TreeMap<>(Map.of("example.com/internal", "true"))));
            case PROD ->
                tuning.autoscaling(new Autoscaling(2, 8, Optional.empty(), Optional.of(new Percent(80))))
                        .disruption(new DisruptionBudget(Optional.empty(), Optional.of(Amount.of("50%"))))
                        .terminationGracePeriodSeconds(2_000_000)
                        .priorityClassName("high")
                        .resources(Resources.of("1", "1Gi").memoryLimit("2Gi"))
                        .placement(placement -> placement
                                .nodeSelector(new TreeMap<>(Map.of("pool", "web", "fast", "true")))
                                .tolerations(List.of(
                                        new Toleration("pool", Optional.of("web"), Optional.of("NoSchedule")),
                                        new Toleration("any", Optional.empty(), Optional.empty())))
                                .exclusive(true));
        }
        return tuning.build();
    }

    /** No ports, no environment, no volumes, nothing. */
    private static Component plain() {
        return new Component(
                "plain",
                "",
                new Workload.Deployment(true),
                Phase.FOLLOW,
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(new SecurityContext(1_000_680_000, 0, false)),
                tuning("plain").build());
    }

    private Component store() {
        Volume data = new Volume.Claim("data", "/data", Quantity.of(prod() ? "100Gi" : "1Gi"), Optional.empty());
        Volume log = new Volume.Claim("write-log", "/log", Quantity.of("1Gi"), Optional.of("fast"));
        Component.Builder builder = new Component(
                        "store",
                        "Keeps",
                        new Workload.StatefulSet(true),
                        Phase.SERVE,
                        true,
                        List.of(),
                        List.of(),
                        List.of(Port.of("store", 7000), Port.ofPod("gossip", 7001)),
                        List.of(),
                        List.of(data, log),
                        Optional.empty(),
                        List.of(),
                        List.of("drain"),
                        Optional.empty(),
                        storeTuning())
                .toBuilder();
        if (prod()) {
            builder.volume(new Volume.Claim("archive", "/archive", Quantity.of("1Ti"), Optional.empty()));
        }
        return builder.peers("store-peers", "gossip").build();
    }

    private Tuning storeTuning() {
        Tuning.Builder tuning = tuning("store").replicas(prod() ? 3 : 1);
        if (prod()) {
            tuning.env("HEAP", "2g")
                    .placement(placement -> placement.spread(io.chartwright.model.component.Spread.builder()
                            .over("topology.kubernetes.io/zone")
                            .strict(true)
                            .build()));
        }
        return tuning.build();
    }

    /** A stateful set whose own Service names its pods. */
    private Component lone() {
        return Component.statefulSet("lone")
                .port(Port.of("lone", 6000))
                .volume(new Volume.Claim("data", "/data", Quantity.of("1Gi"), Optional.empty()))
                .tuning(loneTuning())
                .build();
    }

    private Tuning loneTuning() {
        Tuning.Builder tuning = tuning("lone");
        if (prod()) {
            tuning.keda(new Keda(
                    0,
                    5,
                    List.of(new Keda.Trigger(
                            "cron", new TreeMap<>(Map.of("timezone", "UTC", "desiredReplicas", "3"))))));
        }
        return tuning.build();
    }

    private Component nightly() {
        return Component.cronJob("nightly-clean-up-of-everything", prod() ? "0 3 * * 0" : "*/5 * * * *", test())
                .config("literals")
                .tuning(tuning("nightly").env("A", "1").build())
                .build();
    }

    private static Component finish() {
        return Component.job("finish", 0)
                .phase(Phase.FINISH)
                .tuning(tuning("finish").build())
                .build();
    }

    /** Off but in production. */
    private Component lateBloomer() {
        return Component.deployment("late-bloomer")
                .enabled(prod())
                .port(Port.of("http", 8080))
                .volume(Volume.configFiles("conf", "/conf", new TreeMap<>(Map.of("a.conf", "a\n"))))
                .tuning(tuning("late")
                        .maxUnavailable(1)
                        .autoscaling(1, 2, "50%")
                        .ingress(ingress -> ingress.subdomain(host.equals("sink") ? "late" : host + "-late"))
                        .build())
                .build();
    }

    /** Ports and variables in one stage, none in another. */
    private Component shiftingNeeds() {
        Component.Builder builder = Component.deployment("shifting-needs");
        Tuning.Builder tuning = tuning("shifting");
        if (prod()) {
            builder.port(Port.of("on", 8080)).preStop("bye").volume(Volume.emptyDir("tmp", "/tmp", "1Gi"));
            tuning.env("ONLY_IN_PROD", "1").env("SECRET", EnvValue.secret("prod-only", "key"));
        }
        if (test()) {
            builder.security(new SecurityContext(7, 7, false));
        }
        return builder.tuning(tuning.build()).build();
    }

    private static Component onlyInTest() {
        return Component.deployment("only-in-test")
                .port(Port.of("http", 8080))
                .tuning(tuning("only").replicas(0).build())
                .build();
    }
}
