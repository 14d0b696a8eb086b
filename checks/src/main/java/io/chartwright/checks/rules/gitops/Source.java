package io.chartwright.checks.rules.gitops;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.rule.Scene;
import io.chartwright.model.Platform;
import java.util.stream.Stream;

/** One source of an Application. */
record Source(Fields fields) {

    String repository() {
        return fields.text("repoURL");
    }

    /** The folder in the repository, without slashes around it; empty if the source has none. */
    String path() {
        return RepositoryPath.bare(fields.text("path"));
    }

    /** The name by which other sources refer to its files; empty if it has none. */
    String ref() {
        return fields.text("ref");
    }

    /** Whether it is a chart of a chart repository rather than a folder. */
    boolean isChart() {
        return fields.at("chart").present();
    }

    /** Whether it is a folder of plain manifests: what is neither a chart nor rendered as one. */
    boolean isPlain() {
        return !path().isEmpty() && !isChart() && !fields.at("helm").present();
    }

    /** Whether its repository is one that the scene's tree stands in: the platform's, or one of its environments'. */
    boolean isOwn(Scene scene) {
        return scene.platform().stream()
                .flatMap(Source::repositories)
                .anyMatch(repository -> RepositoryPath.sameRepository(repository, repository()));
    }

    private static Stream<String> repositories(Platform platform) {
        return Stream.concat(
                Stream.of(platform.repository()),
                platform.environments().stream()
                        .flatMap(environment -> Stream.concat(
                                environment.repository().stream(),
                                environment.values().stream().flatMap(values -> values.repository().stream()))));
    }
}
