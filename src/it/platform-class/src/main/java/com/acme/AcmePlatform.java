package com.acme;

import io.chartwright.model.Platform;
import io.chartwright.model.Subchart;
import io.chartwright.model.UmbrellaChart;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.commons.lang3.StringUtils;

/** The platform of Acme: one environment, one chart, one product. */
public final class AcmePlatform implements Supplier<Platform> {

    @Override
    public Platform get() {
        return Platform.named("acme")
                .repository("https://git.example.com/acme/platform.git")
                .environment("prod", prod -> prod.domain(StringUtils.join(List.of("acme", "example"), ".")))
                .chart(UmbrellaChart.named("apps").subchart(AcmePlatform::notebook))
                .build();
    }

    private static Subchart notebook() {
        return new Subchart("notebook", "1.0.0", new Subchart.Variant(true, new Notebook("2.4.1")), new TreeMap<>());
    }
}
