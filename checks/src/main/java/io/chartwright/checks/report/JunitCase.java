package io.chartwright.checks.report;

import io.chartwright.core.problem.Location;
import java.util.Optional;

/**
 * One line of what CI servers show of a JUnit report.
 *
 * @param name what was tested, unique in its suite
 * @param location where it stands; empty where nothing was found
 * @param outcome how it went
 * @param type the word for the kind of failure; empty for others
 * @param message what CI servers show first
 * @param details what they show when asked
 */
record JunitCase(
        String name, Optional<Location> location, Outcome outcome, String type, String message, String details) {

    enum Outcome {
        PASSED,
        FAILED,
        SKIPPED
    }

    static JunitCase passed(String name) {
        return new JunitCase(name, Optional.empty(), Outcome.PASSED, "", "", "");
    }

    static JunitCase skipped(String name, String message) {
        return new JunitCase(name, Optional.empty(), Outcome.SKIPPED, "", message, "");
    }

    JunitCase named(String name) {
        return new JunitCase(name, location, outcome, type, message, details);
    }
}
