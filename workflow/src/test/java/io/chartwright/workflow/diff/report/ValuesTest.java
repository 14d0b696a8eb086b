package io.chartwright.workflow.diff.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.workflow.diff.FieldChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValuesTest {

    @Test
    void aTextIsToldFromANumber() {
        assertThat(Values.sides(Samples.field("x", "8", 8), 60)).isEqualTo(new Shortened.Pair("\"8\"", "8"));
    }

    @Test
    void whatIsNotThereSaysSo() {
        assertThat(Values.sides(new FieldChange("x", Optional.empty(), Optional.of(true)), 60))
                .isEqualTo(new Shortened.Pair("(not set)", "true"));
    }

    @Test
    void mapsAndListsStandOnOneLine() {
        assertThat(Values.sides(Samples.field("x", List.of(1, "a"), Map.of("cpu", "1")), 60))
                .isEqualTo(new Shortened.Pair("[1, a]", "{cpu: \"1\"}"));
    }

    @Test
    void longValuesThatDifferLateStillShowThatTheyDo() {
        String image = "registry.example.com/" + "team/".repeat(20) + "app:";

        assertThat(Values.sides(Samples.field("x", image + "1", image + "2"), 60))
                .isEqualTo(new Shortened.Pair(".../team/team/team/app:1", ".../team/team/team/app:2"));
    }

    @Test
    void longValuesThatDifferEarlyLoseTheirEnd() {
        Shortened.Pair pair = Values.sides(Samples.field("x", "a" + "b".repeat(99), "c".repeat(100)), 60);

        assertThat(pair.before()).isEqualTo("a" + "b".repeat(59) + "...");
        assertThat(pair.after()).isEqualTo("c".repeat(60) + "...");
    }

    @Test
    void aTextOfSeveralLinesShowsThoseThatChanged() {
        FieldChange change = Samples.field("x", "a\nb\nc\n", "a\nB\nc\n");

        assertThat(Values.haveLines(change, 60)).isTrue();
        assertThat(Values.lines(change, 12)).containsExactly("-b", "+B");
    }

    @Test
    void aTextThatLosesItsLastLineBreakStillShowsADifference() {
        assertThat(Values.lines(Samples.field("x", "a\nb\n", "a\nb"), 12))
                .containsExactly("-b", "+b", "\\ No newline at end of file");
    }

    @Test
    void veryLongTextsAreMeasuredOnly() {
        assertThat(Values.lines(Samples.field("x", "a\n".repeat(5_000), "b\n"), 12))
                .containsExactly("-(5000 lines, not compared)", "+(1 lines, not compared)");
    }

    @Test
    void nothingOfAValueSteersATerminal() {
        assertThat(Values.lines(Samples.field("x", "a\n\u001b[31m\u202e", "a\n\ud800"), 12))
                .noneMatch(line -> line.codePoints().anyMatch(c -> c < ' ' || c == 0x202e));
    }
}
