package io.chartwright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.chartwright.Told;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsTest {
    private static final String LONG = "a".repeat(63);

    /** A check of a text, with what it takes and what it refuses. */
    private record Check(String code, BiConsumer<Faults, String> check, List<String> good, List<String> bad) {}

    private static final List<Check> CHECKS = List.of(
            new Check(
                    "bad-name",
                    (faults, text) -> faults.dnsLabel("x", text),
                    List.of("a", "0", "a-b", LONG),
                    List.of("", "-a", "a-", "A", "a.b", "a_b", "ä", "a\n")),
            new Check("name-too-long", (faults, text) -> faults.name("x", text, 3), List.of("abc"), List.of("abcd")),
            new Check(
                    "bad-domain",
                    (faults, text) -> faults.dnsSubdomain("x", text),
                    List.of("a", "a.b", "10.0.0.1", LONG + "." + LONG),
                    List.of("", ".", "a.", "a..b", LONG + "a", "a." + (LONG + ".").repeat(4) + "a", "A.b")),
            new Check(
                    "bad-version",
                    (faults, text) -> faults.semVer("x", text),
                    List.of("0.1.0", "1.2.3-rc.1", "1.2.3+build.5", "1.0.0-0a"),
                    List.of("", "1", "1.2", "v1.2.3", "01.2.3", "1.2.3-01", "1.2.3-", "1.2.3+")),
            new Check(
                    "missing-value",
                    (faults, text) -> faults.notBlank("x", text),
                    List.of("a", " a "),
                    List.of("", " ", "\t")),
            new Check(
                    "bad-env-name",
                    (faults, text) -> faults.envName("x", text),
                    List.of("A", "_a1"),
                    List.of("", "1A", "A-B", "A.B", "A B")),
            new Check(
                    "bad-file-name",
                    (faults, text) -> faults.fileName("x", text),
                    List.of("a", "A_b-c.d", ".a"),
                    List.of("", ".", "..", "..a", "a/b", "a b")),
            new Check(
                    "bad-path",
                    (faults, text) -> faults.absolutePath("x", text),
                    List.of("/", "/a/b.c"),
                    List.of("", "a", "/a/../b", "/a:b")),
            new Check(
                    "bad-label",
                    (faults, text) -> faults.labelKey("x", text),
                    List.of("a", "app.kubernetes.io/name", "A_b.c-d"),
                    List.of("", "-a", "a/", "a/b/c", "a b", LONG + "a")),
            new Check(
                    "bad-label",
                    (faults, text) -> faults.labelValue("x", text),
                    List.of("", "a", LONG),
                    List.of("-a", "a b", "a/b", LONG + "a")));

    static Stream<Arguments> good() {
        return CHECKS.stream().flatMap(check -> check.good().stream().map(text -> arguments(check, text)));
    }

    static Stream<Arguments> bad() {
        return CHECKS.stream().flatMap(check -> check.bad().stream().map(text -> arguments(check, text)));
    }

    @ParameterizedTest
    @MethodSource("good")
    void takes(Check check, String text) {
        Faults faults = new Faults();
        check.check().accept(faults, text);
        assertThat(faults.all()).isEmpty();
        assertThat(faults.none()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refuses(Check check, String text) {
        Faults faults = new Faults();
        check.check().accept(faults, text);
        assertThat(faults.all()).singleElement().satisfies(fault -> {
            assertThat(fault.path()).isEqualTo("x");
            assertThat(fault.code()).isEqualTo(check.code());
            assertThat(fault.hint()).isNotEmpty();
        });
    }

    @Test
    void numbersHaveBoundsThatAreIncluded() {
        Faults faults = new Faults();
        faults.port("low", 1);
        faults.port("high", 65_535);
        assertThat(faults.none()).isTrue();
        faults.port("low", 0);
        faults.range("least", -1, 0, Integer.MAX_VALUE);
        assertThat(faults.all())
                .containsExactly(
                        new Fault("low", "out-of-range", "0 is out of range", "from 1 to 65535"),
                        new Fault("least", "out-of-range", "-1 is out of range", "at least 0"));
    }

    @Test
    void collectsFaultsFromBelowAndGoesOn() {
        Faults faults = new Faults();
        Optional<String> made = faults.collect("good", () -> "made");
        Optional<String> broken = faults.collect("bad", () -> {
            throw new InvalidModelException(List.of(new Fault("deep", "some-code", "broken", "")));
        });
        assertThat(made).contains("made");
        assertThat(broken).isEmpty();
        assertThat(Told.by(faults::throwIfAny)).containsExactly("bad.deep: some-code");
    }

    @Test
    void doesNotHideOtherExceptions() {
        Faults faults = new Faults();
        assertThatCode(() -> faults.collect("x", (Runnable) () -> {
                    throw new IllegalStateException("a bug");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void throwsNothingIfNothingIsWrong() {
        assertThatCode(new Faults()::throwIfAny).doesNotThrowAnyException();
    }

    @Test
    void longValuesAreCut() {
        Faults faults = new Faults();
        faults.dnsLabel("x", "A".repeat(60));
        faults.semVer("x", "1".repeat(500));
        assertThat(faults.all()).allSatisfy(fault -> assertThat(fault.message()).hasSizeLessThan(120));
    }

    @Test
    void aFaultCanBeSeenFromOutside() {
        Fault fault = new Fault("a", "some-code", "wrong", "mend it");
        assertThat(fault.under("")).isEqualTo(fault);
        assertThat(fault.under("x.y").path()).isEqualTo("x.y.a");
        assertThat(new Fault("", "some-code", "wrong", "").under("x").path()).isEqualTo("x");
        assertThat(fault).hasToString("a: wrong (mend it)");
        assertThat(new Fault("", "some-code", "wrong", "")).hasToString("wrong");
    }
}
