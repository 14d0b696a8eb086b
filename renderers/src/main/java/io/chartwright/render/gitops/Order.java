package io.chartwright.render.gitops;

import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;

/** In which order umbrella charts are deployed. */
final class Order {
    private final Platform platform;

    Order(Platform platform) {
        this.platform = platform;
    }

    /** The sync wave of an umbrella chart's Applications: 0 for those that need no other. */
    int waveOf(UmbrellaChart umbrella) {
        return platform.charts().contains(umbrella) && umbrella.after().isEmpty() ? 0 : 1;
    }
}
