package io.chartwright.workflow.watch;

import java.time.Duration;

/**
 * How long a watch waits.
 *
 * @param quiet after the last stir, before files are believed: editors write a file in several steps
 * @param doubt once more, if a file that held something is empty or gone: that is how some editors begin to save
 * @param sweep between looks of its own, for what the system does not tell of: other machines' changes, links
 */
record Patience(Duration quiet, Duration doubt, Duration sweep) {
    static final Patience OF_PEOPLE =
            new Patience(Duration.ofMillis(10), Duration.ofMillis(300), Duration.ofMillis(500));
}
