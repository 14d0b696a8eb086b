package io.chartwright.render.template;

import com.github.jknack.handlebars.ValueResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Looks names up among the components of a record, and nowhere else. A name that the record lacks is an error, also in
 * {@code #if}, where Handlebars would take it for false, and inside {@code #each}, where it would look further out.
 */
final class StrictRecords implements ValueResolver {

    /** What each record class offers, found once: asking a class for its components copies them every time. */
    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> accessors = new LinkedHashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                accessors.put(component.getName(), component.getAccessor());
            }
            return accessors;
        }
    };

    @Override
    public Object resolve(Object context, String name) {
        Method accessor =
                context instanceof Record ? ACCESSORS.get(context.getClass()).get(name) : null;
        if (accessor == null) {
            throw new TemplateException(
                    "it asks for '" + name + "', which " + context.getClass().getSimpleName() + " does not have");
        }
        return value(context, accessor);
    }

    @Override
    public Object resolve(Object context) {
        return UNRESOLVED;
    }

    @Override
    public Set<Map.Entry<String, Object>> propertySet(Object context) {
        Map<String, Object> all = new LinkedHashMap<>();
        if (context instanceof Record) {
            ACCESSORS.get(context.getClass()).forEach((name, accessor) -> all.put(name, value(context, accessor)));
        }
        return all.entrySet();
    }

    private static Object value(Object context, Method accessor) {
        try {
            return accessor.invoke(context);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new TemplateException("cannot read " + accessor, e);
        }
    }
}
