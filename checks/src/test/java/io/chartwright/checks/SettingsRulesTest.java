package io.chartwright.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import org.junit.jupiter.api.Test;

class SettingsRulesTest {

    @Test
    void areDocumentedAsAllRulesAre() {
        assertThat(SettingsRules.inOrder())
                .extracting(RuleDoc::code)
                .containsExactly("unknown-rule", "unused-suppression", "not-silenceable");
        assertThat(SettingsRules.inOrder()).allSatisfy(rule -> {
            assertThat(rule.family()).isEqualTo(Family.SETTINGS);
            assertThat(rule.why()).endsWith(".");
            assertThat(rule.mend()).endsWith(".");
            assertThat(rule.title()).doesNotEndWith(".");
        });
    }
}
