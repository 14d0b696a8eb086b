package io.chartwright.render.values;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Trees of values, always the same for a seed. Few keys, so that two trees often have some in common; and few keys whose
 * value is a map in one tree and none in another, for Helm writes a warning of each.
 */
final class RandomValues {
    private static final List<String> KEYS = List.of("a", "replicaCount", "on", "1", "1.0", "null", "~", "{{ x }}");
    private static final List<String> KEYS_OF_MAPS = List.of("b", "image", "y", "a.b", "a b", "<<");
    private static final int DEPTH = 4;

    private final Random random;
    private final List<String> strings = SeenByHelm.nastyStrings();

    RandomValues(long seed) {
        random = new Random(seed);
    }

    /** A tree without nulls. */
    Map<String, Object> tree() {
        return map(DEPTH);
    }

    /** A tree that differs here and there from another. */
    Map<String, Object> like(Map<String, Object> tree) {
        Map<String, Object> changed = new LinkedHashMap<>();
        tree.forEach((key, value) -> {
            int dice = random.nextInt(10);
            if (dice < 2) {
                return;
            }
            if (dice < 4) {
                putUnder(key, 2, changed);
            } else if (value instanceof Map<?, ?> map) {
                changed.put(key, like(Overlay.keyed(map)));
            } else {
                changed.put(key, value);
            }
        });
        if (random.nextInt(4) == 0) {
            putUnder(key(), 2, changed);
        }
        return changed;
    }

    /** A tree that somebody lays over another: also with nulls where there is nothing to delete. */
    Map<String, @Nullable Object> withNulls(Map<String, Object> tree) {
        Map<String, @Nullable Object> nulled = new LinkedHashMap<>();
        tree.forEach((key, value) -> {
            if (random.nextInt(4) == 0) {
                nulled.put(key, null);
            } else {
                nulled.put(key, value instanceof Map<?, ?> map ? withNulls(Overlay.keyed(map)) : value);
            }
        });
        return nulled;
    }

    private Map<String, Object> map(int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        int size = depth > 0 ? random.nextInt(5) : 0;
        for (int i = 0; i < size; i++) {
            putUnder(key(), depth - 1, map);
        }
        return map;
    }

    private void putUnder(String key, int depth, Map<String, Object> map) {
        boolean asUsual = random.nextInt(300) > 0;
        map.put(key, KEYS_OF_MAPS.contains(key) == asUsual ? map(depth) : value(depth));
    }

    private String key() {
        return switch (random.nextInt(8)) {
            case 0 -> oneOf(strings);
            case 1, 2, 3 -> oneOf(KEYS_OF_MAPS);
            default -> oneOf(KEYS);
        };
    }

    private Object value(int depth) {
        int kind = random.nextInt(depth > 0 ? 9 : 7);
        return switch (kind) {
            case 0 -> random.nextInt(2000) - 1000;
            case 1 -> BigInteger.valueOf(random.nextLong() >> 11);
            // Never whole: a number has one type per value here, as in models.
            case 2 ->
                BigDecimal.valueOf(random.nextInt(100_000) * 2L + 1, 1 + random.nextInt(6))
                        .add(new BigDecimal("0.0000005"));
            case 3 -> random.nextBoolean();
            case 4, 5 -> oneOf(strings);
            case 6 -> List.of();
            default -> list(depth);
        };
    }

    private List<Object> list(int depth) {
        List<Object> list = new ArrayList<>();
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            list.add(random.nextInt(3) == 0 ? map(depth - 1) : value(depth - 1));
        }
        return list;
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
