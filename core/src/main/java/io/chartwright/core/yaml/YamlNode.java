package io.chartwright.core.yaml;

import org.jspecify.annotations.Nullable;

/** A piece of a YAML document that knows where it stands. Immutable. */
public sealed interface YamlNode permits YamlMapping, YamlSequence, YamlScalar {

    /** Where it begins; for what an alias brought in, where its anchor stands. */
    YamlMark mark();

    /**
     * The same as plain data, without places: maps that keep their order, lists, strings, booleans, {@code Long},
     * {@code BigInteger}, {@code BigDecimal} and null.
     */
    @Nullable
    Object toData();
}
