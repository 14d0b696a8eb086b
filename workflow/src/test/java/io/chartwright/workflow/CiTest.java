package io.chartwright.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chartwright.core.problem.ProblemsException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CiTest {

    @ParameterizedTest
    @ValueSource(strings = {"true", "True", "TRUE", "1"})
    void keepsWritersOutAndSaysWhatToRun(String variable) {
        ProblemsException e = catchThrowableOfType(
                ProblemsException.class, () -> Ci.of(variable, false).admit("generate", new TestWords()));

        assertThat(e.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("writes-in-ci");
            assertThat(problem.message()).startsWith("generate does not run in CI (CI=" + variable + ")");
            assertThat(problem.hint()).contains("'cw check'", "--generateInCi");
        });
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "false", "0"})
    void letsThemPassElsewhere(@Nullable String variable) {
        assertThatCode(() -> Ci.of(variable, false).admit("generate", new TestWords()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1"})
    void letsThemPassWhereTold(String variable) {
        assertThatCode(() -> Ci.of(variable, true).admit("generate", new TestWords()))
                .doesNotThrowAnyException();
    }
}
