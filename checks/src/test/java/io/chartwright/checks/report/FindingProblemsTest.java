package io.chartwright.checks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.Coverage;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingProblemsTest {
    private static final RuleDoc RULE = RuleDoc.error("some-rule", Family.NAMES, "Title", "Why", "Mend");
    private static final Place WEB = new Place("web.yaml", List.of("prod"), "shop", "web", "web", "Deployment/web", "");
    private static final Location LINE = Location.at("platform.yaml", 44, 9);

    @Test
    void theMessageBeginsWithEnvironmentObjectAndField() {
        assertThat(message(WEB.at("spec.replicas"))).isEqualTo("prod: Deployment/web spec.replicas: wrong");
        assertThat(message(WEB.in(List.of("staging", "prod")))).isEqualTo("staging, prod: Deployment/web: wrong");
    }

    @Test
    void whatIsFoundInAllEnvironmentsDoesNotListThem() {
        assertThat(message(WEB.in(List.of("dev", "staging", "prod")))).isEqualTo("Deployment/web: wrong");
    }

    @Test
    void whatIsOfNoObjectNamesItsChart() {
        assertThat(message(new Place("", List.of("dev"), "shop", "", "", "", "")))
                .isEqualTo("dev: shop: wrong");
        assertThat(message(new Place("", List.of(), "shop", "web", "", "", ""))).isEqualTo("shop/web: wrong");
        assertThat(message(Place.environment("dev"))).isEqualTo("dev: wrong");
    }

    @Test
    void aFileIsNamedUnlessItIsWhatIsPointedAt() {
        Place values = new Place("values.yaml", List.of(), "shop", "web", "", "", "password");
        assertThat(message(values)).isEqualTo("values.yaml password: wrong");
        assertThat(message(Place.file("Chart.yaml"))).isEqualTo("Chart.yaml: wrong");
        assertThat(problem(Finding.of(RULE, values, "wrong", ""), Location.of("shop/values.yaml"))
                        .message())
                .isEqualTo("shop/web password: wrong");
    }

    @Test
    void theRestIsThatOfTheFinding() {
        Problem problem = problem(Finding.of(RULE, WEB, "wrong", "mend it"));
        assertThat(problem).isEqualTo(Problem.error("some-rule", LINE, "prod: Deployment/web: wrong", "mend it"));
    }

    @Test
    void theHintSaysWhyASeverityIsNotTheRulesOwn() {
        Problem problem = problem(Finding.of(RULE, WEB, "wrong", "mend it").as(Severity.WARNING, "we know"));
        assertThat(problem.severity()).isEqualTo(Severity.WARNING);
        assertThat(problem.hint()).isEqualTo("mend it\nwarning instead of error: we know");
    }

    private static String message(Place place) {
        return problem(Finding.of(RULE, place, "wrong", "")).message();
    }

    private static Problem problem(Finding finding) {
        return problem(finding, LINE);
    }

    private static Problem problem(Finding finding, Location location) {
        List<Coverage.Rendered> releases = List.of(release("dev"), release("staging"), release("prod"));
        Coverage coverage = new Coverage("", 1, 1, 0, releases, Map.of(), List.of());
        return new FindingProblems(coverage, place -> location).problem(finding);
    }

    private static Coverage.Rendered release(String environment) {
        return new Coverage.Rendered("shop", environment, "shop-" + environment, "1.33", 1);
    }
}
