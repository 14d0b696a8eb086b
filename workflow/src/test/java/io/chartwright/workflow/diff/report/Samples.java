package io.chartwright.workflow.diff.report;

import io.chartwright.workflow.diff.CapacityShift;
import io.chartwright.workflow.diff.ChangeKind;
import io.chartwright.workflow.diff.EnvironmentDiff;
import io.chartwright.workflow.diff.FieldChange;
import io.chartwright.workflow.diff.Hazard;
import io.chartwright.workflow.diff.Hazard.Level;
import io.chartwright.workflow.diff.ObjectDiff;
import io.chartwright.workflow.diff.ObjectId;
import io.chartwright.workflow.diff.PlatformDiff;
import io.chartwright.workflow.diff.ReleaseDiff;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Diffs as they might be. */
final class Samples {
    static final String COMMAND = "mvn chartwright:diff -Dchartwright.base=origin/main";

    private static final BigDecimal GI = BigDecimal.valueOf(1L << 30);

    private Samples() {}

    /** Three environments that stay as they are. */
    static PlatformDiff unchanged() {
        return platform(List.of(same("dev"), same("staging"), same("prod")), List.of());
    }

    /** One field in one environment. */
    static PlatformDiff oneField() {
        EnvironmentDiff prod = new EnvironmentDiff(
                "prod",
                ChangeKind.CHANGED,
                List.of(release("data-platform", moreWorkers())),
                List.of(shift("cpu", 38, 38, 62, 72, 88), shift("memory", 200, 200, 500, 628, 788)),
                List.of(),
                List.of());
        return platform(List.of(same("dev"), same("staging"), prod), List.of());
    }

    /** Something of everything. */
    static PlatformDiff rich() {
        ObjectDiff image = changed(
                id("apps", "Deployment", "superset"),
                List.of(hazard("pods-restart", Level.NOTE, "the pods of Deployment/superset restart", "")),
                field(
                        "spec.template.spec.containers[superset].image",
                        "apache/superset:5.0.0",
                        "apache/superset:6.0.0"),
                new FieldChange(
                        "spec.template.spec.containers[superset].env[OPENAI]",
                        Optional.empty(),
                        Optional.of(Map.of("name", "OPENAI"))),
                field("spec.replicas", 2, 3));
        ObjectDiff script = changed(
                id("", "ConfigMap", "superset-config"),
                List.of(),
                field(
                        "data[superset_config.py]",
                        "ROW_LIMIT = 5000\nSQLLAB_TIMEOUT = 30\nCACHE = None\n",
                        "ROW_LIMIT = 5000\nSQLLAB_TIMEOUT = 300\nCACHE = None\nFEATURES = {\"X\": True}\n"));
        ObjectDiff label = changed(
                id("", "Service", "superset"),
                List.of(),
                field("metadata.labels[helm.sh/chart]", "superset-1.0.0", "superset-1.1.0"));
        ReleaseDiff common = release("data-platform", script, image, label);
        ObjectDiff claims = changed(
                id("apps", "StatefulSet", "trino-coordinator"),
                List.of(hazard(
                        "immutable-field",
                        Level.DANGER,
                        "the API server refuses another spec.volumeClaimTemplates of StatefulSet/trino-coordinator,"
                                + " and Argo CD fails to sync all of data-platform",
                        "delete the StatefulSet with --cascade=orphan first, or give it another name")),
                field("spec.volumeClaimTemplates[data].spec.resources.requests.storage", "10Gi", "50Gi"));
        ObjectDiff gone = new ObjectDiff(
                ChangeKind.REMOVED,
                id("", "PersistentVolumeClaim", "old-exports"),
                List.of(),
                List.of(hazard(
                        "claim-removed",
                        Level.DANGER,
                        "PersistentVolumeClaim/old-exports goes away, and with it what is on its volume",
                        "")));
        ObjectDiff secret = changed(
                id("", "Secret", "superset-env"), List.of(), field("data.PASSWORD", "aHVudGVyMg==", "aHVudGVyMw=="));
        ObjectDiff coming = new ObjectDiff(ChangeKind.ADDED, id("", "Service", "reports"), List.of(), List.of());
        EnvironmentDiff prod = new EnvironmentDiff(
                "prod",
                ChangeKind.CHANGED,
                List.of(
                        release("data-platform", coming, script, image, moreWorkers(), gone, claims, secret, label),
                        new ReleaseDiff(
                                ChangeKind.REMOVED,
                                "monitoring",
                                List.of(new ObjectDiff(
                                        ChangeKind.REMOVED, id("apps", "Deployment", "grafana"), List.of(), List.of())),
                                List.of(hazard(
                                        "release-removed",
                                        Level.WARNING,
                                        "all of the chart monitoring goes away",
                                        "keep its folder until nobody needs it")))),
                List.of(shift("cpu", 38, 40, 62, 72, 88), shift("memory", 200, 208, 500, 800, 788)),
                List.of(hazard(
                        "exceeds-capacity",
                        Level.WARNING,
                        "at full scale, 800Gi of memory are asked for, and the cluster holds 788Gi",
                        "")),
                List.of("the chart streaming: it is in a repository, which is not asked"));
        EnvironmentDiff canary =
                new EnvironmentDiff("canary", ChangeKind.ADDED, List.of(), List.of(), List.of(), List.of());
        ObjectDiff application = new ObjectDiff(
                ChangeKind.CHANGED,
                new ObjectId("argoproj.io", "Application", "argocd", "data-platform-prod"),
                List.of(field("spec.source.targetRevision", "v1.1.0", "v1.2.0")),
                List.of());
        return new PlatformDiff(
                "254carbon",
                "origin/main (1f0d455), as committed",
                "the working tree",
                List.of(environment("dev", common), environment("staging", common), prod, canary, same("edge")),
                List.of(application),
                List.of("both sides are rendered by Helm v3.19.0 (in process)"));
    }

