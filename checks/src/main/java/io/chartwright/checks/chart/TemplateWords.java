package io.chartwright.checks.chart;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the templates of a chart say of values.
 *
 * @param words every word in them
 * @param all whether they hand on all values at once, and not one of them by name
 */
record TemplateWords(Set<String> words, boolean all) {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern ALL = Pattern.compile("\\.Values(?![.\\w])(?!\\s+\")");

    static TemplateWords of(String templates) {
        return new TemplateWords(
                WORD.matcher(templates).results().map(MatchResult::group).collect(Collectors.toUnmodifiableSet()),
                ALL.matcher(templates).find());
    }

    /** Whether they may use a value. Of a key that is no word all of its words must be there. */
    boolean use(String key) {
        return all || WORD.matcher(key).results().map(MatchResult::group).allMatch(words::contains);
    }
}
