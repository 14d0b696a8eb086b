package io.chartwright.core.platform;

import io.chartwright.model.component.ValuesKey;
import java.util.ArrayList;
import java.util.List;

/** The paths of what a platform in Java says: those that its mistakes have, too. */
final class ModelPaths {
    private ModelPaths() {}

    static String of(PlatformPlace place) {
        List<String> path = new ArrayList<>();
        if (!place.chart().isEmpty()) {
            path.addAll(List.of("charts", place.chart()));
            if (!place.subchart().isEmpty()) {
                path.addAll(List.of("subcharts", place.subchart()));
                path.add(ValuesKey.of(place.component()));
            }
        } else if (!place.environments().isEmpty()) {
            path.addAll(List.of("environments", place.environments().get(0)));
        }
        path.add(place.setting());
        path.removeIf(String::isEmpty);
        return String.join(".", path);
    }
}
