package io.chartwright.render.gitops;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What may differ between the elements of a set, row by row: what is known of a target from the start, and whatever turns
 * out to differ without following from that.
 */
final class SetParameters {
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final Set<String> known = new LinkedHashSet<>();
    private final String suffix;

    /**
     * Starts with what is known.
     *
     * @param known a map for each row
     * @param suffix what names of further parameters end in, to tell them from those of other sets; may be empty
     */
    SetParameters(List<Map<String, String>> known, String suffix) {
        this.suffix = suffix;
        known.forEach(row -> {
            rows.add(new LinkedHashMap<>(row));
            this.known.addAll(row.keySet());
        });
    }

    List<Map<String, String>> rows() {
        return rows;
    }

    /** What may stand in texts of these rows: all rows have it, and it is not the same for all of several. */
    List<String> of(List<Integer> some) {
        return known.stream()
                .filter(name -> some.stream().allMatch(row -> rows.get(row).containsKey(name)))
                .filter(name -> some.size() == 1
                        || some.stream()
                                        .map(row -> rows.get(row).get(name))
                                        .distinct()
                                        .count()
                                > 1)
                .toList();
    }

    /** Adds a parameter and tells its name. */
    String add(String wanted, List<Integer> some, List<String> values) {
        String name = wanted + suffix;
        for (int next = 2; known.contains(name); next++) {
            name = wanted + suffix + next;
        }
        known.add(name);
        for (int i = 0; i < values.size(); i++) {
            rows.get(some.get(i)).put(name, values.get(i));
        }
        return name;
    }
}
