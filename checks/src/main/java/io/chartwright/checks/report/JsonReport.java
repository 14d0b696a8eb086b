package io.chartwright.checks.report;

import io.chartwright.checks.Coverage;
import io.chartwright.checks.Suppressed;
import io.chartwright.checks.Verdict;
import io.chartwright.checks.capacity.ClusterUse;
import io.chartwright.checks.capacity.Use;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.Place;
import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Severity;
import io.chartwright.core.yaml.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The report for programs. Its form is promised by {@link #schema()}; keys whose value would be empty are left out. */
public final class JsonReport {
    /** Which form reports have. Whatever breaks a reader raises it. */
    public static final int VERSION = 1;

    private static final String SCHEMA = "report.schema.json";

    private final ReportContext context;
    private final Fingerprints fingerprints = new Fingerprints();

    private JsonReport(ReportContext context) {
        this.context = context;
    }

    /** The whole report, as one JSON document with a final newline. */
    public static String of(Verdict verdict, ReportContext context) {
        return JsonWriter.write(new JsonReport(context).report(verdict).data());
    }

    /** The JSON schema of reports, draft-07. */
    public static String schema() {
        try (InputStream schema = JsonReport.class.getResourceAsStream(SCHEMA)) {
            if (schema == null) {
                throw new IllegalStateException("the jar lacks " + SCHEMA);
            }
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the jar cannot be read", e);
        }
    }

    private JsonObject report(Verdict verdict) {
        List<JsonObject> findings = new ArrayList<>();
        for (Finding finding : verdict.findings()) {
            findings.add(finding(finding));
        }
        List<JsonObject> suppressed = new ArrayList<>();
        for (Suppressed one : verdict.suppressed()) {
            suppressed.add(finding(one.finding()).required("reason", one.reason()));
        }
        return new JsonObject()
                .value("version", VERSION)
                .object(
                        "tool",
                        new JsonObject()
                                .text("name", Tool.NAME)
                                .text("version", context.tool().version()))
                .value("passed", verdict.passes(context.failOn()))
                .text("failOn", context.failOn().word())
                .object("counts", counts(verdict))
                .list("findings", findings)
                .list("suppressed", suppressed)
                .list(
                        "capacity",
                        verdict.capacity().stream().map(JsonReport::cluster).toList())
                .object("coverage", coverage(verdict.coverage()));
    }

    private static JsonObject counts(Verdict verdict) {
        JsonObject counts = new JsonObject();
        for (Severity severity : Severity.values()) {
            counts.value(severity.word(), verdict.count(severity));
        }
        return counts.value("suppressed", verdict.suppressed().size());
    }

    private JsonObject finding(Finding finding) {
        return new JsonObject()
                .text("code", finding.code())
                .text("family", FamilyWord.of(finding.rule().family()))
                .text("severity", finding.severity().word())
                .object("severityChange", severityChange(finding))
                .required("message", finding.message())
                .text("hint", finding.hint())
                .object("location", location(context.locate(finding)))
                .object("place", place(finding.place()))
                .text("fingerprint", fingerprints.next(finding));
    }

    private static JsonObject severityChange(Finding finding) {
        return finding.note().isEmpty()
                ? new JsonObject()
                : new JsonObject()
                        .text("from", finding.rule().severity().word())
                        .required("reason", finding.note());
    }

    private static JsonObject location(Location location) {
        JsonObject json = new JsonObject().required("file", location.file());
        return location.line() == 0
                ? json
                : json.value("line", location.line()).value("column", Math.max(1, location.column()));
    }

    private static JsonObject place(Place place) {
        return new JsonObject()
                .text("file", place.file())
                .texts("environments", place.environments())
                .text("chart", place.chart())
                .text("subchart", place.subchart())
                .text("component", place.component())
                .text("object", place.object())
                .text("field", place.field());
    }

    private static JsonObject cluster(ClusterUse cluster) {
        JsonObject json = new JsonObject().text("cluster", cluster.cluster());
        cluster.capacity().ifPresent(capacity -> json.object("capacity", use(capacity)));
        return json.object("least", use(cluster.least()))
                .object("most", use(cluster.most()))
                .list(
                        "environments",
                        cluster.environments().stream()
                                .map(environment -> new JsonObject()
                                        .required("environment", environment.environment())
                                        .object("least", use(environment.least()))
                                        .object("most", use(environment.most())))
                                .toList());
    }

    private static JsonObject use(Use use) {
        return new JsonObject()
                .value("cpu", plain(use.cpu()))
                .value("memory", plain(use.memory()))
                .value("gpu", plain(use.gpu()));
    }

    /** Equal amounts look the same, however they were added up. */
    private static BigDecimal plain(BigDecimal amount) {
        return amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    private static JsonObject coverage(Coverage coverage) {
        List<JsonObject> kinds = new ArrayList<>();
        coverage.uncheckedKinds()
                .forEach((kind, count) ->
                        kinds.add(new JsonObject().required("kind", kind).value("objects", count)));
        return new JsonObject()
                .text("engine", coverage.engine())
                .value("rules", coverage.rules())
                .value("files", coverage.files())
                .value("objects", coverage.objects())
                .value("manifests", coverage.manifests())
                .list(
                        "releases",
                        coverage.releases().stream()
                                .map(release -> new JsonObject()
                                        .required("chart", release.chart())
                                        .text("environment", release.environment())
                                        .text("namespace", release.namespace())
                                        .text("kubernetesVersion", release.kubernetesVersion())
                                        .value("objects", release.objects()))
                                .toList())
                .list("uncheckedKinds", kinds)
                .texts("notChecked", coverage.notChecked());
    }
}
