package io.chartwright.checks;

import io.chartwright.checks.rule.Finding;

/**
 * A finding that the platform asks to be silent about.
 *
 * @param finding what was found
 * @param reason why it may stay
 */
public record Suppressed(Finding finding, String reason) {}
