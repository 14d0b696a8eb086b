package io.chartwright.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.rule.Check;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule over its smallest good and bad cases; see {@link RuleCase} for what they look like. */
class RuleCasesTest {
    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z0-9]+)*");

    /** What Helm itself says has its cases where Helm is; settings and schemas are no rules over objects alone. */
    private static final Set<Family> ELSEWHERE = EnumSet.of(Family.RENDERING, Family.SCHEMAS, Family.CHARTS);

    @TestFactory
    Stream<DynamicTest> theGoodCaseOfARuleHasNoFindingOfItsFamily() {
        return cases("good")
                .map(one -> DynamicTest.dynamicTest(
                        one.title(), () -> assertThat(one.findings()).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> theBadCaseOfARuleBreaksThatRuleAlone() {
        return cases("bad")
                .map(one -> DynamicTest.dynamicTest(one.title(), () -> assertThat(one.findings())
                        .isNotEmpty()
                        .allMatch(finding -> finding.code().equals(one.rule().code()))));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleHasAGoodAndABadCase() {
        return rules().map(rule -> DynamicTest.dynamicTest(rule.code(), () -> {
            assertThat(RuleCase.of(rule.code(), "good")).isNotEmpty();
            assertThat(RuleCase.of(rule.code(), "bad")).isNotEmpty();
        }));
    }

    @Test
    void everyCaseIsOfARule() throws IOException {
        assertThat(rules().map(RuleDoc::code)).containsAll(RuleCase.codes());
    }

    @Test
    void codesAreStableWordsAndUsedOnce() {
        assertThat(AllChecks.inOrder().stream()
                        .flatMap(check -> check.rules().stream())
                        .map(RuleDoc::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> CODE.matcher(code).matches());
    }

    private static Stream<RuleDoc> rules() {
        return AllChecks.inOrder().stream()
                .flatMap(check -> check.rules().stream())
                .filter(rule -> !ELSEWHERE.contains(rule.family()));
    }

    private static Stream<Case> cases(String kind) {
        return rules().flatMap(rule -> RuleCase.of(rule.code(), kind).stream().map(path -> new Case(rule, path)));
    }

    private record Case(RuleDoc rule, Path path) {
        String title() {
            return rule.code() + " " + path.getFileName();
        }

        List<Finding> findings() {
            Scene scene = RuleCase.scene(path);
            List<Finding> findings = new ArrayList<>();
            for (Check check : AllChecks.inOrder()) {
                if (check.rules().stream().anyMatch(other -> other.family() == rule.family())) {
                    check.check(scene, findings::add);
                }
            }
            return findings;
        }
    }
}
