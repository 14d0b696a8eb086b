package io.chartwright.workflow;

import io.chartwright.Validation;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.problem.Severity;
import java.io.IOException;
import java.util.Optional;

/**
 * Checks everything that would be generated, and writes nothing but reports.
 *
 * @param source the platform
 * @param failOn what fails, if the platform is not to decide
 * @param reports where reports go
 */
public record Validate(PlatformSource source, Optional<Severity> failOn, Reports reports) {

    /**
     * Checks.
     *
     * @throws TaskFailure if something is wrong, and was told
     * @throws IOException if a report cannot be written
     */
    public void run(Door door) throws IOException {
        Telling telling = new Telling(door.voice());
        Validation found;
        try {
            found = source.validate();
        } catch (ProblemsException e) {
            throw telling.failure(e, source);
        }
        Validation validation = failOn.map(found::failingOn).orElse(found);
        reports.write(validation);
        telling.validated(validation);
    }
}
