package io.chartwright.core.yaml;

import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * How strings look. Turned around against what libraries do: they list what needs quotes and forget some; here everything
 * is quoted but words that no YAML reader, old or new, takes for anything else.
 */
final class ScalarStyles extends StringQuotingChecker {
    private static final long serialVersionUID = 1L;

    /** What some YAML reader somewhere takes for a boolean, a null or a number, in whatever case. */
    private static final Set<String> TAKEN = Set.of(
            "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nil", "none", "nan", "inf", "infinity");

    /** Quantities, durations and three-part versions start with a digit and yet are numbers to nobody. */
    private static final Pattern NO_NUMBER =
            Pattern.compile("\\d{1,9}(m|[smh]|[KMGTPE]i)|\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}(-[a-z][a-z0-9.]*)?");

    @Override
    public boolean needToQuoteName(String name) {
        return needsQuotes(name);
    }

    @Override
    public boolean needToQuoteValue(String value) {
        return needsQuotes(value);
    }

    /** Bare are words of safe characters, one blank apart, the first with a letter or slash in front. */
    static boolean needsQuotes(String text) {
        if (NO_NUMBER.matcher(text).matches()) {
            return false;
        }
        if (text.isEmpty() || !isLetter(text.charAt(0)) && text.charAt(0) != '/') {
            return true;
        }
        for (int i = 1; i < text.length(); i++) {
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            boolean safe =
                    switch (text.charAt(i)) {
                        case ' ' -> isLetter(next) || isDigit(next);
                        // within a word, as in an image or an address
                        case ':' -> next != ' ' && isSafe(next);
                        default -> isSafe(text.charAt(i));
                    };
            if (!safe) {
                return true;
            }
        }
        return TAKEN.contains(text.toLowerCase(Locale.ROOT));
    }

    /**
     * The style that shows a string best among those that keep it as it is.
     *
     * @param wanted what the generator would take; a plain scalar stays one, because it may be a number
     * @param atRoot whether the string is the whole document, where a block has nothing to be indented against
     */
    static ScalarStyle best(String text, ScalarStyle wanted, boolean atRoot) {
        return switch (wanted) {
            case PLAIN -> ScalarStyle.PLAIN;
            case LITERAL -> !atRoot && fitsBlock(text) ? ScalarStyle.LITERAL : ScalarStyle.DOUBLE_QUOTED;
            default -> readsBetterInSingleQuotes(text) ? ScalarStyle.SINGLE_QUOTED : ScalarStyle.DOUBLE_QUOTED;
        };
    }

    /** Only what needs no indentation indicator, has no tabs, and no blanks that editors and Git would strip or flag. */
    private static boolean fitsBlock(String text) {
        return text.codePoints().allMatch(c -> c == '\n' || isVisible(c))
                && !isSpacing(text.charAt(0))
                && text.lines().noneMatch(line -> !line.isEmpty() && isSpacing(line.charAt(line.length() - 1)));
    }

    private static boolean readsBetterInSingleQuotes(String text) {
        return (text.indexOf('"') >= 0 || text.indexOf('\\') >= 0)
                && text.indexOf('\'') < 0
                && text.codePoints().allMatch(ScalarStyles::isVisible);
    }

    private static boolean isSpacing(int c) {
        return c == ' ' || c == '\t' || c == '\n';
    }

    /** Whether a character may stand as itself: no control characters, and no exotic line breaks or marks. */
    private static boolean isVisible(int c) {
        return c >= ' '
                && c != '\u0085'
                && c != '\u2028'
                && c != '\u2029'
                && c != '\uFEFF'
                && StreamReader.isPrintable(c);
    }

    private static boolean isSafe(char c) {
        return isLetter(c) || isDigit(c) || "_./@+-,=".indexOf(c) >= 0;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
