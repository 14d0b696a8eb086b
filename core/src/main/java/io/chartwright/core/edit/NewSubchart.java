package io.chartwright.core.edit;

import java.util.Optional;

/**
 * A subchart that somebody wants.
 *
 * @param chart the umbrella chart that gets it; may be left out where there is only one
 * @param name what to call it, a DNS label that no other subchart of the chart has
 * @param type the word for its product in {@code platform.yaml}
 */
public record NewSubchart(Optional<String> chart, String name, String type) {}
