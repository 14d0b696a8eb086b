package io.chartwright.render.template;

import com.github.jknack.handlebars.ValueResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Looks names up among the components of a record, and nowhere else. A name that the record lacks is an error, also in
 * {@code #if}, where Handlebars would take it for false, and inside {@code #each}, where it would look further out.
 */
final class StrictRecords implements ValueResolver {

    @Override
    public Object resolve(Object context, String name) {
        if (context instanceof Record) {
            for (RecordComponent component : context.getClass().getRecordComponents()) {
                if (component.getName().equals(name)) {
                    return value(context, component);
                }
            }
        }
        throw new TemplateException(
                "it asks for '" + name + "', which " + context.getClass().getSimpleName() + " does not have");
    }

    @Override
    public Object resolve(Object context) {
        return UNRESOLVED;
    }

    @Override
    public Set<Map.Entry<String, Object>> propertySet(Object context) {
        Map<String, Object> all = new LinkedHashMap<>();
        if (context instanceof Record) {
            for (RecordComponent component : context.getClass().getRecordComponents()) {
                all.put(component.getName(), value(context, component));
            }
        }
        return all.entrySet();
    }

    private static Object value(Object context, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(context);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new TemplateException("cannot read " + component, e);
        }
    }
}
