package io.chartwright.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.core.problem.Severity;
import io.chartwright.model.Checks;
import io.chartwright.model.Level;
import io.chartwright.model.Suppression;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgementTest {
    private static final RuleDoc ROOT = RuleDoc.warning("runs-as-root", Family.WORKLOADS, "t", "w", "m");
    private static final RuleDoc SPREAD = RuleDoc.warning("missing-spread", Family.WORKLOADS, "t", "w", "m");
    private static final RuleDoc TOKEN =
            RuleDoc.error("secret-in-values", Family.SECRETS, "t", "w", "m").silencedOnlyByPlace();
    private static final RuleDoc HELM = RuleDoc.error("helm-failed", Family.RENDERING, "t", "w", "m");
    private static final List<RuleDoc> RULES = List.of(ROOT, SPREAD, TOKEN, HELM);

    private static Finding found(RuleDoc rule, String object, String... environments) {
        Place place = new Place(
                "data/charts/superset/templates/a.yaml",
                Arrays.asList(environments),
                "data",
                "superset",
                "worker",
                object,
                "spec");
        return Finding.of(rule, place, "it is so", "mend it");
    }

    private static Judged judged(Consumer<Checks.Builder> settings, Finding... raw) {
        Checks.Builder checks = Checks.builder();
        settings.accept(checks);
        return new Judgement(checks.build(), RULES).of(List.of(raw));
    }

    private static Consumer<Checks.Builder> suppressing(String code, Consumer<Suppression.Builder> where) {
        return checks -> checks.suppress(code, where.andThen(here -> here.reason("we know")));
    }

    @Test
    void whereNothingIsSaidFindingsStandAsTheyAre() {
        Finding finding = found(ROOT, "Deployment/web", "dev");
        Judged judged = judged(checks -> {}, finding);
        assertThat(judged.findings()).containsExactly(finding);
        assertThat(judged.suppressed()).isEmpty();
    }

    @Test
    void aSeverityIsChangedAndTheReasonIsNoted() {
        Judged judged = judged(
                checks -> checks.severity("missing-spread", Level.INFO, "dev has one node"),
                found(SPREAD, "Deployment/web", "dev"),
                found(ROOT, "Deployment/web", "dev"));
        assertThat(judged.findings())
                .extracting(Finding::code, Finding::severity, Finding::note)
                .containsExactly(
                        tuple("missing-spread", Severity.INFO, "changed from warning: dev has one node"),
                        tuple("runs-as-root", Severity.WARNING, ""));
    }

    @Test
    void aSeverityThatIsTheRulesOwnChangesNothing() {
        Finding finding = found(ROOT, "Deployment/web", "dev");
        assertThat(judged(checks -> checks.severity("runs-as-root", Level.WARNING, "as ever"), finding)
                        .findings())
                .containsExactly(finding);
    }

    @Test
    void whatMayStayIsKeptApartWithItsReason() {
        Finding web = found(ROOT, "Deployment/web", "dev");
        Finding worker = found(ROOT, "Deployment/worker", "dev");
        Judged judged = judged(suppressing("runs-as-root", where -> where.object("Deployment/web")), web, worker);
        assertThat(judged.suppressed()).containsExactly(new Suppressed(web, "we know"));
        assertThat(judged.findings()).containsExactly(worker);
    }

    @Test
    void whatMayStayInOneEnvironmentIsToldOfInTheOthers() {
        Judged judged = judged(
                suppressing("runs-as-root", where -> where.environment("staging")),
                found(ROOT, "Deployment/web", "dev", "staging", "prod"));
        assertThat(judged.suppressed())
                .extracting(Suppressed::finding)
                .containsExactly(found(ROOT, "Deployment/web", "staging"));
        assertThat(Findings.merge(judged.findings(), List.of("dev", "staging", "prod")))
                .containsExactly(found(ROOT, "Deployment/web", "dev", "prod"));
    }

    @ParameterizedTest
    @CsvSource({
        "environment, dev, true",
        "environment, prod, false",
        "chart, data, true",
        "chart, date, false",
        "subchart, superset, true",
        "subchart, trino, false",
        "object, Deployment/web, true",
        "object, Deployment/*, true",
        "object, StatefulSet/web, false",
    })
    void aSuppressionHoldsForWhatIsInThePlaceThatItNames(String what, String name, boolean suppressed) {
        Judged judged = judged(
                suppressing("runs-as-root", where -> {
                    switch (what) {
                        case "environment" -> where.environment(name);
                        case "chart" -> where.chart(name);
                        case "subchart" -> where.subchart(name);
                        default -> where.object(name);
                    }
                }),
                found(ROOT, "Deployment/web", "dev"));
        assertThat(judged.suppressed()).hasSize(suppressed ? 1 : 0);
        assertThat(judged.findings().stream().map(Finding::code))
                .containsExactlyElementsOf(suppressed ? List.of() : List.of("runs-as-root", "unused-suppression"));
    }

    @Test
    void allPlacesThatItNamesMustFit() {
        Finding finding = found(ROOT, "Deployment/web", "dev");
        assertThat(judged(
                                suppressing("runs-as-root", where -> where.environment("dev")
                                        .chart("data")
                                        .subchart("superset")
                                        .object("Deployment/web")),
                                finding)
                        .findings())
                .isEmpty();
        assertThat(judged(
                                suppressing("runs-as-root", where -> where.environment("dev")
                                        .object("Deployment/worker")),
                                finding)
                        .suppressed())
                .isEmpty();
    }

    @Test
    void aFindingOfNoEnvironmentIsNotThatOfOne() {
        Finding manifest = Finding.of(
                ROOT,
                new Place("k8s/apps/web.yaml", List.of(), "", "", "", "Application/data-dev", ""),
                "it is so",
                "mend it");
        for (Consumer<Suppression.Builder> where : List.<Consumer<Suppression.Builder>>of(
                here -> here.environment("dev").object("Application/*"),
                here -> here.chart("data").object("Application/*"),
                here -> here.subchart("superset"))) {
            assertThat(judged(suppressing("runs-as-root", where), manifest).suppressed())
                    .isEmpty();
        }
        assertThat(judged(suppressing("runs-as-root", where -> where.object("Application/data-*")), manifest)
                        .suppressed())
                .hasSize(1);
    }

    @Test
    void ofSeveralThatFitTheClosestGivesTheReasonAndAllAreUsed() {
        Finding finding = found(ROOT, "Deployment/web", "dev");
        Consumer<Checks.Builder> wide = checks ->
                checks.suppress("runs-as-root", where -> where.chart("data").reason("wide"));
        Consumer<Checks.Builder> close = checks -> checks.suppress(
                "runs-as-root", where -> where.chart("data").environment("dev").reason("close"));
        for (Consumer<Checks.Builder> both : List.of(wide.andThen(close), close.andThen(wide))) {
            Judged judged = judged(both, finding);
            assertThat(judged.suppressed()).containsExactly(new Suppressed(finding, "close"));
            assertThat(judged.findings()).isEmpty();
        }
    }

    @Test
    void aSuppressionOfWhichNothingIsFoundIsTold() {
        Judged judged = judged(
                suppressing("runs-as-root", where -> where.environment("prod").object("Deployment/web")));
        assertThat(judged.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("unused-suppression");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.place()).isEqualTo(Place.setting("checks.suppressions.0"));
            assertThat(finding.message())
                    .isEqualTo("nothing was found of 'runs-as-root' in environment prod, object Deployment/web");
            assertThat(finding.hint()).isEqualTo("delete this suppression");
        });
    }

    @Test
    void aSecretInAFileMayStayForOneFieldOfIt() {
        Finding one = secret("web.env.SESSION_KEY");
        Finding other = secret("web.env.API_KEY");

        Judged judged = judged(
                suppressing(
                        "secret-in-values", where -> where.file("values.yaml").field("web.env.SESSION_KEY")),
                one,
                other);

        assertThat(judged.suppressed()).extracting(Suppressed::finding).containsExactly(one);
        assertThat(judged.findings()).containsExactly(other);
    }

    @Test
    void butNotForTheWholeFile() {
        Finding one = secret("web.env.SESSION_KEY");

        Judged judged = judged(suppressing("secret-in-values", where -> where.file("values.yaml")), one);

        assertThat(judged.suppressed()).isEmpty();
        assertThat(judged.findings()).extracting(Finding::code).contains("secret-in-values", "not-silenceable");
    }

    private static Finding secret(String field) {
        return Finding.of(TOKEN, Place.file("values.yaml").at(field), "looks like a key", "take it out");
    }

    @Test
    void whereHelmFailsNobodyKnowsWhatIsUnused() {
        Finding failure = found(HELM, "", "dev");
        assertThat(judged(suppressing("runs-as-root", where -> where.environment("prod")), failure)
                        .findings())
                .containsExactly(failure);
    }

    @ParameterizedTest
    @CsvSource({
        "runs-as-rot, did you mean 'runs-as-root'?",
        "nothing-like-it, write the code as reports have it",
    })
    void aCodeThatNoRuleHasIsAnError(String code, String hint) {
        Finding finding = found(ROOT, "Deployment/web", "dev");
        Judged judged = judged(
                suppressing(code, where -> where.environment("dev"))
                        .andThen(checks -> checks.severity(code, Level.INFO, "why not")),
                finding);
        assertThat(judged.findings())
                .hasSize(3)
                .contains(finding)
                .filteredOn(f -> f != finding)
                .allSatisfy(mistake -> {
                    assertThat(mistake.code()).isEqualTo("unknown-rule");
                    assertThat(mistake.severity()).isEqualTo(Severity.ERROR);
                    assertThat(mistake.message()).isEqualTo("there is no rule '" + code + "'");
                    assertThat(mistake.hint()).isEqualTo(hint);
                });
        assertThat(judged.findings())
                .extracting(mistake -> mistake.place().field())
                .contains("checks.severities." + code, "checks.suppressions.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Secret/*", "ConfigMap/**"})
    void secretsMayNotStayWithoutAnObject(String object) {
        Finding secret = found(TOKEN, "Secret/web", "dev");
        Judged judged = judged(
                suppressing("secret-in-values", where -> {
                    where.environment("dev");
                    if (!object.isEmpty()) {
                        where.object(object);
                    }
                }),
                secret);
        assertThat(judged.suppressed()).isEmpty();
        assertThat(judged.findings())
                .extracting(Finding::code, Finding::severity)
                .containsExactly(tuple("secret-in-values", Severity.ERROR), tuple("not-silenceable", Severity.ERROR));
    }

    @Test
    void secretsMayStayObjectByObject() {
        Finding secret = found(TOKEN, "ConfigMap/web-config", "dev");
        Judged judged = judged(suppressing("secret-in-values", where -> where.object("ConfigMap/web-*")), secret);
        assertThat(judged.suppressed()).containsExactly(new Suppressed(secret, "we know"));
        assertThat(judged.findings()).isEmpty();
    }

    @Test
    void secretsKeepTheirSeverity() {
        Finding secret = found(TOKEN, "Secret/web", "dev");
        Judged judged = judged(checks -> checks.severity("secret-in-values", Level.INFO, "ours are public"), secret);
        assertThat(judged.findings()).hasSize(2).contains(secret);
        assertThat(judged.findings().get(1)).satisfies(mistake -> {
            assertThat(mistake.code()).isEqualTo("not-silenceable");
            assertThat(mistake.place()).isEqualTo(Place.setting("checks.severities.secret-in-values"));
            assertThat(mistake.message())
                    .isEqualTo("the severity of 'secret-in-values' cannot be changed: it may stay for single objects,"
                            + " or single fields of files, each with a reason");
        });
    }

    @Test
    void rulesOfSettingsHaveSeveritiesToo() {
        Judged judged = judged(suppressing("runs-as-root", where -> where.environment("prod"))
                .andThen(checks -> checks.severity("unused-suppression", Level.ERROR, "we keep it clean")
                        .severity("not-silenceable", Level.INFO, "it is in the way")));
        assertThat(judged.findings())
                .extracting(Finding::code, Finding::severity)
                .containsExactly(tuple("not-silenceable", Severity.ERROR), tuple("unused-suppression", Severity.ERROR));
    }
}
