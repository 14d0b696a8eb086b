package io.chartwright.checks.rules.gitops;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.rule.Scene;

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

    /** Whether its repository is the one that the scene's tree stands in. */
    boolean isOwn(Scene scene) {
        return scene.platform()
                .filter(platform -> RepositoryPath.sameRepository(platform.repository(), repository()))
                .isPresent();
    }
}
