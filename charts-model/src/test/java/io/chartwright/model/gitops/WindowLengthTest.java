package io.chartwright.model.gitops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chartwright.model.InvalidModelException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowLengthTest {

    @ParameterizedTest
    @CsvSource({
        "60h, PT60H",
        "1h30m, PT1H30M",
        "1.5h, PT1H30M",
        "90s, PT1M30S",
        "250ms, PT0.25S",
        "2562047h, PT2562047H"
    })
    void isADurationOfGo(String text, Duration duration) {
        assertThat(WindowLength.of(text).duration()).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "60",
                "h",
                "2d",
                "-1h",
                "1 h",
                "1h ",
                "0s",
                "0h0m",
                ".h",
                "1.h",
                "2562048h",
                "99999999999999h",
                "PT1H"
            })
    void isRefusedOtherwise(String text) {
        InvalidModelException e = catchThrowableOfType(InvalidModelException.class, () -> WindowLength.of(text));
        assertThat(e.faults()).singleElement().satisfies(fault -> assertThat(fault.code())
                .isEqualTo("bad-duration"));
    }
}
