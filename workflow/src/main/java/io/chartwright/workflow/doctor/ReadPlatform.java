package io.chartwright.workflow.doctor;

import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.model.Platform;
import io.chartwright.workflow.PlatformSource;
import java.util.List;
import java.util.Optional;

/**
 * A platform as it was found, for all examinations that look at it.
 *
 * @param name what users call it
 * @param platform the platform, if it can be read
 * @param problems why it cannot, if not
 */
record ReadPlatform(String name, Optional<Platform> platform, List<Problem> problems) {

    static ReadPlatform of(PlatformSource source) {
        try {
            return new ReadPlatform(source.name(), Optional.of(source.platform()), List.of());
        } catch (ProblemsException e) {
            return new ReadPlatform(source.name(), Optional.empty(), e.problems());
        }
    }
}
