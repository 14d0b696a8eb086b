package io.chartwright.checks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.AllRules;
import io.chartwright.checks.rule.Finding;
import io.chartwright.checks.rule.HelmRules;
import io.chartwright.checks.rule.Place;
import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Severity;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportContextTest {
    private static final ReportContext CONTEXT =
            ReportContext.of(new Tool("1.0.0", Optional.empty()), Severity.ERROR, "platform.yaml");
    private static final Finding FILE = finding(Place.file("helm/charts/shop/Chart.yaml"));

    @Test
    void pointsToTheFileOfTheTreeWhereNothingBetterIsKnown() {
        assertThat(CONTEXT.locate(FILE)).isEqualTo(Location.of("helm/charts/shop/Chart.yaml"));
    }

    @Test
    void pointsToTheSubjectWhereThereIsNoFile() {
        assertThat(CONTEXT.locate(finding(Place.environment("prod")))).isEqualTo(Location.of("platform.yaml"));
    }

    @Test
    void pointsWhereUsersMendItIfThatIsKnown() {
        Location line = Location.at("platform.yaml", 3, 5);
        assertThat(CONTEXT.showing(place -> Optional.of(line), file -> Optional.empty())
                        .locate(FILE))
                .isEqualTo(line);
    }

    @Test
    void aLocationWithoutAFileIsNone() {
        assertThat(CONTEXT.showing(place -> Optional.of(Location.inModel("charts.shop")), file -> Optional.empty())
                        .locate(FILE))
                .isEqualTo(Location.of(FILE.place().file()));
    }

    @Test
    void allRulesAreReportedUnlessTheCallerSaysOtherwise() {
        assertThat(CONTEXT.rules()).isEqualTo(AllRules.docs());
    }

    private static Finding finding(Place place) {
        return Finding.of(HelmRules.HELM_LINT, place, "is wrong", "mend it");
    }
}
