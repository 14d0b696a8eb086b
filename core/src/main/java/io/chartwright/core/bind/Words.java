package io.chartwright.core.bind;

import io.chartwright.core.yaml.YamlNode;
import io.chartwright.core.yaml.YamlScalar;
import io.chartwright.core.yaml.YamlSequence;
import java.lang.reflect.Type;
import java.util.Locale;

/** What messages call types and values. */
final class Words {
    private static final int LONG = 60;

    private Words() {}

    /** What stands in the file. */
    static String found(YamlNode node) {
        if (!(node instanceof YamlScalar scalar)) {
            return node instanceof YamlSequence ? "a list" : "a mapping";
        }
        return switch (scalar.type()) {
            case NULL -> "nothing";
            case BOOLEAN -> "the truth value " + scalar.text();
            case INTEGER, FLOAT -> "the number " + scalar.text();
            case STRING -> "the text '" + cut(scalar.text()) + "'";
        };
    }

    /** What should stand there. */
    static String expected(Type type) {
        Class<?> raw = Types.raw(type);
        if (raw == Integer.class) {
            return "a whole number";
        }
        if (raw == Boolean.class) {
            return "true or false";
        }
        if (raw == String.class) {
            return "a text";
        }
        if (raw.isEnum()) {
            return "one of " + String.join(", ", Types.words(raw));
        }
        if (Types.isList(type)) {
            return "a list";
        }
        if (Types.ofText(raw).isEmpty() || Types.isMap(type)) {
            return "a mapping";
        }
        return raw.isSealed() ? "a text or a mapping" : withArticle(raw.getSimpleName());
    }

    /** How to write what should stand there. */
    static String howTo(Type type) {
        Class<?> raw = Types.raw(type);
        if (raw == Integer.class) {
            return "write digits, such as 2";
        }
        if (raw == Boolean.class) {
            return "write 'true' or 'false', without quotes";
        }
        if (raw.isEnum()) {
            return Findings.knownHere(Types.words(raw));
        }
        if (Types.isList(type)) {
            return "begin each item with '- ', also a single one";
        }
        if (raw == String.class || Types.ofText(raw).isPresent()) {
            return raw.isSealed()
                    ? "write plain text, or a mapping with one of "
                            + String.join(", ", MappingBinding.byFirstKey(raw).keySet())
                    : "write a single value, in quotes if it has special characters";
        }
        return raw.isRecord() && !RecordShape.of(raw).settings().isEmpty()
                ? Findings.knownHere(RecordShape.of(raw).settings().keySet())
                : "write it as 'key: value', one a line";
    }

    static String cut(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() > LONG || !line.equals(text)
                ? line.substring(0, Math.min(line.length(), LONG)) + "..."
                : text;
    }

    private static String withArticle(String typeName) {
        String words = typeName.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
    }
}
