package io.chartwright.core.yaml;

import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/** The text of a YAML file, decoded strictly, with its name. */
record SourceText(String file, String text) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    static SourceText decode(String file, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, out, true);
        SourceText source = new SourceText(file, withoutMark(out.flip().toString()));
        if (result.isError()) {
            throw new ProblemsException(List.of(Problem.error(
                    "yaml-encoding",
                    source.at(source.text.length()),
                    String.format(Locale.ROOT, "byte 0x%02X is not UTF-8", bytes[in.position()]),
                    "save the file as UTF-8")));
        }
        source.refuseControlCharacters();
        return source;
    }

    Location at(Mark mark) {
        return mark(mark).in(file);
    }

    static YamlMark mark(Mark mark) {
        return new YamlMark(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** The text of a line without its break, from 0; empty beyond the end. */
    String line(int number) {
        return text.lines().skip(number).findFirst().orElse("");
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private void refuseControlCharacters() {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (!StreamReader.isPrintable(c)) {
                throw new ProblemsException(List.of(Problem.error(
                        "yaml-syntax",
                        at(i),
                        String.format(Locale.ROOT, "the control character U+%04X cannot stand in YAML", c),
                        String.format(Locale.ROOT, "remove it, or write \\u%04X in double quotes", c))));
            }
        }
    }

    private Location at(int index) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < index; i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean loneReturn = c == '\r' && !text.startsWith("\n", i + 1);
            if (c == '\n' || loneReturn || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return Location.at(file, line, column);
    }
}
