package io.chartwright.core.platform;

import io.chartwright.core.bind.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Goes down a document of a platform as far as there is something written of what is looked for. */
final class PlatformSearch {
    private PlatformSearch() {}

    /** The place that is nearest to what is wanted; the document itself if it says nothing of it. */
    static Place nearest(Place root, PlatformPlace wanted) {
        Optional<Place> chart = child(root, "charts", wanted.chart());
        Optional<Place> subchart = chart.flatMap(found -> child(found, "subcharts", wanted.subchart()));
        if (subchart.isPresent()) {
            return inSubchart(subchart.get(), wanted);
        }
        if (chart.isPresent()) {
            return setting(chart.get(), wanted).orElse(chart.get());
        }
        // What several environments share, such as a cluster, is described by whichever of them says so.
        List<Place> environments = environments(root, wanted).toList();
        return environments.stream()
                .flatMap(environment -> setting(environment, wanted).stream())
                .findFirst()
                .or(() -> environments.stream().findFirst())
                .or(() -> setting(root, wanted))
                .orElse(root);
    }

    private static Place inSubchart(Place subchart, PlatformPlace wanted) {
        List<Place> overrides = environments(subchart, wanted).toList();
        // What the first of the environments gets: from its override, or else from the subchart itself.
        Stream<Place> effective = Stream.concat(overrides.stream().limit(first(subchart, wanted)), Stream.of(subchart));
        if (wanted.component().isEmpty()) {
            return effective
                    .flatMap(layer -> setting(layer, wanted).stream())
                    .findFirst()
                    .orElse(subchart);
        }
        Optional<Place> setting = effective
                .flatMap(layer -> ComponentKeys.find(layer, wanted.component()).stream())
                .flatMap(component -> setting(component, wanted).stream())
                .findFirst();
        if (setting.isPresent()) {
            return setting.get();
        }
        // What is to be added belongs to the environment that lacks it, or to the subchart if several do.
        List<Place> layers = new ArrayList<>(overrides);
        layers.add(subchart);
        if (wanted.environments().size() != 1) {
            Collections.rotate(layers, 1);
        }
        return layers.stream()
                .flatMap(layer -> ComponentKeys.find(layer, wanted.component()).stream())
                .findFirst()
                .orElse(subchart);
    }

    /** 1 if the first of the environments has an override, else 0. */
    private static int first(Place subchart, PlatformPlace wanted) {
        return wanted.environments().stream()
                .limit(1)
                .mapToInt(name -> child(subchart, Overrides.KEY, name).isPresent() ? 1 : 0)
                .sum();
    }

    private static Stream<Place> environments(Place owner, PlatformPlace wanted) {
        return wanted.environments().stream().flatMap(name -> child(owner, Overrides.KEY, name).stream());
    }

    /** The setting below a place, or as much of a dotted one as is there. */
    private static Optional<Place> setting(Place owner, PlatformPlace wanted) {
        return Optional.of(owner.follow(wanted.setting()).place()).filter(found -> found != owner);
    }

    private static Optional<Place> child(Place owner, String group, String name) {
        return owner.child(group).flatMap(all -> all.child(name));
    }
}
