package io.chartwright.core.yaml;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes plain data as YAML that reads as if typed by hand: block style, two blanks, LF, a final newline. Strings stand
 * bare only where no reader can take them for anything else.
 *
 * <p>Data is maps with string keys, lists, strings, booleans, {@code Integer}, {@code Long}, {@code BigInteger},
 * {@code BigDecimal} and null. Maps are written in their own order, so give ordered ones.
 */
public final class YamlWriter {
    private static final ChartYamlFactory FACTORY = new ChartYamlFactory();

    private YamlWriter() {}

    /**
     * One document.
     *
     * @throws IllegalArgumentException if something in it is no plain data
     */
    public static String write(@Nullable Object data) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            new DataOutput(out).write(data);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot happen in memory", e);
        }
        String yaml = text.toString();
        return yaml.endsWith("\n") ? yaml : yaml + "\n";
    }

    /**
     * One document below a comment.
     *
     * @param headerComment its lines, without {@code #}; may be empty
     */
    public static String write(String headerComment, @Nullable Object data) {
        return comment(headerComment) + write(data);
    }

    /** Several documents with {@code ---} between them; nothing for none. */
    public static String writeAll(List<? extends @Nullable Object> documents) {
        return documents.stream().map(YamlWriter::write).collect(Collectors.joining("---\n"));
    }

    /**
     * One mapping in parts, an empty line before each.
     *
     * @param headerComment lines for the top of the file, without {@code #}; may be empty
     * @throws IllegalArgumentException if two sections have the same key
     */
    public static String writeSections(String headerComment, List<Section> sections) {
        Set<String> keys = new HashSet<>();
        StringJoiner text = new StringJoiner("\n");
        if (!headerComment.isEmpty()) {
            text.add(comment(headerComment));
        }
        for (Section section : sections) {
            for (String key : section.data().keySet()) {
                if (!keys.add(key)) {
                    throw new IllegalArgumentException("'" + key + "' is in two sections");
                }
            }
            text.add(comment(section.comment()) + (section.data().isEmpty() ? "" : write(section.data())));
        }
        // Comments alone would be a null, not an empty mapping.
        return keys.isEmpty() ? text + write(Map.of()) : text.toString();
    }

    private static String comment(String text) {
        if (text.isEmpty()) {
            return "";
        }
        return text.replaceAll("[\\u0085\\u2028\\u2029]", "\n")
                .lines()
                .map(line -> line.replaceAll("\\p{Cntrl}|[\\u0080-\\u009F\\uFEFF\\uFFFE\\uFFFF]", " "))
                .map(line -> ("# " + line).stripTrailing() + "\n")
                .collect(Collectors.joining());
    }
}
