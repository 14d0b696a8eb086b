package io.chartwright.core.yaml;

import org.jspecify.annotations.Nullable;

/**
 * A single value.
 *
 * @param text what the file says, without quotes and with escapes resolved: {@code 0777}, {@code yes}
 * @param type what Helm takes it for
 * @param plain whether it stands without quotes and is no block of text
 * @param mark where it begins
 */
public record YamlScalar(String text, YamlType type, boolean plain, YamlMark mark) implements YamlNode {

    /** The value that Helm sees: 511 for {@code 0777}, true for {@code yes}, null for {@code ~}. */
    @Override
    public @Nullable Object toData() {
        return ScalarResolver.valueOf(text, type);
    }
}
