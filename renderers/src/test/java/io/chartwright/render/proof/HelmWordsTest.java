package io.chartwright.render.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.rule.HelmRules;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.core.helm.HelmFinding;
import io.chartwright.core.problem.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class HelmWordsTest {
    private static final HelmFinding CHART =
            finding("", "unable to load chart\n\tvalidation: chart.metadata.version is required");
    private static final HelmFinding FILE = finding("Chart.yaml", "version is required");
    private static final HelmFinding TEMPLATES =
            finding("templates/", "validation: chart.metadata.version is required");

    @Test
    void lintsRepetitionsAreToldOnce() {
        assertThat(HelmWords.distinct(List.of(FILE, TEMPLATES, CHART))).containsExactly(CHART);
        assertThat(HelmWords.distinct(List.of(FILE, FILE))).containsExactly(FILE);
    }

    @Test
    void theSameMistakeInTwoTemplatesIsTwoMistakes() {
        HelmFinding one = finding("templates/one.yaml", "it has no name");
        HelmFinding other = finding("templates/other.yaml", "it has no name");
        assertThat(HelmWords.distinct(List.of(one, other))).containsExactly(one, other);
    }

    @Test
    void differentMistakesAreAllTold() {
        HelmFinding icon = finding("Chart.yaml", "icon is no text");
        assertThat(HelmWords.distinct(List.of(icon, CHART))).containsExactly(icon, CHART);
    }

    @Test
    void aRefusalIsToldWhereItsReasonIs() {
        assertThat(HelmWords.tell(List.of(CHART), "cannot load: validation: chart.metadata.version is required"))
                .isTrue();
        assertThat(HelmWords.tell(List.of(CHART), "execution error at (web/templates/a.yaml:1:4): not here"))
                .isFalse();
        assertThat(HelmWords.tell(List.of(), "not here")).isFalse();
    }

    @Test
    void theNamesOfGosTypesDoNotMatter() {
        HelmFinding list =
                finding("templates/a.yaml", "no YAML: cannot unmarshal array into Go value of type rules.One");
        assertThat(HelmWords.tell(
                        List.of(list), "error on a.yaml: cannot unmarshal array into Go value of type other.Two"))
                .isTrue();
    }

    @Test
    void messagesAreOneLine() {
        assertThat(HelmWords.oneLine(CHART.message()))
                .isEqualTo("unable to load chart: validation: chart.metadata.version is required");
        assertThat(HelmWords.oneLine("the schema of:\n- at '/level': no\n"))
                .isEqualTo("the schema of: - at '/level': no");
    }

    @Test
    void hintsAreWrittenAsAllHintsAre() {
        for (RuleDoc rule : HelmRules.all()) {
            assertThat(HelmWords.hint(rule)).matches("[a-z].*[^.]");
        }
    }

    private static HelmFinding finding(String path, String message) {
        return new HelmFinding(Severity.ERROR, path, message);
    }
}
