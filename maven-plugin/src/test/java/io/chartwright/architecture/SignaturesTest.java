package io.chartwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.assertj.core.api.Assert;
import org.assertj.core.api.Condition;
import org.assertj.core.data.Index;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.assertj.core.error.AssertJMultipleFailuresError;
import org.junit.jupiter.api.Test;

/** What {@link PublicApiTest} would let through, it would let through for ever. */
class SignaturesTest {
    @Test
    void aLibraryIsFoundWhereverItIsNamed() {
        JavaClass leaky = new ClassFileImporter().importClass(Leaky.class);

        assertThat(Signatures.of(leaky).filter(named -> !PublicApiTest.isKnownToCallers(named)))
                .extracting(named -> named.type().getSimpleName())
                .containsExactlyInAnyOrder(
                        "Condition", // the supertype
                        "Assert", // the bound of the type's parameter
                        "Assert", // and that of a method's
                        "Index", // in a list's parameter, in a field
                        "Offset", // returned
                        "Percentage", // taken, in an array
                        "AssertJMultipleFailuresError", // thrown
                        "Test"); // the annotation
    }

    /** All that must not be. */
    @SuppressWarnings("unused")
    abstract static class Leaky<A extends Assert<?, ?>> extends Condition<String> {
        public final List<? extends Index> places = List.of();

        @Test
        public abstract <B extends Assert<?, ?>> Offset<Integer> off(Percentage[] shares)
                throws AssertJMultipleFailuresError;
    }
}
