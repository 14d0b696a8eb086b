package io.chartwright.model.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.chartwright.Told;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProbeTest {

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments(Probe.builder(), "bad-probe"),
                arguments(Probe.builder().path("/up"), "bad-probe"),
                arguments(Probe.builder().port("http"), "bad-probe"),
                arguments(Probe.builder().path("/up").port("http").command(List.of("true")), "bad-probe"),
                arguments(Probe.builder().port("http").command(List.of("true")), "bad-probe"),
                arguments(http().initialDelaySeconds(-1), "initialDelaySeconds: out-of-range"),
                arguments(http().periodSeconds(0), "periodSeconds: out-of-range"),
                arguments(http().timeoutSeconds(0), "timeoutSeconds: out-of-range"),
                arguments(http().failureThreshold(0), "failureThreshold: out-of-range"));
    }

    private static Probe.Builder http() {
        return Probe.builder().path("/up").port("http");
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void refuses(Probe.Builder probe, String told) {
        assertThat(Told.by(probe::build)).containsExactly(told);
    }

    @Test
    void asksOverHttpOrByACommandAtTheSamePace() {
        Probe http = Probe.http("/up", "http");
        Probe command = Probe.command("pg_isready");
        assertThat(http.path()).contains("/up");
        assertThat(command.command()).containsExactly("pg_isready");
        assertThat(List.of(http, command)).allSatisfy(probe -> {
            assertThat(probe.initialDelaySeconds()).isZero();
            assertThat(probe.periodSeconds()).isEqualTo(10);
            assertThat(probe.timeoutSeconds()).isEqualTo(5);
            assertThat(probe.failureThreshold()).isEqualTo(3);
        });
    }

    @Test
    void canBeAskedAtAnotherPace() {
        assertThat(Probe.http("/up", "http").every(30, 20))
                .isEqualTo(http().periodSeconds(30).failureThreshold(20).build());
    }
}
