package io.chartwright.core.bind;

import io.chartwright.core.yaml.YamlMapping;
import io.chartwright.model.Fault;
import io.chartwright.model.InvalidModelException;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Turns mappings into records. */
final class MappingBinding {
    private final Findings findings;
    private final RecordBinder values;

    MappingBinding(Findings findings, RecordBinder values) {
        this.findings = findings;
        this.values = values;
    }

    Bound record(Place place, YamlMapping mapping, RecordShape shape, Extras extras) {
        Map<String, Object> bound = new LinkedHashMap<>(extras.given());
        Map<String, Type> settings = new LinkedHashMap<>(shape.settings());
        settings.keySet().removeAll(extras.given().keySet());
        settings.keySet().removeAll(extras.elsewhere());
        Map<String, String> needed = new LinkedHashMap<>(extras.required());
        shape.needed().forEach(key -> needed.putIfAbsent(key, key + ": ..."));
        needed.keySet().removeAll(extras.given().keySet());
        boolean whole = checkKeys(place, mapping, needed, union(settings.keySet(), extras.elsewhere()));
        Set<String> partial = new LinkedHashSet<>();
        for (String key : mapping.entries().keySet()) {
            Type type = settings.get(key);
            if (type != null) {
                Bound value = values.bind(place.child(key).orElseThrow(), type);
                if (!value.whole()) {
                    whole = false;
                    partial.add(key);
                }
                if (value.value() != null) {
                    bound.put(key, value.value());
                }
            }
        }
        if (!bound.keySet().containsAll(shape.needed())) {
            return Bound.NOTHING;
        }
        Set<String> wrong = union(mapping.entries().keySet(), needed.keySet());
        wrong.addAll(meant(mapping, settings.keySet()));
        wrong.removeAll(bound.keySet());
        return make(place, shape, bound, whole, fault -> echo(fault, wrong) || misses(fault, partial));
    }

    /** Of the records that a sealed interface permits, the one whose first component is among the keys. */
    Bound oneOf(Place place, YamlMapping mapping, Class<?> sealed) {
        Map<String, Class<?>> records = byFirstKey(sealed);
        List<String> said =
                mapping.entries().keySet().stream().filter(records::containsKey).toList();
        if (said.size() > 1) {
            findings.addAtKey(
                    place,
                    "ambiguous-value",
                    place.label() + " has both '" + said.get(0) + "' and '" + said.get(1) + "'",
                    "keep one of them");
            return Bound.NOTHING;
        }
        if (said.isEmpty()) {
            mapping.entries().keySet().stream()
                    .filter(key -> Findings.nearest(key, records.keySet()).isPresent())
                    .findFirst()
                    .ifPresentOrElse(
                            key -> findings.addUnknown(place.child(key).orElseThrow(), place, records.keySet()),
                            () -> findings.addAtKey(
                                    place,
                                    "missing-value",
                                    "nothing says what " + place.label() + " is",
                                    (Types.ofText(sealed).isPresent()
                                                    ? "write plain text, or give it one of "
                                                    : "give it one of ")
                                            + String.join(", ", records.keySet())));
            return Bound.NOTHING;
        }
        Class<?> chosen = records.get(said.get(0));
        return chosen == null ? Bound.NOTHING : record(place, mapping, RecordShape.of(chosen), Extras.NONE);
    }

    static Map<String, Class<?>> byFirstKey(Class<?> sealed) {
        Map<String, Class<?>> records = new LinkedHashMap<>();
        Arrays.stream(sealed.getPermittedSubclasses())
                .filter(permitted -> permitted.isRecord() && permitted.getRecordComponents().length > 0)
                .forEach(permitted -> records.putIfAbsent(permitted.getRecordComponents()[0].getName(), permitted));
        return records;
    }

    /** Notes keys that are not known and keys that are not there; tells whether there were neither. */
    boolean checkKeys(Place place, YamlMapping mapping, Map<String, String> required, Set<String> optional) {
        Set<String> known = union(required.keySet(), optional);
        Set<String> meant = meant(mapping, known);
        boolean fine = true;
        for (String key : mapping.entries().keySet()) {
            if (!known.contains(key)) {
                findings.addUnknown(place.child(key).orElseThrow(), place, known);
                fine = false;
            }
        }
        for (String key : required.keySet()) {
            if (!mapping.entries().containsKey(key)) {
                fine = false;
                // Who misspelt a key has been told already.
                if (!meant.contains(key)) {
                    findings.addMissing(place, key, "add '" + required.get(key) + "'");
                }
            }
        }
        return fine;
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }

    private Bound make(
            Place place, RecordShape shape, Map<String, Object> bound, boolean whole, Predicate<Fault> echo) {
        try {
            return new Bound(shape.make(bound), whole);
        } catch (InvalidModelException e) {
            e.faults().stream()
                    .filter(fault -> whole || !echo.test(fault))
                    .forEach(fault -> findings.addFault(place, fault));
            return Bound.NOTHING;
        }
    }

    /** Whether a fault only says that there is no value where there is one that could not be bound. */
    private static boolean echo(Fault fault, Set<String> wrong) {
        return fault.path().isEmpty() || below(fault, wrong);
    }

    /** Whether a fault only misses what is there, but was left out of its list or mapping because it is wrong. */
    private static boolean misses(Fault fault, Set<String> partial) {
        return fault.code().equals("missing-value") && below(fault, partial);
    }

    private static boolean below(Fault fault, Set<String> keys) {
        return keys.stream()
                .anyMatch(key -> fault.path().equals(key) || fault.path().startsWith(key + "."));
    }

    /** The known keys that unknown ones were meant to be. */
    private static Set<String> meant(YamlMapping mapping, Set<String> known) {
        return mapping.entries().keySet().stream()
                .filter(key -> !known.contains(key))
                .flatMap(key -> Findings.nearest(key, known).stream())
                .collect(Collectors.toSet());
    }
}
