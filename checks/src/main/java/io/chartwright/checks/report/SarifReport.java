package io.chartwright.checks.report;

import io.chartwright.checks.Coverage;
import io.chartwright.checks.Suppressed;
import io.chartwright.checks.Verdict;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.core.problem.Location;
import io.chartwright.core.yaml.JsonWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The report for code scanning: SARIF 2.1.0, with what GitHub asks for beyond the standard. Every result has a file, and
 * a fingerprint that stays when lines move.
 */
public final class SarifReport {
    private static final String VERSION = "2.1.0";
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    /** The one key of fingerprints that GitHub reads. */
    private static final String FINGERPRINT = "primaryLocationLineHash";

    private final Verdict verdict;
    private final ReportContext context;
    private final FindingProblems problems;
    private final List<RuleDoc> rules;
    private final Fingerprints fingerprints = new Fingerprints();

    private SarifReport(Verdict verdict, ReportContext context) {
        this.verdict = verdict;
        this.context = context;
        this.problems = new FindingProblems(verdict.coverage(), context::locate);
        this.rules = ReportedRules.of(verdict, context);
    }

    /** The whole report, as one JSON document with a final newline. */
    public static String of(Verdict verdict, ReportContext context) {
        JsonObject run = new SarifReport(verdict, context).run();
        return JsonWriter.write(new JsonObject()
                .text("$schema", SCHEMA)
                .text("version", VERSION)
                .list("runs", List.of(run))
                .data());
    }

    private JsonObject run() {
        JsonObject driver = new JsonObject()
                .text("name", Tool.NAME)
                .text("version", context.tool().version())
                .text("informationUri", context.tool().rulesPage().orElse(""))
                .list(
                        "rules",
                        rules.stream()
                                .map(rule -> SarifRule.of(rule, context.tool()))
                                .toList());
        return new JsonObject()
                .object("tool", new JsonObject().object("driver", driver))
                .list("invocations", List.of(invocation(verdict.coverage())))
                .text("columnKind", "unicodeCodePoints")
                .list("results", results());
    }

    /** Says what was not checked; whether the run passes is for those who read the results. */
    private static JsonObject invocation(Coverage coverage) {
        List<String> notes = new ArrayList<>();
        coverage.uncheckedKinds()
                .forEach((kind, count) -> notes.add(
                        "no schema is known of " + kind + ": not checked for " + Counted.of(count, "object")));
        notes.addAll(coverage.notChecked());
        JsonObject invocation = new JsonObject().value("executionSuccessful", true);
        return notes.isEmpty()
                ? invocation
                : invocation.list(
                        "toolExecutionNotifications",
                        notes.stream()
                                .map(note ->
                                        new JsonObject().text("level", "note").object("message", text(note)))
                                .toList());
    }

    private List<JsonObject> results() {
        Map<String, Integer> indexes = new HashMap<>();
        rules.forEach(rule -> indexes.put(rule.code(), indexes.size()));
        List<JsonObject> results = new ArrayList<>();
        for (Finding finding : verdict.findings()) {
            results.add(result(finding, indexes));
        }
        for (Suppressed one : verdict.suppressed()) {
            results.add(result(one.finding(), indexes)
                    .list(
                            "suppressions",
                            List.of(new JsonObject()
                                    .text("kind", "external")
                                    .text("status", "accepted")
                                    .text("justification", one.reason()))));
        }
        return results;
    }

    private JsonObject result(Finding finding, Map<String, Integer> indexes) {
        Place place = finding.place();
        JsonObject location = new JsonObject().object("physicalLocation", physical(context.locate(finding)));
        List<JsonObject> logical = logical(place);
        return new JsonObject()
                .text("ruleId", finding.code())
                .value("ruleIndex", indexes.getOrDefault(finding.code(), -1))
                .text("level", SarifRule.level(finding.severity()))
                .object("message", text(sentences(finding)))
                .list("locations", List.of(logical.isEmpty() ? location : location.list("logicalLocations", logical)))
                .object("partialFingerprints", new JsonObject().text(FINGERPRINT, fingerprints.next(finding)));
    }

    private String sentences(Finding finding) {
        String hint = finding.hint();
        return Stream.of(
                        problems.problem(finding).message(),
                        hint.isEmpty() ? "" : "How to mend it: " + hint,
                        FindingProblems.note(finding))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static JsonObject physical(Location location) {
        JsonObject physical = new JsonObject()
                .object("artifactLocation", new JsonObject().text("uri", RelativeUri.of(location.file())));
        return location.line() == 0
                ? physical
                : physical.object(
                        "region",
                        new JsonObject()
                                .value("startLine", location.line())
                                .value("startColumn", Math.max(1, location.column())));
    }

    private static List<JsonObject> logical(Place place) {
        List<JsonObject> logical = new ArrayList<>();
        if (!place.object().isEmpty()) {
            logical.add(new JsonObject()
                    .text("name", place.object())
                    .text("fullyQualifiedName", qualified(place, place.object()))
                    .text("kind", "object"));
        }
        if (!place.field().isEmpty()) {
            logical.add(new JsonObject()
                    .text("name", place.field())
                    .text("fullyQualifiedName", qualified(place, place.object(), place.field()))
                    .text("kind", "property"));
        }
        for (String environment : place.environments()) {
            logical.add(new JsonObject().text("name", environment).text("kind", "environment"));
        }
        return logical;
    }

    private static String qualified(Place place, String... below) {
        return Stream.concat(Stream.of(place.chart(), place.subchart()), Stream.of(below))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
    }

    private static JsonObject text(String text) {
        return new JsonObject().required("text", text);
    }
}
