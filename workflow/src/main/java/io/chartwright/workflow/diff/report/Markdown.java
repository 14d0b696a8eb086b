package io.chartwright.workflow.diff.report;

import io.chartwright.core.problem.SafeText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts from anywhere as GitHub's Markdown, in which they mean nothing but themselves: no tag, no cell of a table, no
 * formula, no emoji, no link to an issue, and no mention, which would send somebody a mail.
 */
final class Markdown {
    /** Stands between two characters that would mean something together, and is not seen. */
    private static final String APART = "&#8203;";

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]~]|[&<>|$]"
            + "|@(?=[A-Za-z0-9])|#(?=[0-9])|(?i:gh)(?=-[0-9])|:(?=//)|(?i:www)(?=\\.)|:(?=[a-z0-9_+-]+:)");
    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private Markdown() {}

    /** Running text, on one line. Never the first thing of a line, where a number with a dot would start a list. */
    static String text(String text) {
        return SPECIAL.matcher(SafeText.oneLine(text))
                .replaceAll(match -> Matcher.quoteReplacement(escaped(match.group())));
    }

    /** Code in running text; not for cells of tables. */
    static String code(String code) {
        String safe = SafeText.oneLine(code);
        if (safe.isBlank()) {
            return "(empty)";
        }
        String marks = "`".repeat(longestRun(safe) + 1);
        String pad = safe.startsWith("`") || safe.endsWith("`") ? " " : "";
        return marks + pad + safe + pad + marks;
    }

    /** Code within HTML. */
    static String htmlCode(String code) {
        String safe = SafeText.oneLine(code)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
        return "<code>" + safe + "</code>";
    }

    /** A block that nothing within can end; every line ended. */
    static String diffBlock(List<String> lines) {
        String fence = "`".repeat(Math.max(3, longestRun(String.join("\n", lines)) + 1));
        StringBuilder block = new StringBuilder(fence).append("diff\n");
        lines.forEach(line -> block.append(SafeText.oneLine(line)).append('\n'));
        return block.append(fence).append('\n').toString();
    }

    /** A row of a table, from cells that are Markdown. */
    static String row(String... cells) {
        return "| " + String.join(" | ", Arrays.asList(cells)) + " |\n";
    }

    /** How much of a limit a text takes, however that is counted: no count of characters is higher. */
    static int size(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static String escaped(String special) {
        return switch (special) {
            case "&" -> "&amp;";
            case "<" -> "&lt;";
            case ">" -> "&gt;";
            case "|" -> "&#124;";
            case "$" -> "<span>$</span>";
            case "\\", "`", "*", "_", "[", "]", "~" -> "\\" + special;
            default -> special + APART;
        };
    }

    private static int longestRun(String text) {
        return BACKTICKS
                .matcher(text)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
    }
}
