package io.chartwright.checks.report;

/**
 * Text without what XML 1.0 cannot hold, even escaped: most control characters, lone surrogates, two non-characters. Nor
 * has it what readers would change: carriage returns, and line breaks in attributes.
 */
final class XmlText {
    private XmlText() {}

    /** For an attribute. */
    static String onOneLine(String text) {
        return content(text).replace('\n', ' ').replace('\t', ' ');
    }

    /** For what stands between tags. */
    static String content(String text) {
        return text.codePoints()
                .filter(XmlText::allowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean allowed(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
