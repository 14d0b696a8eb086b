package io.chartwright.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectPatternTest {

    @ParameterizedTest
    @CsvSource({
        "Deployment/web, Deployment/web, true",
        "Deployment/web, Deployment/web-2, false",
        "Deployment/*, Deployment/web, true",
        "Deployment/*, DaemonSet/web, false",
        "Deployment/web*, Deployment/web, true",
        "Deployment/*-worker, Deployment/data-superset-worker, true",
        "Deployment/*-worker, Deployment/data-superset-worker-2, false",
        "Deployment/data-*-worker, Deployment/data-worker, false",
        "Deployment/ab*ba, Deployment/aba, false",
        "Deployment/a.b, Deployment/axb, false",
        "Deployment/*, '', false",
    })
    void starsStandForAnyPartOfAName(String pattern, String object, boolean matches) {
        assertThat(ObjectPattern.matches(pattern, object)).isEqualTo(matches);
    }

    @Test
    void judgesAsARegularExpressionWould() {
        Random random = new Random(254);
        int matched = 0;
        for (int i = 0; i < 5_000; i++) {
            String pattern = "A/" + word(random, "ab*", 6);
            String object = "A/" + word(random, "ab", 8);
            String regex =
                    Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
            boolean expected = object.matches(regex);
            assertThat(ObjectPattern.matches(pattern, object))
                    .as(pattern + " and " + object)
                    .isEqualTo(expected);
            matched += expected ? 1 : 0;
        }
        assertThat(matched).isBetween(500, 4_500);
    }

    @Test
    void namesOneUnlessThereIsNothingButStars() {
        assertThat(ObjectPattern.namesOne("Secret/web")).isTrue();
        assertThat(ObjectPattern.namesOne("Secret/*-web")).isTrue();
        assertThat(ObjectPattern.namesOne("Secret/*")).isFalse();
        assertThat(ObjectPattern.namesOne("Secret/***")).isFalse();
    }

    private static String word(Random random, String letters, int most) {
        return random.ints(random.nextInt(most + 1), 0, letters.length())
                .mapToObj(letters::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
