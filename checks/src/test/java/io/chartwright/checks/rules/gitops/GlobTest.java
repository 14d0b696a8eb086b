package io.chartwright.checks.rules.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({
        "shop-*, shop-prod, true",
        "shop-*, shop-, true",
        "shop-*, web-prod, false",
        "*, anything/at all, true",
        "sh?p, shop, true",
        "sh?p, shp, false",
        "a*b*c, axxbyyc, true",
        "a*b*c, axxbyy, false"
    })
    void matchesNamesWithoutSeparators(String pattern, String text, boolean matches) {
        assertThat(Glob.matches(pattern, text)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "* https://git.example.com/acme/platform true",
                "https://git.example.com/acme/* https://git.example.com/acme/platform true",
                "https://git.example.com/* https://git.example.com/acme/platform false",
                "https://git.example.com/** https://git.example.com/acme/platform true",
                "https://git.example.com/a?me/x https://git.example.com/a/me/x false",
                "https://git.example.com/{acme,other}/* https://git.example.com/other/platform true",
                "https://git.example.com/{acme,other}/* https://git.example.com/third/platform false"
            })
    void starsStopAtSlashesOfPaths(String pattern, String text, boolean matches) {
        assertThat(Glob.matchesPath(pattern, text)).isEqualTo(matches);
    }

    @Test
    void manyStarsTakeNoTime() {
        assertThat(Glob.matches("a*".repeat(200) + "b", "a".repeat(2_000))).isFalse();
    }
}
