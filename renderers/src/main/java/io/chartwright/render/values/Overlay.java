package io.chartwright.render.values;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What must be laid over base values to get full ones, by Helm's rules: maps merge, everything else replaces, null
 * deletes. The overlay is the smallest there is: it names no key whose value is the base's already.
 *
 * <p>Helm keeps this law for all values but these: it reads every number as a double, so those beyond 2^53 or 17 digits
 * lose their end, in base and overlay alike; it cannot keep a null; and to a subchart's globals, those of its umbrella come
 * first. Numbers are compared as Java does: the same kind of number must have the same type in base and full.
 */
public final class Overlay {
    private Overlay() {}

    /**
     * The smallest overlay.
     *
     * @param base what {@code values.yaml} holds
     * @param full what is wanted; holds no nulls, since Helm cannot keep them
     * @return what the overlay holds, in the order of {@code full}, deletions last; nulls are deletions
     */
    public static Map<String, @Nullable Object> between(Map<String, ?> base, Map<String, ?> full) {
        Map<String, @Nullable Object> overlay = new LinkedHashMap<>();
        full.forEach((key, wanted) -> {
            Object had = base.get(key);
            if (had instanceof Map<?, ?> hadMap && wanted instanceof Map<?, ?> wantedMap) {
                Map<String, @Nullable Object> inner = between(keyed(hadMap), keyed(wantedMap));
                if (!inner.isEmpty()) {
                    overlay.put(key, inner);
                }
            } else if (!base.containsKey(key) || !Objects.equals(had, wanted)) {
                overlay.put(key, wanted);
            }
        });
        for (String key : base.keySet()) {
            if (!full.containsKey(key)) {
                overlay.put(key, null);
            }
        }
        return overlay;
    }

    /** A map with string keys, as all values have them. */
    @SuppressWarnings("unchecked")
    public static Map<String, @Nullable Object> keyed(Map<?, ?> map) {
        return (Map<String, @Nullable Object>) map;
    }
}
