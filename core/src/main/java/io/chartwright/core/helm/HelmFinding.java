package io.chartwright.core.helm;

import io.chartwright.core.problem.Severity;

/**
 * One remark of {@code helm lint}.
 *
 * @param severity how Helm ranks it
 * @param path the file in the chart that Helm names, such as {@code templates/}; may be empty
 * @param message Helm's own words
 */
public record HelmFinding(Severity severity, String path, String message) {}
