package io.chartwright.checks.capacity;

/**
 * What an environment asks of its cluster. Pods that finish are not counted: they come and go.
 *
 * @param environment its name
 * @param least with every autoscaler at its minimum
 * @param most with every autoscaler at its maximum
 */
public record EnvironmentUse(String environment, Use least, Use most) {}
