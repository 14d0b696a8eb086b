package io.chartwright.checks.rules.gitops;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.rule.Scene;
import io.chartwright.model.Platform;
import io.chartwright.model.gitops.ValuesSource;
import java.util.stream.Stream;

/** One source of an Application. */
record Source(Fields fields) {

    String repository() {
        return fields.text("repoURL");
    }

    /** The branch, tag or commit; empty where it is left to Argo CD. */
    String revision() {
        return fields.scalar("targetRevision");
    }

    /** Whether it takes files from the source of that name. */
    boolean refersTo(String ref) {
        Fields helm = fields.at("helm");
        return Stream.concat(
                        helm.items("valueFiles").stream(),
                        helm.items("fileParameters").stream().map(parameter -> parameter.at("path")))
                .anyMatch(file -> file.text().startsWith("$" + ref + "/"));
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
                                environment.values().stream().map(ValuesSource::repository))));
    }
}
