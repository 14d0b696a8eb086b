package io.chartwright.checks.access;

import java.util.Optional;

/**
 * What became of a request.
 *
 * @param allowed whether it may be done
 * @param byDefault whether the default role allows it, so that nothing can deny it
 * @param line the line that decided; empty where none is about it
 */
public record Decision(boolean allowed, boolean byDefault, Optional<PolicyLine> line) {}
