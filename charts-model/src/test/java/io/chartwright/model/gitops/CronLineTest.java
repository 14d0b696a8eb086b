package io.chartwright.model.gitops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chartwright.model.InvalidModelException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* * * * *",
                "0 22 * * 5",
                "*/15 0-6,22-23 1,15 jan-mar MON-fri",
                "5/10 * ? * ?",
                "59 23 31 12 6",
                "0 0 30 2 *"
            })
    void takesWhatArgoCdTakes(String line) {
        assertThat(CronLine.of(line)).hasToString(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "* * * *",
                "* * * * * *",
                "*  * * * *",
                "60 * * * *",
                "* 24 * * *",
                "* * 0 * *",
                "* * 32 * *",
                "* * * 13 *",
                "0 22 * * 7",
                "0 22 * * sunday",
                "0 6-2 * * *",
                "*/0 * * * *",
                "1,,2 * * * *",
                "-1 * * * *",
                "1-2-3 * * * *",
                "* * * fri *",
                "@daily",
                "99999999999 * * * *",
                "TZ=UTC * * * *"
            })
    void refusesWhatArgoCdWouldRefuse(String line) {
        InvalidModelException e = catchThrowableOfType(InvalidModelException.class, () -> CronLine.of(line));
        assertThat(e.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("bad-schedule");
            assertThat(fault.message()).startsWith("'" + line + "' is no schedule");
        });
    }

    @ParameterizedTest(name = "{0} pauses {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "* * * * *; PT1M",
                "*/15 * * * *; PT15M",
                "0 22 * * *; PT24H",
                "0 22 * * 5; PT168H",
                "0 0 * * 1-5; PT72H",
                "0 6,18 * * *; PT12H",
                "30 6,7 * * *; PT23H",
                "0 0 1 * *; PT744H",
                "0 0 29 2 *; PT70104H",
                // Either of the two days, as none of them is a star; one that is a step is none.
                "0 0 1 * 0; PT168H",
                "0 0 */2 * 0; PT48H",
                "0 0 1 1 ?; PT8784H"
            })
    void knowsItsLongestPause(String line, Duration pause) {
        assertThat(CronLine.of(line).longestPause()).contains(pause);
    }

    @Test
    void aDayThatNeverComesHasNoPause() {
        assertThat(CronLine.of("0 0 30 2 *").longestPause()).isEmpty();
        assertThat(CronLine.of("0 0 31 4,6,9,11 *").longestPause()).isEmpty();
    }
}
