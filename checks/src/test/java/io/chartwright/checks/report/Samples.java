package io.chartwright.checks.report;

import io.chartwright.checks.Coverage;
import io.chartwright.checks.Suppressed;
import io.chartwright.checks.Verdict;
import io.chartwright.checks.capacity.ClusterUse;
import io.chartwright.checks.capacity.EnvironmentUse;
import io.chartwright.checks.capacity.Use;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.HelmRules;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A verdict with something of everything, one with nothing, and one made to break writers. */
final class Samples {
    private static final List<String> EVERYWHERE = List.of("dev", "prod");
    private static final BigDecimal GIBIBYTE = BigDecimal.valueOf(1L << 30);

    private static final RuleDoc BLOCKS_DRAIN = RuleDoc.error(
            "budget-blocks-drain",
            Family.DISRUPTION,
            "A budget allows no eviction at all",
            "Draining a node waits for the budget, for ever.",
            "Allow one pod to be unavailable.");
    private static final RuleDoc NO_PROBES = RuleDoc.warning(
            "no-probes",
            Family.WORKLOADS,
            "A container that serves has no readiness probe",
            "Traffic reaches it before it can answer.",
            "Add a readiness probe.");
    private static final RuleDoc HOST_PATH = RuleDoc.error(
            "host-path",
            Family.WORKLOADS,
            "A pod mounts a folder of its node",
            "Whoever takes over the pod may take over the node.",
            "Use a volume of another type.");
    private static final RuleDoc SECRET_VALUE = RuleDoc.error(
                    "secret-literal",
                    Family.SECRETS,
                    "A value looks like a credential",
                    "Git keeps it for ever.",
                    "Refer to a Secret.")
            .silencedOnlyByPlace();
    private static final RuleDoc SINGLE_REPLICA = RuleDoc.info(
            "single-replica",
            Family.WORKLOADS,
            "A workload has one replica",
            "It is gone while its node is drained.",
            "Run two, if it must never be gone.");

    private static final String PLATFORM = """
            platform: acme
            repository: https://git.example.com/acme/platform.git
            environments:
              dev: { domain: dev.acme.example }
              prod: { domain: acme.example }
            charts:
              shop:
                subcharts:
                  web:
                    type: service
                    components:
                      web:
                        disruption: { minAvailable: 1 }
            """;

    static final Verdict EMPTY =
            new Verdict(List.of(), List.of(), new Coverage("", 0, 0, 0, List.of(), Map.of(), List.of()), List.of());

    private Samples() {}

