package com.acme.platform;

import io.chartwright.catalog.trino.Trino;
import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;

/** The platform of a fictional company, in code. */
final class AcmePlatform {
    private AcmePlatform() {}

    /** All is well with it as long as there is somebody to work and the cluster can hold them. */
    static Platform of(int workers, String cores) {
        return Platform.named("acme")
                .repository("https://git.example.com/acme/platform.git")
                .environment("dev", dev -> dev.domain("dev.acme.example"))
                .environment(
                        "prod",
                        prod -> prod.domain("acme.example")
                                .revision("v1.0.0")
                                .capacity(all -> all.cpu(cores).memory("512Gi")))
                .chart(UmbrellaChart.named("queries")
                        .subchart(Trino.defaults().workers(some -> some.replicas(workers))))
                .build();
    }
}
