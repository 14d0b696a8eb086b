package io.chartwright.workflow.diff.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.workflow.diff.PlatformDiff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a platform is made of, it cannot get out of the place that a report has for it. */
class AnyDiffTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anyDiffGivesSoundReports(long seed) {
        for (long one = seed * 1_000; one < seed * 1_000 + 20; one++) {
            check(AnyDiff.of(one));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "`", "</details>", "|", "@a", "\u202e\ud800\u0000", "$", "\n\n```\n", "日"})
    void manyObjectsOfOneTextGiveSoundReports(String text) {
        check(Samples.of(text, text + "\n1\n", text + "\n2\n", 300));
        check(Samples.of(text.repeat(3_000), text, 1, 30));
    }

    @Test
    void thousandsOfObjectsGiveSoundReports() {
        check(Samples.of("`</details>|@a\n", "`\n1\n", "</details>\n2\n", 3_000));
    }

    @Test
    void veryLongValuesGiveSoundReports() {
        check(Samples.of("x", "a".repeat(100_000), "a".repeat(99_999) + "b", 3));
        check(Samples.of("x", "a\n".repeat(50_000), "b\n".repeat(50_000), 2));
        check(Samples.of("x", "`".repeat(100_000) + "\n", "`".repeat(100_000) + "x\n", 3));
    }

    private static void check(PlatformDiff diff) {
        SoundMarkdown.check(DiffFormat.MARKDOWN.write(diff, diff.before()));
        assertThat(DiffJsonTest.errors(DiffFormat.JSON.write(diff, ""))).isEmpty();
        assertThat(DiffFormat.TEXT.write(diff, "").codePoints().filter(c -> c != '\n'))
                .noneMatch(c -> switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                });
    }
}
