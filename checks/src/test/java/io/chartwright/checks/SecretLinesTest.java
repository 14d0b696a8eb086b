package io.chartwright.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemPrinter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The printer of problems knows the codes of rules on secrets by heart: this holds the two together. */
class SecretLinesTest {

    static Stream<RuleDoc> rules() {
        return AllRules.docs().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theLineOfAFindingIsShownUnlessItMayHoldASecret(RuleDoc rule) {
        Problem problem = Problem.error(rule.code(), Location.at("platform.yaml", 1, 1), "is wrong", "");

        boolean shown =
                ProblemPrinter.list(List.of(problem), file -> "token: hunter2").contains("hunter2");

        assertThat(shown).isEqualTo(rule.family() != Family.SECRETS);
    }
}
