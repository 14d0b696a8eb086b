package io.chartwright.checks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.chartwright.checks.AllRules;
import io.chartwright.checks.Verdict;
import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.rule.Finding;
import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Severity;
import io.chartwright.core.yaml.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds reports against the schema of the standard, which a library for tests carries, and against what GitHub asks for. */
class SarifReportTest {
    private static final Schema STANDARD =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(standard(), InputFormat.JSON);

    @Test
    void aReportKeepsTheStandard() {
        assertThat(errors(sarif(Samples.rich()))).isEmpty();
        assertThat(errors(sarif(Samples.EMPTY))).isEmpty();
    }

    @Test
    void aReportOfAllRulesKeepsTheStandard() {
        ReportContext unpublished =
                ReportContext.of(new Tool("1.0.0", Optional.empty()), Severity.WARNING, "platform.yaml");
        String sarif = SarifReport.of(Samples.EMPTY, unpublished);
        assertThat(errors(sarif)).isEmpty();
        assertThat(run(sarif).items("tool", "driver", "rules"))
                .hasSameSizeAs(AllRules.docs())
                .noneMatch(rule -> rule.at("helpUri").present());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a\nb", "\u0000\u001b[31m", "\ud800", "\u202e", "\ud83d\ude00", "a b:c?d#e%f", "a\\b"})
    void aReportOfNonsenseKeepsTheStandard(String nonsense) {
        assertThat(errors(sarif(Samples.of(nonsense)))).isEmpty();
    }

    @Test
    void theStandardRefusesWhatIsNoneOfIt() {
        assertThat(errors(sarif(Samples.rich()).replace("\"results\"", "\"outcomes\"")))
                .isNotEmpty();
    }

    @Test
    void everyResultHasAFileAndAFingerprint() {
        for (Fields result : run(sarif(Samples.of(""))).items("results")) {
            assertThat(result.items("locations").get(0).text("physicalLocation", "artifactLocation", "uri"))
                    .isEqualTo("platform.yaml");
            assertThat(result.text("partialFingerprints", "primaryLocationLineHash"))
                    .matches("[0-9a-f]{16}:\\d+");
        }
    }

    @Test
    void pathsAreRelativeReferences() {
        assertThat(RelativeUri.of("helm/charts/a-b_c.d~/x.yaml")).isEqualTo("helm/charts/a-b_c.d~/x.yaml");
        assertThat(RelativeUri.of("a b:c#d?e%f/\u00e9")).isEqualTo("a%20b%3Ac%23d%3Fe%25f/%C3%A9");
        assertThat(RelativeUri.of("a\\b")).isEqualTo("a/b");
    }

    @Test
    void everyResultNamesItsRule() {
        Fields run = run(sarif(Samples.rich()));
        List<Fields> rules = run.items("tool", "driver", "rules");
        for (Fields result : run.items("results")) {
            int index = Integer.parseInt(result.scalar("ruleIndex"));
            assertThat(rules.get(index).text("id")).isEqualTo(result.text("ruleId"));
        }
    }

    @Test
    void everyRuleLeadsToItsPlaceOnThePageOfRules() {
        assertThat(run(sarif(Samples.rich())).items("tool", "driver", "rules"))
                .allSatisfy(rule -> assertThat(rule.text("helpUri"))
                        .isEqualTo("https://docs.example.com/rules.html#" + rule.text("id")));
    }

    @Test
    void fingerprintsAreUniqueInAReport() {
        assertThat(fingerprints(Samples.rich(), Samples.context())).doesNotHaveDuplicates();
        assertThat(fingerprints(Samples.of("x"), Samples.context())).doesNotHaveDuplicates();
    }

    @Test
    void fingerprintsStayWhenLinesMoveAndNumbersChange() {
        Verdict before = Samples.rich();
        Verdict after = new Verdict(
                before.findings().stream()
                        .map(finding -> new Finding(
                                finding.rule(),
                                finding.severity(),
                                finding.place().in(List.of("qa")),
                                finding.message() + " now",
                                finding.hint(),
                                finding.note()))
                        .toList(),
                before.suppressed(),
                before.coverage(),
                before.capacity());
        ReportContext moved = Samples.context()
                .showing(place -> Optional.of(Location.at("platform.yaml", 99, 1)), file -> Optional.empty());
        assertThat(fingerprints(after, moved)).isEqualTo(fingerprints(before, Samples.context()));
    }

    private static List<String> fingerprints(Verdict verdict, ReportContext context) {
        return run(SarifReport.of(verdict, context)).items("results").stream()
                .map(result ->
                        result.text("ruleId") + " " + result.text("partialFingerprints", "primaryLocationLineHash"))
                .toList();
    }

    private static String sarif(Verdict verdict) {
        return SarifReport.of(verdict, Samples.context());
    }

    private static Fields run(String sarif) {
        return Fields.of(JsonReader.read("chartwright.sarif", sarif.getBytes(StandardCharsets.UTF_8)))
                .items("runs")
                .get(0);
    }

    private static List<String> errors(String sarif) {
        return STANDARD
                .validate(
                        sarif,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static String standard() {
        try (InputStream schema = SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
