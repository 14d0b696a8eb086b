package io.chartwright.checks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

class WrappingTest {
    private static final String WORD = "nine-long";

    @Test
    void linesBreakBetweenWords() {
        String text = String.join(" ", Collections.nCopies(30, WORD));
        assertThat(Wrapping.wrap(text, 50, 4).lines())
                .satisfies(lines -> assertThat(lines.get(0)).hasSize(49))
                .allMatch(line -> line.length() <= Wrapping.WIDTH - 4)
                .allMatch(line -> line.startsWith(WORD) && line.endsWith(WORD));
        assertThat(Wrapping.wrap(text, 50, 4).replace("\n", " ")).isEqualTo(text);
    }

    @Test
    void aWordThatIsTooLongStaysWhole() {
        String path = "p".repeat(150);
        assertThat(Wrapping.wrap("see " + path + " first", 0, 0)).isEqualTo("see\n" + path + "\nfirst");
    }

    @Test
    void linesThatAreThereStay() {
        assertThat(Wrapping.wrap("one\ntwo three", 0, 0)).isEqualTo("one\ntwo three");
    }

    @Test
    void aParagraphJoinsLinesAndSetsThemIn() {
        assertThat(Wrapping.paragraph("reason: ", "one\n  two", 4)).isEqualTo("    reason: one two");
    }
}
