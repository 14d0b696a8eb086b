package io.chartwright.core.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sequence.
 *
 * @param items its items, in order; cannot be changed
 * @param mark where it begins
 */
public record YamlSequence(List<YamlNode> items, YamlMark mark) implements YamlNode {

    public YamlSequence {
        items = List.copyOf(items);
    }

    @Override
    public List<@Nullable Object> toData() {
        List<@Nullable Object> data = new ArrayList<>();
        items.forEach(item -> data.add(item.toData()));
        return data;
    }
}
