package io.chartwright.workflow.diff.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What holds for every comment: nothing is left open, and nothing of a platform got out of the place that it was put in. */
final class SoundMarkdown {
    private static final Pattern FENCE = Pattern.compile("(`{3,})(diff)?");
    private static final Pattern CODE = Pattern.compile("(?<![`\\\\])(`+)(?!`).*?(?<!`)\\1(?!`)");
    private static final Pattern OWN_TAG =
            Pattern.compile("</?(?:details|summary|b|code|span)>|<br>|<!-- chartwright-diff: [A-Za-z0-9._-]* -->");

    private SoundMarkdown() {}

    static void check(String markdown) {
        assertThat(Markdown.size(markdown)).isLessThanOrEqualTo(MarkdownComment.LIMIT);
        assertThat(markdown).startsWith("<!-- chartwright-diff: ").endsWith("\n");
        List<String> prose = outsideOfFences(markdown);
        assertThat(prose.stream().filter(line -> line.startsWith("<details><summary>")))
                .hasSameSizeAs(prose.stream().filter("</details>"::equals).toList());
        int open = 0;
        for (String line : prose) {
            open += line.startsWith("<details>") ? 1 : line.equals("</details>") ? -1 : 0;
            assertThat(open).isBetween(0, 1);
            String bare = CODE.matcher(line).replaceAll("");
            assertThat(OWN_TAG.matcher(bare).replaceAll("")).doesNotContain("<").doesNotContain(">");
            String text = bare.replaceAll("<code>.*?</code>", "");
            assertThat(text).doesNotContainPattern("@[A-Za-z0-9]|(?<!&)#[0-9]|://");
        }
        assertThat(prose.stream().filter(line -> line.startsWith("|")).map(line -> line.split("\\|", -1).length))
                .allMatch(cells -> cells >= 8)
                .allSatisfy(cells -> assertThat(cells).isEqualTo(columns(prose)));
    }

    private static int columns(List<String> prose) {
        return prose.stream()
                .filter(line -> line.startsWith("| ---"))
                .findFirst()
                .orElseThrow()
                .split("\\|", -1)
                .length;
    }

    private static List<String> outsideOfFences(String markdown) {
        List<String> prose = new ArrayList<>();
        String fence = "";
        for (String line : markdown.lines().toList()) {
            Matcher matcher = FENCE.matcher(line);
            if (fence.isEmpty() && matcher.matches() && matcher.group(2) != null) {
                fence = matcher.group(1);
            } else if (fence.isEmpty()) {
                assertThat(line).doesNotStartWith("```");
                prose.add(line);
            } else if (matcher.matches() && matcher.group(1).length() >= fence.length()) {
                assertThat(line).isEqualTo(fence);
                fence = "";
            }
        }
        assertThat(fence).describedAs("a block that is open at the end").isEmpty();
        return prose;
    }
}
