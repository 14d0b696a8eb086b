package io.chartwright.render.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.model.Platform;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.gitops.ArgoCd;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {
    private static Platform.Builder platform() {
        return Platform.named("acme")
                .repository("https://git.example.com/acme/platform.git")
                .argoCd(ArgoCd.builder().root(true).build())
                .environment("prod", prod -> prod.domain("example.com"));
    }

    private static int wave(Platform platform, String chart) {
        return new Order(platform).waveOf(Plain.chart(platform, chart));
    }

    @Test
    void aChartComesOneWaveAfterTheLastOfThoseThatItNeeds() {
        Platform platform = platform()
                .chart(UmbrellaChart.named("portal").after("stores", "operators", "monitoring"))
                .chart(UmbrellaChart.named("stores").after("operators"))
                .chart(UmbrellaChart.named("operators"))
                .chart(UmbrellaChart.named("monitoring"))
                .build();
        assertThat(wave(platform, "operators")).isZero();
        assertThat(wave(platform, "monitoring")).isZero();
        assertThat(wave(platform, "stores")).isEqualTo(1);
        assertThat(wave(platform, "portal")).isEqualTo(2);
    }

    @Test
    void aDiamondIsAsDeepAsItsLongerSide() {
        Platform platform = platform()
                .chart(UmbrellaChart.named("top").after("short", "long-b"))
                .chart(UmbrellaChart.named("long-b").after("long-a"))
                .chart(UmbrellaChart.named("long-a").after("bottom"))
                .chart(UmbrellaChart.named("short").after("bottom"))
                .chart(UmbrellaChart.named("bottom"))
                .build();
        assertThat(wave(platform, "short")).isEqualTo(1);
        assertThat(wave(platform, "long-b")).isEqualTo(2);
        assertThat(wave(platform, "top")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyChartComesLaterThanAllThatItNeedsAndNoLaterThanThat(long seed) {
        Random random = new Random(seed);
        Platform.Builder builder = platform();
        int size = 2 + random.nextInt(30);
        for (int i = 0; i < size; i++) {
            List<String> after = new ArrayList<>();
            for (int other = 0; other < i; other++) {
                if (random.nextInt(4) == 0) {
                    after.add("c" + other);
                }
            }
            builder.chart(UmbrellaChart.named("c" + i).after(after));
        }
        Platform platform = builder.build();
        Order order = new Order(platform);
        assertThat(platform.charts()).allSatisfy(chart -> assertThat(order.waveOf(chart))
                .isEqualTo(chart.after().stream()
                        .mapToInt(name -> order.waveOf(Plain.chart(platform, name)) + 1)
                        .max()
                        .orElse(0)));
    }

    @Test
    void aLongChainIsNoTrouble() {
        Platform.Builder builder = platform().chart(UmbrellaChart.named("c0"));
        for (int i = 1; i < 500; i++) {
            builder.chart(UmbrellaChart.named("c" + i).after("c" + (i - 1)));
        }
        Platform platform = builder.build();
        assertThat(wave(platform, "c499")).isEqualTo(499);
    }
}
