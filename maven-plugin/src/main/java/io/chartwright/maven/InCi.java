package io.chartwright.maven;

import io.chartwright.workflow.Ci;
import org.apache.maven.execution.MavenSession;

/** Tells whether Maven runs in continuous integration, by the environment of who started it and not that of a daemon. */
final class InCi {
    private InCi() {}

    static Ci of(MavenSession session, boolean generateInCi) {
        return Ci.of(session.getSystemProperties().getProperty("env.CI"), generateInCi);
    }
}
