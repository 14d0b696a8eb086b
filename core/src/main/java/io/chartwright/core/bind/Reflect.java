package io.chartwright.core.bind;

import io.chartwright.model.Fault;
import io.chartwright.model.InvalidModelException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls what was found by reflection, and lets faults of the model through as such. */
final class Reflect {
    private Reflect() {}

    static Object call(Method method, @Nullable Object target, Object... arguments) {
        try {
            return made(method.invoke(target, arguments), method);
        } catch (InvocationTargetException e) {
            throw cause(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " must be public, and so must its class", e);
        }
    }

    static Object make(Constructor<?> constructor, Object... arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw cause(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor + " must be public, and so must its class", e);
        }
    }

    private static Object made(@Nullable Object result, Method method) {
        if (result == null) {
            throw new IllegalStateException(method + " returned null");
        }
        return result;
    }

    // Products of other authors may not know faults; what they refuse is the user's input all the same.
    private static RuntimeException cause(InvocationTargetException e) {
        Throwable cause = e.getCause();
        if (cause instanceof InvalidModelException invalid) {
            return invalid;
        }
        if (cause instanceof IllegalArgumentException refused) {
            String message = refused.getMessage() == null ? "the value is refused" : refused.getMessage();
            return new InvalidModelException(List.of(new Fault("", "bad-value", message, "")));
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new IllegalStateException("a model class failed", cause);
    }
}
