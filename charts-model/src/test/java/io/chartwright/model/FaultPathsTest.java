package io.chartwright.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.Told;
import io.chartwright.catalog.trino.Trino;
import org.junit.jupiter.api.Test;

class FaultPathsTest {

    @Test
    void aMistakeInJavaIsToldByTheNamesOfItsChartAndSubchart() {
        assertThat(Told.by(() -> Platform.named("acme")
                        .repository("https://git.example.com/acme/platform.git")
                        .environment("prod", prod -> prod.domain("acme.example"))
                        .chart(UmbrellaChart.named("data")
                                .subchart(Trino.defaults()
                                        .named("lake")
                                        .workers(workers -> workers.resources("x", "1Gi")))
                                .subchart(Trino.defaults().in("prod", trino -> trino.appVersion("latest"))))
                        .build()))
                .containsExactly(
                        "charts.data.subcharts.lake.workers.resources: bad-quantity",
                        "charts.data.subcharts.trino.environments.prod.appVersion: trino-bad-version");
    }
}
