package io.chartwright.core.platform;

import java.util.List;

/**
 * What something is about, in the words of a platform. Every part may be empty.
 *
 * @param environments the environments that show it, in order of promotion
 * @param chart the umbrella chart
 * @param subchart the subchart
 * @param component the component, as the label {@code app.kubernetes.io/component} has it: {@code mae-consumer}
 * @param setting the setting that decides it, such as {@code disruption} or {@code autoscaling.max}
 */
public record PlatformPlace(
        List<String> environments, String chart, String subchart, String component, String setting) {

    public PlatformPlace {
        environments = List.copyOf(environments);
    }
}
