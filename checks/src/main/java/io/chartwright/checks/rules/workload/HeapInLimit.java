package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Container;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Surroundings;
import io.chartwright.checks.rule.Place;
import io.chartwright.checks.rule.Scene;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * A heap and the memory limit that it has to fit into.
 *
 * @param release where the container is
 * @param container whose limit
 * @param limit the limit in bytes, more than 0
 * @param setting where the heap is set, and to what
 */
record HeapInLimit(Release release, Container container, BigDecimal limit, HeapSetting setting) {
    private static final Scene.View<List<HeapInLimit>> ALL = scene -> scene.releases().stream()
            .flatMap(release -> of(release, scene.around(release)))
            .toList();

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    /** What is left for the heap where a quarter is for the rest. */
    private static final BigDecimal USUAL = new BigDecimal("0.75");

    /** All heaps of a scene that are set and whose containers have a limit. */
    static Stream<HeapInLimit> in(Scene scene) {
        return scene.view(ALL).stream();
    }

    private static Stream<HeapInLimit> of(Release release, Surroundings around) {
        return Container.of(release)
                .flatMap(container -> container.limit("memory").filter(limit -> limit.signum() > 0).stream()
                        .flatMap(limit -> HeapSetting.of(container, around).stream()
                                .map(setting -> new HeapInLimit(release, container, limit, setting))));
    }

    /** How much of the limit the heap may take; 1 for all of it. */
    BigDecimal share() {
        return bytes().divide(limit, 6, RoundingMode.HALF_UP);
    }

    Place place() {
        return Place.of(release, container.object()).at(setting.field());
    }

    String message() {
        return setting.heap().option() + " of " + setting.where() + " lets the heap grow to "
                + Words.mebibytes(bytes(), RoundingMode.HALF_UP) + ", which is "
                + share().multiply(PERCENT).setScale(0, RoundingMode.HALF_UP).toPlainString()
                + " % of the memory limit of " + container + ", "
                + container.fields().scalar("resources", "limits", "memory");
    }

    String hint() {
        return setting.heap().percent()
                ? "lower it to 75"
                : "raise the memory limit to "
                        + Words.mebibytes(bytes().divide(USUAL, 0, RoundingMode.CEILING), RoundingMode.CEILING)
                        + ", or lower the heap to " + Words.mebibytes(limit.multiply(USUAL), RoundingMode.FLOOR);
    }

    private BigDecimal bytes() {
        return setting.heap().in(limit);
    }
}
