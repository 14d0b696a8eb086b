package io.chartwright.checks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.AllRules;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code src/docs/rules.md} is what the code says. To make it anew:
 * {@code ./mvnw -pl checks -am test -Dchartwright.golden=update}.
 */
class RulesPageTest {
    private static final Path PUBLISHED =
            Path.of(System.getProperty("chartwright.root", "."), "src", "docs", "rules.md");
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final RuleDoc RULE = RuleDoc.warning(
                    "some-rule", Family.NAMES, "A | b < c", "Why * it is.", "Mend it.")
            .silencedOnlyByPlace();

    @TempDir
    Path cases;

    @Test
    void isWhatTheCodeSays() throws IOException {
        Golden.assertSame(PUBLISHED, RulesPage.of(AllRules.docs(), CASES));
    }

    @Test
    void everyRuleHasAnAnchorToWhichTheContentsLead() {
        String page = RulesPage.of(AllRules.docs(), CASES);
        for (RuleDoc rule : AllRules.docs()) {
            assertThat(page).containsOnlyOnce("\n### " + rule.code() + "\n").contains("(#" + rule.code() + ")");
        }
    }

    @Test
    void theExampleOfSettingsNamesRulesThatThereAre() {
        List<String> codes = Pattern.compile("code: ([a-z-]+)|^    ([a-z-]+): \\{ severity", Pattern.MULTILINE)
                .matcher(RulesPage.of(List.of(), CASES))
                .results()
                .map(RulesPageTest::code)
                .toList();
        assertThat(codes).hasSize(2).allMatch(code -> AllRules.named(code).isPresent());
    }

    @Test
    void saysWhatIsMarkedAndEscapesWhatMarkdownWouldTake() {
        assertThat(RulesPage.of(List.of(RULE), cases))
                .contains("| [some-rule](#some-rule) | warning, by place only | A \\| b &lt; c |\n")
                .endsWith("""

                        ## Names

                        Whether names fit, and are not taken twice.

                        ### some-rule

                        **A | b &lt; c** (warning, by place only)

                        Why \\* it is.

                        How to mend it: Mend it.
                        """);
    }

    @Test
    void casesThatAreAlikeAreShownAsTheirDifference() throws IOException {
        write("bad.yaml", "one\ntwo\nthree\n");
        write("good.yaml", "one\n2\nthree\n");
        assertThat(RulesPage.of(List.of(RULE), cases)).endsWith("\n```diff\n one\n-two\n+2\n three\n```\n");
    }

    @Test
    void linesFarFromADifferenceAreLeftOut() throws IOException {
        write("bad.yaml", "first\n" + "same\n".repeat(20) + "last\n");
        write("good.yaml", "1st\n" + "same\n".repeat(20) + "latest\n");
        assertThat(RulesPage.of(List.of(RULE), cases))
                .endsWith("\n```diff\n-first\n+1st\n" + " same\n".repeat(6) + "...\n" + " same\n".repeat(6)
                        + "-last\n+latest\n```\n");
    }

    @Test
    void casesThatAreNotAlikeAreShownBoth() throws IOException {
        write("bad.yaml", "one\n");
        write("good.yaml", "two\n");
        assertThat(RulesPage.of(List.of(RULE), cases))
                .endsWith("\nThis breaks it:\n\n```yaml\none\n```\n\nThis keeps it:\n\n```yaml\ntwo\n```\n");
    }

    @Test
    void casesThatAreFoldersAreLinked() throws IOException {
        Files.createDirectories(cases.resolve("some-rule").resolve("bad"));
        assertThat(RulesPage.of(List.of(RULE), cases))
                .endsWith("\nIts [cases](../../checks/src/test/resources/cases/some-rule) are folders.\n");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(cases.resolve("some-rule"));
        Files.writeString(cases.resolve("some-rule").resolve(name), text);
    }

    private static String code(MatchResult match) {
        return match.group(1) == null ? match.group(2) : match.group(1);
    }
}
