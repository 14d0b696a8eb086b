package io.chartwright.core.platform;

import io.chartwright.core.bind.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the settings of a component by its name. A key may be in camel case and a plural where the name is neither, and
 * components that users name themselves stand one level deeper, among their like.
 */
final class ComponentKeys {
    private static final String COMPONENTS = "components";

    private ComponentKeys() {}

    /** The settings of a component, below a subchart or what differs of it in an environment. */
    static Optional<Place> find(Place layer, String component) {
        String name = bare(component);
        return first(layer, key -> bare(key).equals(name))
                .or(() -> first(layer, key -> singular(key).equals(singular(component))))
                .or(() -> layer.child(COMPONENTS)
                        .flatMap(all -> first(all, key -> bare(key).equals(name))))
                .or(() -> among(layer, component));
    }

    /** One of several of a kind: {@code ingestion-nightly} is {@code nightly} among the {@code ingestions}. */
    private static Optional<Place> among(Place layer, String component) {
        List<Place> groups = Names.keysOf(layer.node()).stream()
                .filter(key -> !key.equals(Overrides.KEY))
                .flatMap(key -> layer.child(key).stream())
                .toList();
        return groups.stream()
                .flatMap(group -> first(group, key -> isOneOf(group.key(), key, component)).stream())
                .findFirst();
    }

    private static boolean isOneOf(String group, String key, String component) {
        int kind = component.length() - key.length() - 1;
        return kind > 0 && component.endsWith("-" + key) && bare(group).startsWith(bare(component.substring(0, kind)));
    }

    private static Optional<Place> first(Place owner, Predicate<String> fits) {
        return Names.keysOf(owner.node()).stream().filter(fits).findFirst().flatMap(owner::child);
    }

    private static String singular(String key) {
        String bare = bare(key);
        return bare.endsWith("s") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static String bare(String key) {
        return key.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }
}
