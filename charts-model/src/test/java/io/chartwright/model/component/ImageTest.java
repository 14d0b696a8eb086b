package io.chartwright.model.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.chartwright.Told;
import io.chartwright.model.component.Image.PullPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageTest {

    @ParameterizedTest
    @CsvSource({
        "docker.io, trinodb/trino, 477",
        "localhost:5000, a, _x",
        "registry.k8s.io, a/b/c-d__e.f, v1.0-rc_1.2",
    })
    void accepts(String registry, String repository, String tag) {
        assertThatCode(() -> new Image(registry, repository, tag, PullPolicy.ALWAYS))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "https://docker.io, a, v1, registry: bad-image",
        "Docker.io, a, v1, registry: bad-image",
        "'', a, v1, registry: bad-image",
        "docker.io, Acme/web, v1, repository: bad-image",
        "docker.io, acme/web:v1, v1, repository: bad-image",
        "docker.io, /web, v1, repository: bad-image",
        "docker.io, web, '', tag: bad-image",
        "docker.io, web, -v1, tag: bad-image",
        "docker.io, web, v1+2, tag: bad-image",
        "docker.io, web, latest, tag: floating-tag",
    })
    void refuses(String registry, String repository, String tag, String told) {
        assertThat(Told.by(() -> new Image(registry, repository, tag, PullPolicy.ALWAYS)))
                .containsExactly(told);
    }

    @Test
    void isPulledFromDockerHubWhereMissing() {
        assertThat(Image.of("acme/web", "v1"))
                .isEqualTo(new Image("docker.io", "acme/web", "v1", PullPolicy.IF_NOT_PRESENT));
        assertThat(PullPolicy.values()).extracting(PullPolicy::word).containsExactly("Always", "IfNotPresent", "Never");
    }
}
