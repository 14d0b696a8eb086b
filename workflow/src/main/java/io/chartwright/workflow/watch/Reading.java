package io.chartwright.workflow.watch;

import io.chartwright.core.problem.Problem;
import io.chartwright.model.Platform;
import io.chartwright.workflow.PlatformSource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a platform.
 *
 * @param source what it was read from; open until this is closed
 * @param platform the platform, if it makes sense
 * @param problems why it does not, if not
 */
record Reading(PlatformSource source, Optional<Platform> platform, List<Problem> problems) implements AutoCloseable {

    static Reading of(PlatformSource source, Platform platform) {
        return new Reading(source, Optional.of(platform), List.of());
    }

    static Reading of(PlatformSource source, List<Problem> problems) {
        return new Reading(source, Optional.empty(), problems);
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException leftOpen) {
            // Nothing was written to it; what it holds goes with the JVM.
            return;
        }
    }
}
