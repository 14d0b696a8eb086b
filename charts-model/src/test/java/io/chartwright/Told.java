package io.chartwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.chartwright.model.Fault;
import io.chartwright.model.InvalidModelException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assertions;

/** What a user is told about a model that cannot be. */
public final class Told {
    private Told() {}

    /** The faults as {@code path: code}, or {@code code} alone where the path is empty. */
    public static List<String> by(ThrowingCallable step) {
        return faults(step).stream()
                .map(fault -> fault.path().isEmpty() ? fault.code() : fault.path() + ": " + fault.code())
                .toList();
    }

    /** The faults, each of which must say what is wrong. */
    public static List<Fault> faults(ThrowingCallable step) {
        InvalidModelException exception = Assertions.assertThrows(InvalidModelException.class, step::call);
        assertThat(exception.faults()).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(fault.message()).isNotBlank();
        });
        return exception.faults();
    }
}
