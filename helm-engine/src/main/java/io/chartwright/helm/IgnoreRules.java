package io.chartwright.helm;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * Whether a chart's {@code .helmignore} may concern any of its files. Says yes too often rather than too seldom: what it
 * does not understand concerns everything.
 */
final class IgnoreRules {
    private IgnoreRules() {}

    static boolean mayConcern(String rules, Collection<String> paths) {
        return rules.lines()
                .map(String::strip)
                .filter(rule -> !rule.isEmpty() && !rule.startsWith("#"))
                .anyMatch(rule -> mayConcern(rule, paths, rule.matches("[^!\\[\\]\\\\/]+/?")));
    }

    private static boolean mayConcern(String rule, Collection<String> paths, boolean plain) {
        if (!plain) {
            return true;
        }
        String name = rule.replace("/", "");
        StringBuilder regex = new StringBuilder("(?:.*/)?");
        name.chars()
                .forEach(letter -> regex.append(
                        letter == '*' ? "[^/]*" : letter == '?' ? "[^/]" : Pattern.quote(Character.toString(letter))));
        Pattern pattern = Pattern.compile(regex.append("(?:/.*)?").toString(), Pattern.DOTALL);
        return paths.stream().anyMatch(path -> pattern.matcher(path).matches());
    }
}
