package io.chartwright.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What programs show that catch nothing. */
class ProblemsExceptionTest {

    @Test
    void saysEachProblemInALine() {
        assertThat(new ProblemsException(List.of(
                        Problem.error("no-chart", Location.inModel(""), "there is no chart", "add one"),
                        Problem.error("unknown-field", Location.of("platform.yaml"), "'a' is no setting", "drop it"))))
                .hasMessage("error no-chart: there is no chart\n"
                        + "platform.yaml: error unknown-field: 'a' is no setting");
    }
}
