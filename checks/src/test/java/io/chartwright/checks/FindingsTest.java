package io.chartwright.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.core.problem.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private static final List<String> PROMOTION = List.of("dev", "staging", "prod");
    private static final RuleDoc ROOT = RuleDoc.warning("runs-as-root", Family.WORKLOADS, "t", "w", "m");
    private static final RuleDoc PROBES = RuleDoc.warning("no-probes", Family.WORKLOADS, "t", "w", "m");

    private static Finding found(String... environments) {
        return Finding.of(
                ROOT,
                new Place("a.yaml", List.of(environments), "data", "web", "web", "Deployment/web", "spec"),
                "it is so",
                "mend it");
    }

    private static Finding at(RuleDoc rule, String file, String chart, String object, String field, String message) {
        return Finding.of(rule, new Place(file, List.of("dev"), chart, "", "", object, field), message, "");
    }

    private static Finding saying(String message, String hint, Finding other) {
        return new Finding(other.rule(), other.severity(), other.place(), message, hint, other.note());
    }

    @Test
    void theSameInSeveralEnvironmentsIsToldOnceInTheirOrder() {
        assertThat(Findings.merge(
                        List.of(
                                found("prod"),
                                found("other"),
                                found("dev", "prod"),
                                found("an-other"),
                                found("staging")),
                        PROMOTION))
                .containsExactly(found("dev", "staging", "prod", "an-other", "other"));
    }

    @Test
    void whatDiffersInAnythingElseIsToldTwice() {
        Finding finding = found("dev");
        List<Finding> others = List.of(
                Finding.of(PROBES, finding.place().in(List.of("prod")), finding.message(), finding.hint()),
                found("prod").as(Severity.INFO, ""),
                found("prod").as(Severity.WARNING, "changed"),
                found("prod").at(finding.place().in(List.of("prod")).at("metadata")),
                saying("it is otherwise", "mend it", found("prod")),
                saying("it is so", "mend it otherwise", found("prod")),
                found());
        for (Finding other : others) {
            assertThat(Findings.merge(List.of(finding, other), PROMOTION)).containsExactlyInAnyOrder(finding, other);
        }
    }

    @Test
    void theOrderIsThatOfFilesAndObjects() {
        List<Finding> sorted = List.of(
                at(ROOT, "", "data", "B/b", "b", "b"),
                at(ROOT, "a.yaml", "", "B/b", "b", "b"),
                at(ROOT, "a.yaml", "data", "", "b", "b"),
                at(ROOT, "a.yaml", "data", "A/a", "a", "b"),
                at(PROBES, "a.yaml", "data", "A/a", "b", "b"),
                at(ROOT, "a.yaml", "data", "A/a", "b", "a"),
                at(ROOT, "a.yaml", "data", "A/a", "b", "b"),
                at(ROOT, "a.yaml", "data", "A/b", "a", "a"),
                at(ROOT, "b.yaml", "", "", "", ""));
        List<Finding> reversed = new ArrayList<>(sorted);
        Collections.reverse(reversed);
        assertThat(Findings.merge(reversed, PROMOTION)).isEqualTo(sorted);
    }

    @Test
    void whatMayStayIsMergedByReason() {
        assertThat(Findings.mergeSuppressed(
                        List.of(
                                new Suppressed(found("prod"), "we know"),
                                new Suppressed(found("staging"), "they know"),
                                new Suppressed(found("dev"), "we know")),
                        PROMOTION))
                .containsExactly(
                        new Suppressed(found("dev", "prod"), "we know"), new Suppressed(found("staging"), "they know"));
    }
}
