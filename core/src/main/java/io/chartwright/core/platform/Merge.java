package io.chartwright.core.platform;

import io.chartwright.core.yaml.YamlEntry;
import io.chartwright.core.yaml.YamlMapping;
import io.chartwright.core.yaml.YamlMark;
import io.chartwright.core.yaml.YamlNode;
import io.chartwright.core.yaml.YamlScalar;
import io.chartwright.core.yaml.YamlSequence;
import io.chartwright.core.yaml.YamlType;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A subchart's settings with an override laid over them: mappings merge, all else replaces, null removes. Remembers what
 * came from the override, so that problems are told where the user can mend them.
 */
final class Merge {
    private final Set<YamlMark> overriding = new HashSet<>();
    private final Set<YamlNode> mixed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final YamlMapping merged;

    private Merge(YamlMapping base, YamlMapping override, YamlMark key) {
        overriding.add(key);
        remember(override);
        this.merged = merge(base, override);
    }

    /** @param key where the override's own key stands */
    static Merge of(YamlMapping base, YamlMapping override, YamlMark key) {
        return new Merge(base, override, key);
    }

    static YamlMapping without(YamlMapping mapping, Set<String> keys) {
        Map<String, YamlEntry> entries = new LinkedHashMap<>(mapping.entries());
        entries.keySet().removeAll(keys);
        return new YamlMapping(entries, mapping.flow(), mapping.mark());
    }

    YamlMapping merged() {
        return merged;
    }

    /** Whether what stands here is the override's. */
    boolean overrides(YamlMark mark) {
        return overriding.contains(mark);
    }

    /** Whether a mapping has keys of both. */
    boolean isMixed(YamlNode node) {
        return mixed.contains(node);
    }

    private YamlMapping merge(YamlMapping base, YamlMapping override) {
        Map<String, YamlEntry> all = new LinkedHashMap<>(base.entries());
        override.entries().forEach((key, entry) -> {
            YamlNode below = base.get(key);
            if (below == null) {
                // A null that removes nothing stays, so that a misspelt key is told of.
                all.put(key, entry);
            } else if (entry.value() instanceof YamlScalar scalar && scalar.type() == YamlType.NULL) {
                all.remove(key);
            } else if (below instanceof YamlMapping lower && entry.value() instanceof YamlMapping upper) {
                all.put(key, new YamlEntry(entry.key(), merge(lower, upper), entry.lastLine()));
            } else {
                all.put(key, entry);
            }
        });
        YamlMapping both = new YamlMapping(all, override.flow(), override.mark());
        mixed.add(both);
        return both;
    }

    private void remember(YamlNode node) {
        overriding.add(node.mark());
        if (node instanceof YamlMapping mapping) {
            mapping.entries().values().forEach(entry -> {
                overriding.add(entry.key().mark());
                remember(entry.value());
            });
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(this::remember);
        }
    }
}
