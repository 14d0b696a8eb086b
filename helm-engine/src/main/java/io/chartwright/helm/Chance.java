package io.chartwright.helm;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether chance, the clock or the machine could have a say in what a chart renders. It can have none where every action of
 * every text calls functions alone that yield the same for the same: these are listed, and whatever is not listed counts
 * as chance. So a chart may wrongly be taken for moody, which costs a second rendering, but not for steady.
 */
final class Chance {
    private static final Pattern ACTION = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|`[^`]*`");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.$])[A-Za-z_]\\w*");

    /**
     * Words of the language, and functions of Go's templates, of Sprig and of Helm. Left out on purpose, though harmless in
     * most charts: whatever knows the time, makes keys or passwords, looks something up, or lists a map in no order, as
     * {@code keys} and {@code values} do.
     */
    private static final Set<String> STEADY = Arrays.stream("""
                    if else end range with define template block break continue nil true false
                    and or not eq ne lt le gt ge len index slice print printf println html js urlquery call
                    include tpl required fail default empty coalesce ternary all any
                    quote squote trim trimAll trimSuffix trimPrefix lower upper title untitle repeat substr trunc abbrev
                    nospace initials contains hasPrefix hasSuffix cat indent nindent replace plural snakecase camelcase
                    kebabcase regexMatch regexFind regexFindAll regexReplaceAll regexReplaceAllLiteral regexSplit
                    regexQuoteMeta splitList split splitn join sortAlpha
                    add add1 sub div mod mul max min floor ceil round until untilStep seq int int64 float64 atoi toString
                    toStrings toDecimal
                    list tuple first rest last initial append prepend concat reverse uniq without has compact chunk
                    dict get hasKey pick omit pluck dig merge mergeOverwrite deepCopy
                    b64enc b64dec b32enc b32dec sha1sum sha256sum sha512sum adler32sum
                    toYaml toYamlPretty fromYaml fromYamlArray toJson toPrettyJson toRawJson fromJson fromJsonArray
                    typeOf typeIs typeIsLike kindOf kindIs deepEqual
                    semver semverCompare base dir clean ext isAbs urlParse urlJoin
                    """.split("\\s+")).collect(Collectors.toUnmodifiableSet());

    private Chance() {}

    /** Whether none of these texts leaves anything to chance. */
    static boolean none(Collection<String> texts) {
        return texts.stream().allMatch(Chance::none);
    }

    private static boolean none(String text) {
        return !text.contains("{{") || ACTION.matcher(text).results().allMatch(action -> steady(action.group()));
    }

    private static boolean steady(String action) {
        String bare = COMMENT.matcher(action.substring(2)).replaceAll(" ");
        Matcher texts = TEXT.matcher(bare);
        if (texts.results().anyMatch(text -> text.group().contains("{{"))) {
            return false; // A text that may become a template itself.
        }
        String calls = texts.replaceAll(" ");
        return calls.indexOf('"') < 0
                && calls.indexOf('`') < 0
                && NAME.matcher(calls).results().allMatch(name -> STEADY.contains(name.group()));
    }
}
