package io.chartwright.checks.rules.naming;

import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Scene;

/** Which releases meet on a cluster. */
final class Clusters {
    private Clusters() {}

    /** The cluster of a release's environment; where no platform names one, the environment stands for it. */
    static String of(Scene scene, Release release) {
        return scene.platform()
                .flatMap(platform -> platform.environments().stream()
                        .filter(environment -> environment.name().equals(release.environment()))
                        .findFirst())
                .map(environment -> "cluster " + environment.home())
                .orElse("environment " + release.environment());
    }
}
