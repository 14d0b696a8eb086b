package io.chartwright.core.platform;

import io.chartwright.core.yaml.YamlMapping;
import io.chartwright.core.yaml.YamlNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keys in an order that is kept, because messages list them. */
final class Names {
    private Names() {}

    static Set<String> inOrder(String... names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(names)));
    }

    /** Examples by the keys that they begin with. */
    static Map<String, String> examples(String... examples) {
        Map<String, String> byKey = new LinkedHashMap<>();
        for (String example : examples) {
            byKey.put(example.substring(0, example.indexOf(':')), example);
        }
        return Collections.unmodifiableMap(byKey);
    }

    static Set<String> keysOf(YamlNode node) {
        return node instanceof YamlMapping mapping ? mapping.entries().keySet() : Set.of();
    }
}
