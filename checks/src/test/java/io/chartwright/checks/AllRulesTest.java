package io.chartwright.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.rule.HelmRules;
import io.chartwright.checks.rule.RuleDoc;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

class AllRulesTest {

    @Test
    void everyCodeIsUsedOnce() {
        assertThat(AllRules.docs()).extracting(RuleDoc::code).doesNotHaveDuplicates();
    }

    @Test
    void rulesStandFamilyByFamily() {
        assertThat(AllRules.docs()).isSortedAccordingTo(Comparator.comparing(RuleDoc::family));
    }

    @Test
    void rulesOfChecksAndOfHelmAreAmongThem() {
        assertThat(AllRules.docs()).containsAll(HelmRules.all());
        assertThat(AllChecks.inOrder())
                .allSatisfy(check -> assertThat(AllRules.docs()).containsAll(check.rules()));
    }

    @Test
    void sentencesOfRulesAreWhole() {
        assertThat(AllRules.docs()).allSatisfy(rule -> {
            assertThat(rule.title()).matches("(?s)[A-Z].*[^.]");
            assertThat(rule.why()).matches("(?s)[A-Z].*\\.");
            assertThat(rule.mend()).matches("(?s)[A-Z].*\\.");
        });
    }

    /** GitHub cuts longer descriptions. */
    @Test
    void descriptionsFitCodeScanning() {
        assertThat(AllRules.docs()).allSatisfy(rule -> {
            assertThat(rule.title()).hasSizeLessThanOrEqualTo(100);
            assertThat(rule.why()).hasSizeLessThanOrEqualTo(1024);
        });
    }

    @Test
    void aRuleIsFoundByItsCode() {
        assertThat(AllRules.named("helm-lint")).contains(HelmRules.HELM_LINT);
        assertThat(AllRules.named("no-such-rule")).isEmpty();
    }
}
