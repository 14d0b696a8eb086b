package io.chartwright.catalog.superset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.chartwright.model.component.Text;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PythonTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("", "\"\""),
                arguments("plain", "\"plain\""),
                arguments("it's", "\"it's\""),
                arguments("say \"hi\"", "\"say \\\"hi\\\"\""),
                arguments("\"\"\"", "\"\\\"\\\"\\\"\""),
                arguments("C:\\new\\", "\"C:\\\\new\\\\\""),
                arguments("\\\"", "\"\\\\\\\"\""),
                arguments("a\nb\r\nc\td", "\"a\\nb\\r\\nc\\td\""),
                arguments("\"\nimport os #", "\"\\\"\\nimport os #\""),
                arguments("{braces} %s $HOME {{ x }}", "\"{braces} %s $HOME {{ x }}\""),
                arguments("\u0000\u001b\u007f\u0085", "\"\\u0000\\u001b\\u007f\\u0085\""),
                arguments("\u2028\u2029\u202e\ufeff", "\"\\u2028\\u2029\\u202e\\ufeff\""),
                arguments("\ud800", "\"\\ud800\""),
                arguments("\udb40\udc01", "\"\\U000e0001\""),
                arguments("Zürich 数据 \ud83d\udcc8", "\"Zürich 数据 \ud83d\udcc8\""));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void anyTextBecomesALiteralOnOneLine(String text, String literal) {
        assertThat(Python.literal(text)).isEqualTo(literal).doesNotContain("\n", "\r");
    }

    @Test
    void truthIsCapitalized() {
        assertThat(Python.literal(true)).isEqualTo("True");
        assertThat(Python.literal(false)).isEqualTo("False");
    }

    @Test
    void linesKeepTheirUnknownPartsAndAreJoinedBetweenThem() {
        Text text = new Python()
                .line("A = ", 1)
                .gap()
                .line("B = \"http://", Text.service("web"), "/\"")
                .line("C = 2")
                .text();
        assertThat(text.parts())
                .containsExactly(
                        new Text.Literal("A = 1\n\nB = \"http://"),
                        new Text.ServiceName("web"),
                        new Text.Literal("/\"\nC = 2\n"));
    }
}
