package io.chartwright.workflow.diff.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.checks.objects.Fields;
import io.chartwright.workflow.diff.FieldChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of any two objects, however malformed. */
class RandomEditsTest {
    private static final List<String> KEYS =
            List.of("spec", "containers", "env", "ports", "name", "port", "requests", "a.b/c", "data", "metrics", "type");
    private static final List<Object> VALUES = List.of("a", "b", "1", "500m", "$(a)", 1L, 2L, 1.0, true, "Resource");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void differencesAreToldOnceAndTheSameFromBothSides(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            Object one = mapping(random, 4);
            Object other = random.nextInt(4) == 0 ? mapping(random, 4) : edited(random, one);

            List<FieldChange> there = FieldComparison.of(Fields.of(one), Fields.of(other));
            List<FieldChange> back = FieldComparison.of(Fields.of(other), Fields.of(one));

            assertThat(FieldComparison.of(Fields.of(one), Fields.of(one))).isEmpty();
            assertThat(there).extracting(FieldChange::path).isSorted();
            assertThat(back)
                    .containsExactlyElementsOf(there.stream()
                            .map(change -> new FieldChange(change.path(), change.after(), change.before()))
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyLeafThatDiffersIsToldByOneChange(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            Map<String, Object> one = new LinkedHashMap<>();
            Map<String, Object> other = new LinkedHashMap<>();
            List<String> expected = new ArrayList<>();
            fill(random, 3, "", one, other, expected);

            assertThat(FieldComparison.of(Fields.of(one), Fields.of(other)))
                    .extracting(FieldChange::path)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** Makes two objects that differ at known places. */
    private static void fill(
            Random random,
            int depth,
            String path,
            Map<String, Object> one,
            Map<String, Object> other,
            List<String> expected) {
        for (String key : List.of("spec", "template", "replicas", "image")) {
            String here = path.isEmpty() ? key : path + "." + key;
            int choice = random.nextInt(depth == 0 ? 4 : 6);
            if (choice == 0) {
                one.put(key, "same");
                other.put(key, "same");
            } else if (choice == 1) {
                one.put(key, "old");
                other.put(key, "new");
                expected.add(here);
            } else if (choice == 2) {
                one.put(key, "gone");
                expected.add(here);
            } else if (choice == 3) {
                other.put(key, List.of("come"));
                expected.add(here);
            } else if (choice == 4) {
                Map<String, Object> below = new LinkedHashMap<>();
                Map<String, Object> belowOther = new LinkedHashMap<>();
                one.put(key, below);
                other.put(key, belowOther);
                fill(random, depth - 1, here, below, belowOther, expected);
            } else {
                Map<String, Object> web = new LinkedHashMap<>(Map.of("name", "web"));
                Map<String, Object> webNow = new LinkedHashMap<>(Map.of("name", "web"));
                one.put(key, List.of(web, Map.of("name", "log")));
                other.put(key, List.of(Map.of("name", "new"), webNow, Map.of("name", "log")));
                expected.add(here + "[new]");
                fill(random, depth - 1, here + "[web]", web, webNow, expected);
            }
        }
    }

    private static Object value(Random random, int depth) {
        int choice = random.nextInt(depth <= 0 ? 3 : 10);
        if (choice < 3) {
            return VALUES.get(random.nextInt(VALUES.size()));
        }
        return choice < 7 ? mapping(random, depth - 1) : list(random, depth - 1);
    }

    private static Map<String, Object> mapping(Random random, int depth) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            mapping.put(KEYS.get(random.nextInt(KEYS.size())), value(random, depth));
        }
        return mapping;
    }

    private static List<Object> list(Random random, int depth) {
        List<Object> list = new ArrayList<>();
        boolean named = random.nextBoolean();
        for (int i = random.nextInt(4); i > 0; i--) {
            Object entry = value(random, depth);
            if (named) {
                Map<String, Object> mapping = mapping(random, depth);
                mapping.put("name", "n" + random.nextInt(4));
                entry = mapping;
            }
            list.add(entry);
        }
        return list;
    }

    private static Object edited(Random random, Object value) {
        if (random.nextInt(8) == 0) {
            return value(random, 2);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, entry) -> {
                if (random.nextInt(8) > 0) {
                    copy.put(String.valueOf(key), random.nextInt(3) == 0 ? edited(random, entry) : entry);
                }
            });
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(entry -> copy.add(random.nextInt(copy.size() + 1), random.nextBoolean() ? entry : edited(random, entry)));
            return copy;
        }
        return value;
    }
}
