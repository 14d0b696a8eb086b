package io.chartwright.core.helm;

/**
 * A way to reach Helm, and where it leads on this machine.
 *
 * @param name what people call it: {@code in process}
 * @param works whether Helm is at its end
 * @param found which Helm that is, or what is in the way
 */
public record HelmWay(String name, boolean works, String found) {}
