package io.chartwright.render.gitops;

import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import java.util.HashMap;
import java.util.Map;

/**
 * In which order umbrella charts are deployed, in sync waves: each chart comes one wave after the last of those that it comes
 * after.
 */
final class Order {
    private final Map<String, UmbrellaChart> charts = new HashMap<>();
    private final Map<String, Integer> waves = new HashMap<>();

    Order(Platform platform) {
        platform.charts().forEach(chart -> charts.put(chart.name(), chart));
        platform.charts().forEach(this::waveOf);
    }

    /** The sync wave of an umbrella chart's Applications: 0 for those that need no other. */
    int waveOf(UmbrellaChart umbrella) {
        Integer known = waves.get(umbrella.name());
        if (known != null) {
            return known;
        }
        // No circle leads back here: a platform has none.
        int wave = umbrella.after().stream()
                .map(charts::get)
                .mapToInt(before -> 1 + waveOf(before))
                .max()
                .orElse(0);
        waves.put(umbrella.name(), wave);
        return wave;
    }
}
