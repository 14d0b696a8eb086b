package io.chartwright.core.bind;

import io.chartwright.model.Fault;
import io.chartwright.model.Faults;
import io.chartwright.model.Unwrapped;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A record with the keys of one of its components among its own. */
final class UnwrappedShape implements RecordShape {
    private final RecordShape outer;
    private final String component;
    private final RecordShape inner;
    private final Map<String, Type> settings = new LinkedHashMap<>();

    private UnwrappedShape(RecordShape outer, RecordComponent component) {
        this.outer = outer;
        this.component = component.getName();
        this.inner = RecordShape.of(component.getType());
        outer.settings().forEach((name, type) -> {
            if (!name.equals(this.component)) {
                settings.put(name, type);
            }
        });
        inner.settings().forEach((name, type) -> {
            if (settings.putIfAbsent(name, type) != null) {
                throw new IllegalStateException(component.getDeclaringRecord() + " and the record that it unwraps both"
                        + " have the component " + name);
            }
        });
    }

    /** The shape, with the component unwrapped that says so, if one does. */
    static RecordShape of(Class<?> type, RecordShape shape) {
        Optional<RecordComponent> unwrapped = Arrays.stream(type.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Unwrapped.class))
                .findFirst();
        return unwrapped
                .<RecordShape>map(component -> new UnwrappedShape(shape, component))
                .orElse(shape);
    }

    @Override
    public Map<String, Type> settings() {
        return settings;
    }

    @Override
    public Set<String> needed() {
        Set<String> needed = new LinkedHashSet<>(outer.needed());
        needed.remove(component);
        needed.addAll(inner.needed());
        return needed;
    }

    @Override
    public Object make(Map<String, Object> values) {
        Map<String, Object> own = new HashMap<>(values);
        own.keySet().retainAll(outer.settings().keySet());
        Faults faults = new Faults();
        Optional<Object> unwrapped = faults.collect("", () -> inner.make(values));
        unwrapped.ifPresent(made -> own.put(component, made));
        Faults further = new Faults();
        Optional<Object> whole = further.collect("", () -> outer.make(own));
        // Without the inner record, the outer one may only miss what was refused already.
        further.all().stream()
                .filter(fault -> unwrapped.isPresent() || !isInner(fault))
                .forEach(fault -> faults.add(fault.path(), fault.code(), fault.message(), fault.hint()));
        faults.throwIfAny();
        return whole.orElseThrow();
    }

    private boolean isInner(Fault fault) {
        return inner.settings().containsKey(fault.path().split("\\.", 2)[0]);
    }
}
