package io.chartwright.core.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineEndsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "\n", "a\n", "a\nb", "\n\na\n", "ü\nş\n"})
    void seesTheTextOfATreeThroughACheckoutWithCrlf(String text) {
        assertThat(ofTree(text)).isEqualTo(text);
        assertThat(ofTree(text.replace("\n", "\r\n"))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "a\r", "\ra\n", "a\r\nb\n", "a\nb\r\n", "\r\r\n", "\n\r", "a\r\r\nb", "\n\r\n"})
    void takesAllElseForAnEdit(String text) {
        assertThat(ofTree(text)).isEqualTo(text);
    }

    private static String ofTree(String text) {
        return new String(LineEnds.ofTree(text.getBytes(UTF_8)), UTF_8);
    }
}
