package io.chartwright.workflow.diff.field;

import io.chartwright.checks.objects.Fields;
import io.chartwright.workflow.diff.FieldChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is not the same in the data of two objects. Each difference is told once, as deep as both sides have a place for
 * it. What is null is not there, as for the API server. Lists of plain values are one value.
 */
public final class FieldComparison {
    private final List<FieldChange> changes = new ArrayList<>();

    private FieldComparison() {}

    /** What changed, sorted by path. Any data will do, however malformed. */
    public static List<FieldChange> of(Fields before, Fields after) {
        FieldComparison comparison = new FieldComparison();
        comparison.compare(FieldPath.ROOT, before.value(), after.value());
        comparison.changes.sort(Comparator.comparing(FieldChange::path));
        return List.copyOf(comparison.changes);
    }

    private void compare(FieldPath path, @Nullable Object before, @Nullable Object after) {
        if (before == after || Objects.equals(before, after)) {
            return;
        }
        if (before instanceof Map<?, ?> one && after instanceof Map<?, ?> other) {
            mappings(path, texts(one), texts(other));
        } else if (before instanceof List<?> one && after instanceof List<?> other) {
            lists(path, one, other);
        } else if (!SameValue.of(path, before, after)) {
            changes.add(new FieldChange(path.text(), Optional.ofNullable(before), Optional.ofNullable(after)));
        }
    }

    private void mappings(FieldPath path, Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            compare(path.at(key), before.get(key), after.get(key));
        }
    }

    private void lists(FieldPath path, List<?> before, List<?> after) {
        List<Fields> one = Fields.of(before).items();
        List<Fields> other = Fields.of(after).items();
        Optional<EntryKeys> keys = EntryKeys.of(path, one, other);
        if (one.size() == 1 && other.size() == 1 && renamed(path, before, after)) {
            compare(path.entry("0"), before.get(0), after.get(0));
        } else if (keys.isPresent()) {
            keyed(path, keys.get(), byKey(keys.get(), one), byKey(keys.get(), other));
        } else if (before.size() == after.size()
                && Stream.concat(before.stream(), after.stream()).allMatch(FieldComparison::structured)) {
            for (int i = 0; i < before.size(); i++) {
                compare(path.entry(String.valueOf(i)), before.get(i), after.get(i));
            }
        } else if (!alike(path, before, after)) {
            changes.add(new FieldChange(path.text(), Optional.of(before), Optional.of(after)));
        }
    }

    /**
     * Whether the only rule of an Ingress is the same for another host. By its host it would be two rules, with all that is in
     * them.
     */
    private static boolean renamed(FieldPath path, List<?> before, List<?> after) {
        return path.key().equals("rules")
                && before.get(0) instanceof Map<?, ?> one
                && after.get(0) instanceof Map<?, ?> other
                && one.get("host") instanceof String host
                && other.get("host") instanceof String another
                && !host.equals(another)
                && without(one, "host").equals(without(other, "host"));
    }

    private static Map<?, ?> without(Map<?, ?> mapping, String key) {
        Map<?, ?> rest = new LinkedHashMap<>(mapping);
        rest.remove(key);
        return rest;
    }

    private void keyed(
            FieldPath path, EntryKeys keys, Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        List<String> kept = before.keySet().stream().filter(after::containsKey).toList();
        List<String> keptAfter =
                after.keySet().stream().filter(before::containsKey).toList();
        if (keys.ordered() && !kept.equals(keptAfter)) {
            changes.add(new FieldChange(
                    path.text(), Optional.of(List.copyOf(before.keySet())), Optional.of(List.copyOf(after.keySet()))));
        }
        TreeSet<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        for (String key : all) {
            compare(path.entry(key), before.get(key), after.get(key));
        }
    }

    private static Map<String, @Nullable Object> byKey(EntryKeys keys, List<Fields> entries) {
        Map<String, @Nullable Object> byKey = new LinkedHashMap<>();
        entries.forEach(entry -> byKey.put(keys.keys().apply(entry), entry.value()));
        return byKey;
    }

    private static boolean structured(@Nullable Object entry) {
        return entry instanceof Map<?, ?> || entry instanceof List<?>;
    }

    /** Whether lists of plain values are the same, however their numbers are written. */
    private static boolean alike(FieldPath path, List<?> before, List<?> after) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!SameValue.of(path, before.get(i), after.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, @Nullable Object> texts(Map<?, ?> mapping) {
        Map<String, @Nullable Object> texts = new LinkedHashMap<>();
        mapping.forEach((key, value) -> texts.put(String.valueOf(key), value));
        return texts;
    }
}
