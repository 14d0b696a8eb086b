package io.chartwright.core.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextDiffTest {

    @Test
    void namesTheFileAndShowsWhatStandsAround() {
        assertThat(TextDiff.of("helm/values.yaml", "a: 1\nb: 2\nc: 3\n", "a: 1\nb: 20\nc: 3\n")
                        .unified())
                .isEqualTo("""
                        --- a/helm/values.yaml
                        +++ b/helm/values.yaml
                        @@ -1,3 +1,3 @@
                         a: 1
                        -b: 2
                        +b: 20
                         c: 3
                        """);
    }

    @Test
    void isEmptyWhereNothingDiffers() {
        TextDiff same = TextDiff.of("a", "x\n", "x\n");

        assertThat(same.unified()).isEmpty();
        assertThat(same.excerpt(5)).isEmpty();
    }

    @Test
    void aFileThatIsNewOrGoneHasNoOtherSide() {
        assertThat(TextDiff.of("a", "", "x\n").unified()).isEqualTo("--- /dev/null\n+++ b/a\n@@ -0,0 +1,1 @@\n+x\n");
        assertThat(TextDiff.of("a", "x\n", "").unified()).isEqualTo("--- a/a\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-x\n");
    }

    @Test
    void aMissingLineBreakAtTheEndIsADifference() {
        assertThat(TextDiff.of("a", "x\n", "x").unified()).isEqualTo("""
                --- a/a
                +++ b/a
                @@ -1,1 +1,1 @@
                -x
                +x
                \\ No newline at end of file
                """);
    }

    @Test
    void anExcerptShowsTheFirstChangesAndCountsTheRest() {
        String before = numbered("old");
        String after = numbered("new");

        assertThat(TextDiff.of("a", before, after).excerpt(3))
                .isEqualTo(List.of("-old 0", "-old 1", "-old 2", "... and 7 more lines"));
        assertThat(TextDiff.of("a", "same\n" + before, "same\n").excerpt(4))
                .containsExactly("-old 0", "-old 1", "-old 2", "-old 3", "... and 1 more line");
    }

    @Test
    void aCarriageReturnIsPartOfItsLine() {
        assertThat(TextDiff.of("a", "x\r\ny\rz\n", "x\n").unified())
                .isEqualTo("--- a/a\n+++ b/a\n@@ -1,2 +1,1 @@\n-x\r\n-y\rz\n+x\n");
    }

    @Test
    void hugeTextsThatShareNothingAreToldAsAWhole() {
        String before = "same\n" + lines(60_000, "old");
        String after = "same\n" + lines(60_000, "new");

        TextDiff diff = TextDiff.of("a", before, after);

        assertThat(diff.excerpt(1)).containsExactly("-old 0", "... and 119999 more lines");
        assertThat(diff.unified()).startsWith("--- a/a\n+++ b/a\n@@ -1,60001 +1,60001 @@\n same\n-old 0\n");
    }

    @Test
    void aSmallChangeOfALargeTextStaysSmall() {
        String before = lines(9_000, "line");
        String after = before.replace("line 0\n", "first\n").replace("line 8999\n", "last\n");

        assertThat(TextDiff.of("a", before, after).excerpt(10))
                .containsExactly("-line 0", "+first", "-line 8999", "+last");
    }

    private static String lines(int count, String word) {
        return IntStream.range(0, count).mapToObj(i -> word + " " + i + "\n").collect(Collectors.joining());
    }

    private static String numbered(String word) {
        return lines(5, word);
    }
}
