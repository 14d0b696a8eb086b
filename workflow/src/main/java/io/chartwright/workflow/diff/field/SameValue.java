package io.chartwright.workflow.diff.field;

import io.chartwright.checks.objects.Amounts;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether two values mean the same: {@code 1} and {@code 1.0}; and where quantities stand, {@code 500m} and {@code 0.5}. */
final class SameValue {
    /** Mappings of resources to quantities. */
    private static final Pattern AMOUNTS =
            Pattern.compile("(.*[.\\]])?(requests|limits|capacity|hard|overhead|defaultRequest)");

    /** Fields that hold a quantity by themselves. */
    private static final Set<String> AMOUNT = Set.of("sizeLimit", "averageValue", "divisor");

    private SameValue() {}

    static boolean of(FieldPath path, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return true;
        }
        if (before instanceof Number one && after instanceof Number other) {
            return same(number(one), number(other));
        }
        return quantity(path) && same(Amounts.of(before), Amounts.of(after));
    }

    private static boolean quantity(FieldPath path) {
        boolean free = path.in("data") || path.in("stringData") || path.in("metadata");
        return !free
                && (AMOUNT.contains(path.key()) || AMOUNTS.matcher(path.above()).matches());
    }

    private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
    }

    private static Optional<BigDecimal> number(Number number) {
        try {
            return Optional.of(new BigDecimal(number.toString()));
        } catch (NumberFormatException e) {
            return Optional.empty(); // infinite, or no number
        }
    }
}