    static Verdict rich() {
        Place web = place("web", "Deployment/web", EVERYWHERE);
        return new Verdict(
                List.of(
                        Finding.of(
                                BLOCKS_DRAIN,
                                place("web", "PodDisruptionBudget/web", List.of("prod"))
                                        .at("spec.minAvailable"),
                                "Deployment/web has 1 replica and minAvailable 1 lets none of them go; no node under it"
                                        + " can be drained",
                                "drop the budget, say maxUnavailable: 1, or run at least 2 replicas"),
                        Finding.of(
                                HelmRules.HELM_LINT,
                                Place.file("helm/charts/shop/Chart.yaml"),
                                "icon is recommended\nand so is a description",
                                ""),
                        Finding.of(
                                SECRET_VALUE,
                                web.at("spec.template.spec.containers[0].env[2].value"),
                                "DB_PASSWORD is set to a literal of 20 characters",
                                "put it into a Secret, and say { secret: shop, key: password }"),
                        Finding.of(
                                        NO_PROBES,
                                        web.at("spec.template.spec.containers[0].readinessProbe"),
                                        "container web listens on 8080 and has no readiness probe",
                                        "set probes.readiness")
                                .as(Severity.ERROR, "every service of ours is behind a load balancer"),
                        Finding.of(
                                        NO_PROBES,
                                        place("api", "Deployment/api", List.of("dev"))
                                                .at("spec.template.spec.containers[0].readinessProbe"),
                                        "container api listens on 9090 and has no readiness probe",
                                        "set probes.readiness")
                                .as(Severity.ERROR, "every service of ours is behind a load balancer"),
                        Finding.of(
                                new RuleDoc(
                                        "over-capacity",
                                        Family.CAPACITY,
                                        Severity.WARNING,
                                        "A cluster cannot hold what is asked for",
                                        "Pods stay pending.",
                                        "Ask for less.",
                                        false),
                                Place.environment("prod"),
                                "at full scale 96.5 cores are asked for, and the cluster holds 88",
                                "lower an autoscaler's maximum, or add nodes"),
                        Finding.of(SINGLE_REPLICA, web.at("spec.replicas"), "1 replica", "")),
                List.of(new Suppressed(
                        Finding.of(
                                HOST_PATH,
                                place("agent", "DaemonSet/agent", EVERYWHERE)
                                        .at("spec.template.spec.volumes[0].hostPath"),
                                "volume logs mounts /var/log of its node",
                                "use another type of volume"),
                        "ships the logs of the node, read-only")),
                new Coverage(
                        "Helm v3.21.0 (in process)",
                        61,
                        88,
                        12,
                        List.of(
                                new Coverage.Rendered("shop", "dev", "shop-dev", "1.33", 42),
                                new Coverage.Rendered("shop", "prod", "shop-prod", "1.32", 144),
                                new Coverage.Rendered("data-platform", "prod", "data-platform-prod", "1.32", 1)),
                        Map.of("monitoring.coreos.com/v1 ServiceMonitor", 4, "example.com/v1alpha1 Widget", 1),
                        List.of("redis 20.1.0 of data-platform is not vendored, so nothing of it was rendered")),
                List.of(
                        new ClusterUse(
                                "https://kubernetes.default.svc",
                                Optional.of(use("88", 788, 16)),
                                List.of(
                                        new EnvironmentUse("dev", use("4.5", 24, 0), use("12.5", 72, 0)),
                                        new EnvironmentUse("prod", use("38.125", 310, 4), use("84", 690, 16)))),
                        new ClusterUse(
                                "https://eu.example.com",
                                Optional.empty(),
                                List.of(new EnvironmentUse("eu", use("0.25", 1, 0), use("0.5", 2, 0))))));
    }

    static ReportContext context() {
        return new ReportContext(
                new Tool("1.0.0", Optional.of("https://docs.example.com/rules.html")),
                Severity.ERROR,
                List.of(HelmRules.HELM_LINT, HelmRules.HELM_TEMPLATE, BLOCKS_DRAIN, NO_PROBES, HOST_PATH, SECRET_VALUE),
                "platform.yaml",
                finding -> finding.place().object().equals("PodDisruptionBudget/web")
                        ? Optional.of(Location.at("platform.yaml", 13, 13))
                        : Optional.empty(),
                file -> file.equals("platform.yaml") ? Optional.of(PLATFORM) : Optional.empty());
    }

    /** A verdict in which every text is the given one, and every place is empty or that text, too. */
    static Verdict of(String text) {
        RuleDoc rule = RuleDoc.error("some-rule", Family.NAMES, text, text, text);
        Place place = new Place(text, List.of(text), text, text, text, text, text);
        Finding finding = Finding.of(rule, place, text, text).as(Severity.WARNING, text);
        return new Verdict(
                List.of(finding, finding, Finding.of(rule, new Place("", List.of(), "", "", "", "", ""), text, "")),
                List.of(new Suppressed(finding, text)),
                new Coverage(
                        text,
                        1,
                        1,
                        1,
                        List.of(new Coverage.Rendered(text, text, text, text, 1)),
                        Map.of(text, 1),
                        List.of(text)),
                List.of(new ClusterUse(
                        text, Optional.of(Use.NONE), List.of(new EnvironmentUse(text, Use.NONE, use("1", 1, 1))))));
    }

    private static Place place(String subchart, String object, List<String> environments) {
        String kind = object.substring(0, object.indexOf('/')).toLowerCase(java.util.Locale.ROOT);
        return new Place(
                "helm/charts/shop/charts/" + subchart + "/templates/" + kind + ".yaml",
                environments,
                "shop",
                subchart,
                subchart,
                object,
                "");
    }

    private static Use use(String cpu, long memory, long gpu) {
        return new Use(new BigDecimal(cpu), GIBIBYTE.multiply(BigDecimal.valueOf(memory)), BigDecimal.valueOf(gpu));
    }
}
