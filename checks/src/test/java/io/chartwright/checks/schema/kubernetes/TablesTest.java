package io.chartwright.checks.schema.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The notation of the tables. */
class TablesTest {

    @Test
    void everyKindIsWrittenAsItWasRead() throws IOException {
        List<String> kinds = lines("kinds.txt").subList(1, lines("kinds.txt").size());

        assertThat(kinds)
                .hasSizeGreaterThan(100)
                .allSatisfy(line -> assertThat(ServedKind.parse(line).line()).isEqualTo(line));
    }

    @Test
    void everyFieldIsWrittenAsItWasRead() throws IOException {
        List<String> fields = lines("definitions.txt").stream()
                .filter(line -> line.startsWith(" "))
                .map(String::strip)
                .toList();

        assertThat(fields)
                .hasSizeGreaterThan(3000)
                .allSatisfy(line -> assertThat(Field.parse(line).line()).isEqualTo(line));
    }

    @Test
    void spansHaveOpenEnds() {
        assertThat(Span.parse("1.32+")).satisfies(span -> {
            assertThat(span.covers(31)).isFalse();
            assertThat(span.covers(32)).isTrue();
            assertThat(span.covers(99)).isTrue();
        });
        assertThat(Span.parse("-1.33")).satisfies(span -> {
            assertThat(span.covers(1)).isTrue();
            assertThat(span.covers(33)).isTrue();
            assertThat(span.covers(34)).isFalse();
        });
        assertThat(Span.parse("1.31-1.32")).satisfies(span -> {
            assertThat(span.covers(30)).isFalse();
            assertThat(span.covers(31)).isTrue();
            assertThat(span.covers(32)).isTrue();
            assertThat(span.covers(33)).isFalse();
        });
    }

    @Test
    void aFieldHasOneFormInEachMinor() {
        Tables tables = Tables.parse(
                "minors 1.30 1.31\nv1 Thing things namespaced stored V1Thing\n",
                "V1Other\n a string\nV1Thing\n name string @1.31+\n name! [V1Other] @-1.30\n size int32 =1\n");

        assertThat(tables.minors()).containsExactly("1.30", "1.31");
        assertThat(tables.fields("V1Thing", 30))
                .extracting(Field::line)
                .containsExactly("name! [V1Other] @-1.30", "size int32 =1");
        assertThat(tables.fields("V1Thing", 31))
                .extracting(Field::line)
                .containsExactly("name string @1.31+", "size int32 =1");
        assertThat(tables.fields("V1Unknown", 31)).isEmpty();
    }

    private static List<String> lines(String table) throws IOException {
        try (InputStream stream = TablesTest.class.getResourceAsStream(table)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
