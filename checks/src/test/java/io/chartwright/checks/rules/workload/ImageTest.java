package io.chartwright.checks.rules.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageTest {
    private static final String DIGEST = "sha256:" + "0a".repeat(32);

    @ParameterizedTest
    @CsvSource({
        "nginx,''",
        "nginx:1.27,1.27",
        "localhost:5000/nginx,''",
        "localhost:5000/team/web-app:v1.0.0-rc.1,v1.0.0-rc.1",
        "GHCR.io/acme/web_app/part__two:a,a",
    })
    void theTagIsWhatFollowsTheLastColonOfThePath(String text, String tag) {
        assertThat(Image.of(text)).isEqualTo(new Image(text, true, tag, ""));
    }

    @Test
    void aDigestStandsWithATagAndWithout() {
        assertThat(Image.of("nginx@" + DIGEST).digest()).isEqualTo(DIGEST);
        assertThat(Image.of("nginx:1@" + DIGEST)).isEqualTo(new Image("nginx:1@" + DIGEST, true, "1", DIGEST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "nginx:",
                "nginx:1:2",
                "/nginx",
                "nginx/",
                "Nginx",
                "acme/Nginx:1",
                "nginx 1",
                "nginx:-1",
                "https://nginx",
                "nginx@sha256:12",
                "a//b",
                "nginx:<no value>"
            })
    void whatNoRuntimeCanPullIsMalformed(String text) {
        assertThat(Image.of(text).wellFormed()).isFalse();
    }

    @Test
    void longNonsenseIsReadInNoTime() {
        assertThat(Image.of("a-".repeat(50_000) + "!").wellFormed()).isFalse();
        assertThat(Image.of("a/".repeat(50_000) + "A").wellFormed()).isFalse();
    }
}
