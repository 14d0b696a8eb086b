package io.chartwright.architecture;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** What callers of a type have to know: every type that is named where they can see it. */
final class Signatures {
    private Signatures() {}

    /** Whether callers in other packages can name it: it is public, and so is all that it is nested in. */
    static boolean visible(JavaClass type) {
        Optional<JavaClass> around = type.getEnclosingClass();
        return isPromised(type)
                && !type.isAnonymousClass()
                && around.map(Signatures::visible).orElse(true);
    }

    /** A line for each type that a signature of this one names, and where it does. */
    static Stream<Named> of(JavaClass type) {
        return Stream.of(
                        named(type.getName() + " is a", supertypes(type)),
                        named("a type parameter of " + type.getName(), bounds(type.getTypeParameters())),
                        annotations(type.getName(), type),
                        type.getFields().stream().filter(Signatures::isPromised).flatMap(Signatures::ofField),
                        type.getCodeUnits().stream()
                                .filter(Signatures::isPromised)
                                .flatMap(Signatures::ofCode))
                .flatMap(all -> all);
    }

    private static Stream<Named> ofField(JavaField field) {
        return Stream.concat(
                named(field.getFullName(), Stream.of(field.getType())), annotations(field.getFullName(), field));
    }

    private static Stream<Named> ofCode(JavaCodeUnit code) {
        String where = code.getFullName();
        return Stream.of(
                        named(where + " returns", Stream.of(code.getReturnType())),
                        named(where + " takes", code.getParameterTypes().stream()),
                        named(where + " has a type parameter", bounds(code.getTypeParameters())),
                        code.getThrowsClause().getTypes().stream().map(type -> new Named(where + " throws", type)),
                        annotations(where, code),
                        code.getParameters().stream().flatMap(parameter -> annotations(where, parameter)))
                .flatMap(all -> all);
    }

    private static Stream<JavaType> supertypes(JavaClass type) {
        return Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
    }

    private static Stream<JavaType> bounds(Collection<? extends JavaTypeVariable<?>> parameters) {
        return parameters.stream().flatMap(parameter -> parameter.getUpperBounds().stream());
    }

    private static Stream<Named> annotations(String where, HasAnnotations<?> annotated) {
        return annotated.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .map(type -> new Named("an annotation of " + where, type));
    }

    private static Stream<Named> named(String where, Stream<? extends JavaType> types) {
        return types.flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getBaseComponentType)
                .filter(type -> !type.isPrimitive())
                .map(type -> new Named(where, type));
    }

    private static boolean isPromised(HasModifiers member) {
        boolean written =
                !(member instanceof JavaMember) || !member.getModifiers().contains(JavaModifier.SYNTHETIC);
        return written
                && (member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED));
    }

    /**
     * A type that a signature names.
     *
     * @param where the signature
     * @param type the type
     */
    record Named(String where, JavaClass type) {
        @Override
        public String toString() {
            return where + " " + type.getName();
        }
    }
}