    /** Every text in it is the same one. */
    static PlatformDiff of(String text, Object before, Object after, int objects) {
        Hazard hazard = new Hazard(text, Level.DANGER, text, text);
        ObjectId id = new ObjectId(text, text, text, text);
        ObjectDiff changed = new ObjectDiff(
                ChangeKind.CHANGED,
                id,
                List.of(new FieldChange(text, Optional.of(before), Optional.of(after))),
                List.of(hazard));
        ObjectDiff added = new ObjectDiff(ChangeKind.ADDED, id, List.of(), List.of(hazard));
        ObjectDiff[] all = new ObjectDiff[objects];
        Arrays.setAll(all, i -> i % 2 == 0 ? changed : added);
        ReleaseDiff release = new ReleaseDiff(ChangeKind.ADDED, text, List.of(all), List.of(hazard));
        EnvironmentDiff environment = new EnvironmentDiff(
                text,
                ChangeKind.CHANGED,
                List.of(release),
                List.of(shift("cpu", 1, 2, 3, 4, 5)),
                List.of(hazard),
                List.of(text));
        return new PlatformDiff(
                text, text, text, List.of(environment, same(text)), List.of(changed, added), List.of(text));
    }

    static PlatformDiff platform(List<EnvironmentDiff> environments, List<String> notes) {
        return new PlatformDiff(
                "254carbon", "origin/main (1f0d455)", "the working tree", environments, List.of(), notes);
    }

    static EnvironmentDiff environment(String name, ReleaseDiff... releases) {
        return new EnvironmentDiff(name, ChangeKind.CHANGED, List.of(releases), List.of(), List.of(), List.of());
    }

    static EnvironmentDiff same(String name) {
        return environment(name);
    }

    static ReleaseDiff release(String chart, ObjectDiff... objects) {
        return new ReleaseDiff(ChangeKind.CHANGED, chart, List.of(objects), List.of());
    }

    static ObjectDiff changed(ObjectId id, List<Hazard> hazards, FieldChange... fields) {
        return new ObjectDiff(ChangeKind.CHANGED, id, List.of(fields), hazards);
    }

    static ObjectId id(String group, String kind, String name) {
        return new ObjectId(group, kind, "data-platform", name);
    }

    static FieldChange field(String path, Object before, Object after) {
        return new FieldChange(path, Optional.of(before), Optional.of(after));
    }

    static Hazard hazard(String code, Level level, String message, String hint) {
        return new Hazard(code, level, message, hint);
    }

    private static ObjectDiff moreWorkers() {
        return changed(
                id("autoscaling", "HorizontalPodAutoscaler", "trino-worker"),
                List.of(hazard("more-capacity", Level.NOTE, "2 more pods of 5 cores and 64Gi at full scale", "")),
                field("spec.maxReplicas", 8, 10));
    }

    private static CapacityShift shift(
            String resource, long leastBefore, long leastAfter, long mostBefore, long mostAfter, long capacity) {
        BigDecimal unit = resource.equals("memory") ? GI : BigDecimal.ONE;
        return new CapacityShift(
                resource,
                BigDecimal.valueOf(leastBefore).multiply(unit),
                BigDecimal.valueOf(leastAfter).multiply(unit),
                BigDecimal.valueOf(mostBefore).multiply(unit),
                BigDecimal.valueOf(mostAfter).multiply(unit),
                Optional.of(BigDecimal.valueOf(capacity).multiply(unit)));
    }
}
