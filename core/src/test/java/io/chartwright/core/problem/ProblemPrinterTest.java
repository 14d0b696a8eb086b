package io.chartwright.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemPrinterTest {

    @Test
    void printsAsACompilerDoes() {
        String source = "\n".repeat(30) + "              replicsa: 2\n";
        List<Problem> problems = List.of(
                Problem.warning("latest-tag", Location.inModel("charts.x"), "the tag 'latest' moves", ""),
                Problem.error("later", Location.at("platform.yaml", 44, 3), "no such line is given", "mend it"),
                Problem.error(
                        "unknown-field",
                        Location.at("platform.yaml", 31, 15),
                        "'replicsa' is no setting of a DataHub GMS",
                        "did you mean 'replicas'?"));

        assertThat(ProblemPrinter.print(problems, file -> file.equals("platform.yaml") ? source : null))
                .isEqualTo("""
                        charts.x: warning latest-tag: the tag 'latest' moves
                        platform.yaml:31:15: error unknown-field: 'replicsa' is no setting of a DataHub GMS
                           31 |               replicsa: 2
                              |               ^^^^^^^^
                          hint: did you mean 'replicas'?
                        platform.yaml:44:3: error later: no such line is given
                          hint: mend it

                        2 errors, 1 warning. Nothing was written.
                        """);
    }

    @Test
    void tellsARunThatStoppedHalfWayFromOneThatWroteNothing() {
        Problem full = Problem.error("cannot-write", Location.of("a"), "no space", "");
        Problem half = Problem.error(Problem.HALF_WRITTEN, Location.of("a"), "the run stopped here", "");

        assertThat(ProblemPrinter.print(List.of(full), file -> null)).endsWith("\n1 error. Nothing was written.\n");
        assertThat(ProblemPrinter.print(List.of(full, half), file -> null))
                .endsWith("\n2 errors. Only a part was written.\n");
    }

    @Test
    void printsNothingForNothing() {
        assertThat(ProblemPrinter.print(List.of(), file -> null)).isEmpty();
    }

    @Test
    void listsWithoutACountForThoseWhoHaveMoreToSay() {
        Problem warning = Problem.warning("w", Location.of("a.yaml"), "m", "h");

        assertThat(ProblemPrinter.list(List.of(warning), file -> null)).isEqualTo("a.yaml: warning w: m\n  hint: h\n");
        assertThat(ProblemPrinter.list(List.of(), file -> null)).isEmpty();
    }

    @Test
    void showsNobodyALineWithACredentialWhateverElseIsWrongWithIt() {
        Problem credential =
                Problem.error("credential-by-name", Location.at("p.yaml", 2, 3), "a literal", "name a Secret");
        Problem other = Problem.warning("other", Location.at("p.yaml", 2, 9), "m", "h");
        Problem next = Problem.warning("next", Location.at("p.yaml", 3, 1), "m", "");

        assertThat(ProblemPrinter.list(
                        List.of(other, credential, next), file -> "a: 1\nb: { password: tiger }\nc: 1\n"))
                .isEqualTo("""
                        p.yaml:2:3: error credential-by-name: a literal
                          hint: name a Secret
                        p.yaml:2:9: warning other: m
                          hint: h
                        p.yaml:3:1: warning next: m
                            3 | c: 1
                              | ^
                        """);
    }

    @Test
    void countsInWords() {
        Problem error = Problem.error("e", Location.of("a"), "m", "");
        Problem warning = Problem.warning("w", Location.of("a"), "m", "");
        Problem note = new Problem(Severity.INFO, "i", Location.of("a"), "m", "");

        assertThat(closing(error)).isEqualTo("1 error. Nothing was written.");
        assertThat(closing(error, error, warning, warning)).isEqualTo("2 errors, 2 warnings. Nothing was written.");
        assertThat(closing(warning)).isEqualTo("1 warning.");
        assertThat(closing(note, note)).isEqualTo("2 notes.");
    }

    @Test
    void sortsByPlaceAndKeepsTheOrderOfOnePlace() {
        List<Problem> problems = List.of(
                at("b.yaml", 1, 1, "six"),
                at("a.yaml", 10, 1, "five"),
                at("a.yaml", 2, 9, "three"),
                at("a.yaml", 2, 9, "four"),
                at("a.yaml", 2, 3, "two"),
                at("a.yaml", 0, 0, "one"));

        assertThat(ProblemPrinter.print(problems, file -> null).lines().limit(6))
                .extracting(line -> line.substring(line.lastIndexOf(' ') + 1))
                .containsExactly("one", "two", "three", "four", "five", "six");
    }

    @Test
    void cutsLongLinesAroundTheMark() {
        String source = "a".repeat(500) + " here " + "z".repeat(500);
        List<String> lines = print(source, 1, 502);

        assertThat(lines.get(1))
                .startsWith("    1 | ...aaa")
                .contains(" here ")
                .endsWith("zzz...")
                .hasSize(114);
        assertThat(lines.get(2).indexOf('^')).isEqualTo(lines.get(1).indexOf("here"));
        assertThat(lines.get(2)).endsWith(" ^^^^");
        assertThat(print("x".repeat(300), 1, 1).get(1))
                .startsWith("    1 | xxx")
                .endsWith("x...");
        assertThat(print("x".repeat(300), 1, 1).get(2)).hasSize(108);
        assertThat(print("x".repeat(300), 1, 301).get(2)).endsWith(" ^");
        assertThat(print("x".repeat(300), 1, 299).get(2)).endsWith(" ^^");
    }

    @Test
    void letsNoTextSteerTheTerminal() {
        Problem problem = Problem.error(
                "code", Location.at("a\u001b[2J.yaml", 1, 7), "bad \u001b[31m\u202e\nsecond line\r\n", "h\u0007\n\ti");

        assertThat(ProblemPrinter.print(List.of(problem), file -> "\t\u001b\u200bx\ud83d\ude00: y\u0000\r\nnext"))
                .isEqualTo("""
                        a?[2J.yaml:1:7: error code: bad ?[31m?
                            second line
                            1 |  ??x\ud83d\ude00: y?
                              |       ^
                          hint: h?
                             i

                        1 error. Nothing was written.
                        """);
    }

    @Test
    void marksOnlyWhatIsThere() {
        assertThat(print("a: 1\r\nb: 2", 2, 1)).contains("    2 | b: 2", "      | ^");
        assertThat(print("a: 1", 1, 5)).contains("    1 | a: 1", "      |     ^");
        assertThat(print("a: 1", 1, 99)).contains("    1 | a: 1").noneMatch(line -> line.contains("^"));
        assertThat(print("a: 1", 1, 0)).contains("    1 | a: 1").noneMatch(line -> line.contains("^"));
        assertThat(print("a: 1", 7, 1)).noneMatch(line -> line.contains("|"));
        assertThat(print("", 1, 1)).contains("    1 |", "      | ^");
    }

    private static List<String> print(String source, int line, int column) {
        return ProblemPrinter.print(List.of(at("a.yaml", line, column, "m")), file -> source)
                .lines()
                .toList();
    }

    private static Problem at(String file, int line, int column, String message) {
        return Problem.error("code", Location.at(file, line, column), message, "");
    }

    private static String closing(Problem... problems) {
        List<String> lines =
                ProblemPrinter.print(List.of(problems), file -> null).lines().toList();
        return lines.get(lines.size() - 1);
    }
}
