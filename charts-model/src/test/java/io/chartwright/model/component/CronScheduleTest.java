package io.chartwright.model.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CronScheduleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 3 * * 0",
                "*/15 * * * *",
                "0 0 1 1 *",
                "59 23 31 12 7",
                "0 9-17/2 * JAN-MAR mon,fri",
                "0,30 * ? * 1-5"
            })
    void takesWhatCronTakes(String schedule) {
        assertThat(CronSchedule.valid(schedule)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "* * * *",
                "* * * * * *",
                "60 * * * *",
                "0 24 * * *",
                "0 0 0 * *",
                "0 0 32 * *",
                "0 0 * 13 *",
                "0 0 * * 8",
                "a * * * *",
                "*/0 * * * *",
                "1, * * * *",
                "0  0 * * *"
            })
    void refusesWhatItDoesNot(String schedule) {
        assertThat(CronSchedule.valid(schedule)).isFalse();
    }
}
