package io.chartwright.core.bind;

import java.util.Map;
import java.util.Set;

/**
 * What is special about the keys of one mapping, besides what its record says.
 *
 * @param given components that are known already and so are no keys, such as a name that is the key of the mapping
 * @param required keys that must be there although the record's builder could do without, each with an example
 * @param elsewhere keys that may be there and that others read
 */
public record Extras(Map<String, Object> given, Map<String, String> required, Set<String> elsewhere) {

    /** Nothing special. */
    public static final Extras NONE = new Extras(Map.of(), Map.of(), Set.of());
}
