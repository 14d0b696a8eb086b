package io.chartwright.workflow.diff.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "a|b a&#124;b",
                "</details> &lt;/details&gt;",
                "*a_b* \\*a\\_b\\*",
                "[a](b) \\[a\\](b)",
                "a`b a\\`b",
                "~~a~~ \\~\\~a\\~\\~",
                "$x$ <span>$</span>x<span>$</span>",
                "&amp; &amp;amp;",
                "@octocat @&#8203;octocat",
                "acme/web#12 acme/web#&#8203;12",
                "GH-12 GH&#8203;-12",
                "https://a.b https:&#8203;//a.b",
                "www.a.b www&#8203;.a.b",
                ":tada: :&#8203;tada:",
                "8080:80 8080:80",
                "plain-text. plain-text."
            })
    void textMeansNothingButItself(String text, String markdown) {
        assertThat(Markdown.text(text)).isEqualTo(markdown);
    }

    @Test
    void textStaysOnItsLine() {
        assertThat(Markdown.text("a\n# b\r\u2028c\u202e")).isEqualTo("a?# b??c?");
    }

    @Test
    void codeHasMoreBackticksAroundItThanWithin() {
        assertThat(Markdown.code("a")).isEqualTo("`a`");
        assertThat(Markdown.code("`a``")).isEqualTo("``` `a`` ```");
        assertThat(Markdown.code(" ")).isEqualTo("(empty)");
    }

    @Test
    void aBlockHasALongerFenceThanAnythingWithin() {
        assertThat(Markdown.diffBlock(List.of("+````"))).isEqualTo("`````diff\n+````\n`````\n");
    }

    @Test
    void codeInHtmlIsNoTag() {
        assertThat(Markdown.htmlCode("</summary>&")).isEqualTo("<code>&lt;/summary&gt;&amp;</code>");
    }
}
