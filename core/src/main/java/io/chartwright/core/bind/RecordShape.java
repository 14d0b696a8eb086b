package io.chartwright.core.bind;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Which keys a record has in YAML, and how it is made of their values. */
sealed interface RecordShape permits BuilderShape, ConstructorShape, UnwrappedShape {

    /** The type of each key, in the order of the record. */
    Map<String, Type> settings();

    /** The keys without which there is no record. */
    Set<String> needed();

    /**
     * Makes a record.
     *
     * @param values value by key, without the optional around it
     * @throws io.chartwright.model.InvalidModelException if the record refuses them
     */
    Object make(Map<String, Object> values);

    /** The shape of a record. */
    static RecordShape of(Class<?> type) {
        return Shapes.KNOWN.get(type);
    }

    /** The components of a record and their types, in order. */
    static Map<String, Type> components(Class<?> type) {
        Map<String, Type> components = new LinkedHashMap<>();
        Arrays.stream(type.getRecordComponents())
                .forEach(component -> components.put(component.getName(), typeOf(component)));
        return components;
    }

    private static Type typeOf(RecordComponent component) {
        Type type = component.getGenericType();
        return type instanceof Class<?> known ? Types.boxed(known) : type;
    }
}
