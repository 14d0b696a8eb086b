package io.chartwright.core.bind;

import io.chartwright.core.yaml.YamlMapping;
import io.chartwright.core.yaml.YamlNode;
import io.chartwright.core.yaml.YamlScalar;
import io.chartwright.core.yaml.YamlSequence;
import io.chartwright.core.yaml.YamlType;
import io.chartwright.model.component.Text;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Binds YAML to typed values by the rules of {@link RecordShape} and {@link Types}. It never stops at the first mistake:
 * what is wrong goes to the findings, and what is right is still checked.
 */
public final class RecordBinder {
    private static final Type TEXTS =
            RecordShape.components(Texts.class).values().iterator().next();
    private static final String OR_NOTHING = "give it a value, or remove the key";

    private final Findings findings;
    private final ScalarBinding scalars;
    private final MappingBinding mappings;
    private final TextBinding texts;

    /** @param findings where to note what is wrong */
    public RecordBinder(Findings findings) {
        this.findings = findings;
        this.scalars = new ScalarBinding(findings);
        this.mappings = new MappingBinding(findings, this);
        this.texts = new TextBinding(findings, this);
    }

    /** The value of a node, or empty if anything in it was wrong. */
    public <T> Optional<T> bind(Place place, Class<T> type) {
        return whole(bind(place, (Type) type), type);
    }

    /** The record of a mapping whose keys are not quite the record's components; empty if anything was wrong. */
    public <T extends Record> Optional<T> bind(Place place, Class<T> type, Extras extras) {
        return mapping(place, type)
                .flatMap(mapping -> whole(mappings.record(place, mapping, RecordShape.of(type), extras), type));
    }

    /** The mapping at a place, or empty after noting that there is something else. */
    public Optional<YamlMapping> mapping(Place place, Type type) {
        if (place.node() instanceof YamlMapping mapping) {
            return Optional.of(mapping);
        }
        findings.wrongType(place, type, isNull(place.node()) ? OR_NOTHING : "write it as 'key: value', one a line");
        return Optional.empty();
    }

    /** The value of a key, or empty if there is none or it was wrong. */
    public <T> Optional<T> setting(Place place, String key, Class<T> type) {
        return place.child(key).flatMap(child -> bind(child, type));
    }

    /** The texts that a key lists, or empty if there is no such key or something in it was wrong. */
    public Optional<List<String>> texts(Place place, String key) {
        return place.child(key)
                .map(child -> bind(child, TEXTS))
                .filter(bound -> bound.whole())
                .map(bound -> bound.value() instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of());
    }

    private record Texts(List<String> texts) {}

    /**
     * Checks the keys of a mapping that no record describes.
     *
     * @param required the keys that must be there, each with an example of how to write it
     */
    public void checkKeys(Place place, Map<String, String> required, Set<String> optional) {
        if (place.node() instanceof YamlMapping mapping) {
            mappings.checkKeys(place, mapping, required, optional);
        }
    }

    Bound bind(Place place, Type type) {
        YamlNode node = place.node();
        Class<?> raw = Types.raw(type);
        if (isNull(node)) {
            return findings.wrongType(place, type, OR_NOTHING);
        }
        if (Types.isOptional(type)) {
            return bind(place, Types.element(type));
        }
        if (Types.isList(type)) {
            return list(place, type);
        }
        if (Types.isMap(type)) {
            return map(place, type);
        }
        if (node instanceof YamlScalar scalar) {
            return scalars.bind(place, scalar, raw);
        }
        if (node instanceof YamlSequence parts && Types.takesParts(raw)) {
            return texts.parts(place, parts, raw);
        }
        if (node instanceof YamlMapping && raw == Text.class) {
            return texts.ofFile(place);
        }
        if (node instanceof YamlMapping mapping && raw.isSealed()) {
            return mappings.oneOf(place, mapping, raw);
        }
        if (node instanceof YamlMapping mapping
                && raw.isRecord()
                && Types.ofText(raw).isEmpty()) {
            return mappings.record(place, mapping, RecordShape.of(raw), Extras.NONE);
        }
        return findings.wrongType(place, type, "");
    }

    private Bound list(Place place, Type type) {
        if (!(place.node() instanceof YamlSequence sequence)) {
            return findings.wrongType(place, type, "");
        }
        List<Object> values = new ArrayList<>();
        boolean whole = true;
        for (int i = 0; i < sequence.items().size(); i++) {
            Bound item = bind(place.item(i, sequence.items().get(i)), Types.element(type));
            whole &= item.whole();
            if (item.value() != null) {
                values.add(item.value());
            }
        }
        return new Bound(values, whole);
    }

    private Bound map(Place place, Type type) {
        if (!(place.node() instanceof YamlMapping mapping)) {
            return findings.wrongType(place, type, "");
        }
        Map<Object, Object> values = Types.raw(type) == SortedMap.class ? new TreeMap<>() : new LinkedHashMap<>();
        boolean whole = true;
        for (String key : mapping.entries().keySet()) {
            Place child = place.child(key).orElseThrow();
            Optional<?> known = key(child, place, type);
            Bound value = known.isEmpty() ? Bound.NOTHING : bind(child, Types.element(type));
            whole &= value.whole();
            if (value.value() != null) {
                values.put(known.orElseThrow(), value.value());
            }
        }
        return new Bound(values, whole);
    }

    private Optional<?> key(Place child, Place owner, Type map) {
        Optional<Class<?>> words = Types.keys(map);
        if (words.isEmpty()) {
            return Optional.of(child.key());
        }
        Optional<Enum<?>> known = Types.constant(words.get(), child.key());
        if (known.isEmpty()) {
            findings.addUnknown(child, owner, Types.words(words.get()));
        }
        return known;
    }

    private static boolean isNull(YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.type() == YamlType.NULL;
    }

    private static <T> Optional<T> whole(Bound bound, Class<T> type) {
        return bound.whole() && type.isInstance(bound.value())
                ? Optional.of(type.cast(bound.value()))
                : Optional.empty();
    }
}
