package io.chartwright.checks.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "*, '', true",
        "*, a/b/c, true",
        "*/*, a, false",
        "*/*, a/b/c, true",
        "a*c*e, abcde, true",
        "a*c*e, abcd, false",
        "a*c*e, abce, true",
        "a*a, a, false",
        "a*a, aa, true",
        "a*ab*b, aabb, true",
        "a*ab*b, aab, false",
        "*b*, abc, true",
        "**, a/b, true",
        "a?c, abc, true",
        "a?c, a/c, true",
        "a?c, ac, false",
        "[a-c]x, bx, true",
        "[a-c]x, dx, false",
        "[!a-c]x, dx, true",
        "[!a-c]x, ax, false",
        "[abc]x, cx, true",
        "[!abc]x, cx, false",
        "[abc, a, false",
        "[], '', false",
        "[c-a], b, false",
        "'{get,sync}', sync, true",
        "'{get,sync}', delete, false",
        "'{a,b*}/{c,d}', bcd/d, true",
        "'{a,{b,c}}x', cx, true",
        "'a,b', 'a,b', true",
        "'x{a,}', x, true",
        "'{a,b', b, true",
        "a\\*, a*, true",
        "a\\*, ab, false",
        "'', '', true",
        "'', a, false",
    })
    void matches(String pattern, String text, boolean matches) {
        assertThat(new Glob(pattern).matches(text)).isEqualTo(matches);
    }

    @Test
    void manyStarsTakeNoLongTime() {
        assertThat(new Glob("*a".repeat(200) + "b").matches("a".repeat(2_000))).isFalse();
    }

    @Test
    void bracesWithoutEndDoNotExhaustTheStack() {
        assertThat(new Glob("{".repeat(100_000)).matches("a")).isFalse();
    }
}
