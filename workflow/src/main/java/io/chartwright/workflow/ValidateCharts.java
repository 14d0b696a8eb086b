package io.chartwright.workflow;

import io.chartwright.Charts;
import io.chartwright.Chartwright;
import io.chartwright.Validation;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.problem.Severity;
import java.io.IOException;
import java.util.Optional;

/**
 * Checks charts that were not generated.
 *
 * @param charts which, and how to render them
 * @param failOn what fails; an error where absent
 * @param reports where reports go
 */
public record ValidateCharts(Charts charts, Optional<Severity> failOn, Reports reports) {

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
            found = Chartwright.validate(charts);
        } catch (ProblemsException e) {
            throw telling.failure(e, charts.name());
        }
        Validation validation = failOn.map(found::failingOn).orElse(found);
        reports.write(validation);
        telling.validated(validation);
    }
}
