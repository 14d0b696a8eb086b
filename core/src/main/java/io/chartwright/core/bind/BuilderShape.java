package io.chartwright.core.bind;

import io.chartwright.model.SubchartBuilder;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A record that is made by its builder, whose defaults count where nobody says anything. */
final class BuilderShape implements RecordShape {
    private final Method start;
    private final Method end;
    private final Map<String, Type> settings = new LinkedHashMap<>();
    private final Map<String, Method> setters = new LinkedHashMap<>();

    private BuilderShape(Class<?> type, Class<?> builder) throws NoSuchMethodException {
        this.start = type.getMethod("builder");
        this.end = builder.getMethod(SubchartBuilder.class.isAssignableFrom(builder) ? "product" : "build");
        RecordShape.components(type).forEach((name, component) -> {
            Type wanted = Types.isOptional(component) ? Types.element(component) : component;
            setter(builder, name, wanted).ifPresent(setter -> {
                settings.put(name, wanted);
                setters.put(name, setter);
            });
        });
    }

    /** The shape of a record that has a public static {@code builder()} and a public nested {@code Builder}. */
    static Optional<RecordShape> find(Class<?> type) {
        Optional<Class<?>> builder = Arrays.stream(type.getClasses())
                .filter(nested -> nested.getSimpleName().equals("Builder"))
                .findFirst();
        if (builder.isEmpty()) {
            return Optional.empty();
        }
        try {
            BuilderShape shape = new BuilderShape(type, builder.get());
            return Modifier.isStatic(shape.start.getModifiers()) ? Optional.of(shape) : Optional.empty();
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    @Override
    public Map<String, Type> settings() {
        return settings;
    }

    @Override
    public Set<String> needed() {
        return Set.of();
    }

    @Override
    public Object make(Map<String, Object> values) {
        Object builder = Reflect.call(start, null);
        setters.forEach((name, setter) -> {
            Object value = values.get(name);
            if (value != null) {
                Reflect.call(setter, builder, value);
            }
        });
        return Reflect.call(end, builder);
    }

    private static Optional<Method> setter(Class<?> builder, String name, Type wanted) {
        return Arrays.stream(builder.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
                .filter(method -> !method.isBridge())
                .filter(method -> takes(method.getGenericParameterTypes()[0], wanted))
                .findFirst();
    }

    private static boolean takes(Type parameter, Type wanted) {
        Type boxed = parameter instanceof Class<?> known ? Types.boxed(known) : parameter;
        return boxed.equals(wanted);
    }
}
