package io.chartwright.core.platform;

import io.chartwright.core.yaml.YamlMapping;
import io.chartwright.core.yaml.YamlNode;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Sets of keys that keep their order, because messages list them. */
final class Names {
    private Names() {}

    static Set<String> inOrder(String... names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(names)));
    }

    static Set<String> keysOf(YamlNode node) {
        return node instanceof YamlMapping mapping ? mapping.entries().keySet() : Set.of();
    }
}
