package io.chartwright.core.platform;

import io.chartwright.core.bind.Place;
import io.chartwright.core.bind.RecordBinder;
import io.chartwright.core.yaml.YamlMapping;
import io.chartwright.model.Metadata;
import java.util.HashSet;
import java.util.Set;

/** Reads the labels and annotations that stand among other keys. */
final class MetadataReading {
    static final Set<String> KEYS = Names.inOrder("labels", "annotations");

    private MetadataReading() {}

    static Metadata read(RecordBinder binder, Place owner) {
        if (!(owner.node() instanceof YamlMapping mapping)) {
            return Metadata.none();
        }
        Set<String> others = new HashSet<>(mapping.entries().keySet());
        others.removeAll(KEYS);
        Place alone = owner.asRoot(owner.label(), Merge.without(mapping, others));
        return binder.bind(alone, Metadata.class).orElseGet(Metadata::none);
    }
}
