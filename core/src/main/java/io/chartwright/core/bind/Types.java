package io.chartwright.core.bind;

import io.chartwright.model.component.Text;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** What the types of record components mean for YAML. */
final class Types {
    private Types() {}

    /** The class of a type, without its arguments. */
    static Class<?> raw(Type type) {
        Type raw = type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type;
        if (raw instanceof Class<?> known) {
            return boxed(known);
        }
        throw new IllegalArgumentException(type + " is no type that YAML can be bound to");
    }

    /** The last argument of a type: of what an optional, a list or a map is made. */
    static Type element(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            return arguments[arguments.length - 1];
        }
        throw new IllegalArgumentException(type + " does not say of what it is made");
    }

    /** The enum that the keys of a map are of; empty if they are the user's choice. */
    static Optional<Class<?>> keys(Type map) {
        return map instanceof ParameterizedType parameterized
                ? Optional.<Class<?>>of(raw(parameterized.getActualTypeArguments()[0]))
                        .filter(Class::isEnum)
                : Optional.empty();
    }

    static boolean isMap(Type type) {
        return raw(type) == SortedMap.class || raw(type) == Map.class;
    }

    static boolean isList(Type type) {
        return raw(type) == List.class;
    }

    static boolean isOptional(Type type) {
        return raw(type) == Optional.class;
    }

    /** Whether a component of this type is simply empty where nobody says anything. */
    static boolean mayBeAbsent(Type type) {
        return isOptional(type) || isList(type) || isMap(type);
    }

    /** The public static {@code of(String)} of a type that can be written as one word. */
    static Optional<Method> ofText(Class<?> type) {
        try {
            Method method = type.getMethod("of", String.class);
            boolean makes = Modifier.isStatic(method.getModifiers()) && type.isAssignableFrom(method.getReturnType());
            return makes ? Optional.of(method) : Optional.empty();
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    /** The public static {@code of(Text)} of a type that can be written as the parts of a text; not of a text itself. */
    static Optional<Method> ofParts(Class<?> type) {
        try {
            Method method = type.getMethod("of", Text.class);
            boolean makes = Modifier.isStatic(method.getModifiers()) && type.isAssignableFrom(method.getReturnType());
            return makes ? Optional.of(method) : Optional.empty();
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    /** Whether a list may stand for a value of this type: the parts of a text. */
    static boolean takesParts(Class<?> type) {
        return type == Text.class || ofParts(type).isPresent();
    }

    /** How the constants of an enum are written: by their own {@code word()}, else in kebab case. */
    static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> word((Enum<?>) constant))
                .toList();
    }

    /** The constant that a word means, however it is spelled. */
    static Optional<Enum<?>> constant(Class<?> type, String text) {
        String given = bare(text);
        return Arrays.stream(type.getEnumConstants())
                .<Enum<?>>map(constant -> (Enum<?>) constant)
                .filter(constant -> given.equals(bare(constant.name())) || given.equals(bare(word(constant))))
                .findFirst();
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    static String word(Enum<?> constant) {
        try {
            Method word = constant.getDeclaringClass().getMethod("word");
            return Reflect.call(word, constant).toString();
        } catch (NoSuchMethodException e) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A primitive's class as an object's, so that {@code int} and {@code Integer} are one. */
    static Class<?> boxed(Class<?> type) {
        if (type == int.class) {
            return Integer.class;
        }
        return type == boolean.class ? Boolean.class : type;
    }
}
