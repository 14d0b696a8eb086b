package io.chartwright.core.bind;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A record that is made by its canonical constructor: what may be absent is empty, all else is needed. */
final class ConstructorShape implements RecordShape {
    private final Constructor<?> constructor;
    private final Map<String, Type> settings;

    ConstructorShape(Class<?> type) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            this.constructor = type.getDeclaredConstructor(parameters);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no canonical constructor", e);
        }
        this.settings = RecordShape.components(type);
    }

    @Override
    public Map<String, Type> settings() {
        return settings;
    }

    @Override
    public Set<String> needed() {
        Set<String> needed = new LinkedHashSet<>(settings.keySet());
        needed.removeIf(name -> Types.mayBeAbsent(typeOf(name)));
        return needed;
    }

    @Override
    public Object make(Map<String, Object> values) {
        return Reflect.make(
                constructor,
                settings.keySet().stream()
                        .map(name -> argument(typeOf(name), values.get(name)))
                        .toArray());
    }

    private Type typeOf(String name) {
        Type type = settings.get(name);
        if (type == null) {
            throw new IllegalArgumentException("no component " + name);
        }
        return type;
    }

    private static Object argument(Type type, @Nullable Object value) {
        if (Types.isOptional(type)) {
            return Optional.ofNullable(value);
        }
        if (value != null) {
            return value;
        }
        if (!Types.mayBeAbsent(type)) {
            throw new IllegalArgumentException("nothing is given for a component that is needed");
        }
        return Types.isList(type) ? List.of() : new TreeMap<String, Object>();
    }
}
