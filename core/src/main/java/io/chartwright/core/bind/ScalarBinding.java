package io.chartwright.core.bind;

import io.chartwright.core.yaml.YamlScalar;
import io.chartwright.core.yaml.YamlType;
import io.chartwright.model.InvalidModelException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Turns single values into strings, numbers, truth values, enum constants and whatever is made of a text. */
final class ScalarBinding {
    private final Findings findings;

    ScalarBinding(Findings findings) {
        this.findings = findings;
    }

    Bound bind(Place place, YamlScalar scalar, Class<?> type) {
        if (type == String.class) {
            // Not what YAML makes of it: a version 1.30 is no number 1.3.
            return Bound.whole(scalar.text());
        }
        if (type == Integer.class) {
            return integer(place, scalar);
        }
        if (type == Boolean.class) {
            return truth(place, scalar);
        }
        if (type.isEnum()) {
            return constant(place, scalar, type);
        }
        return Types.ofText(type)
                .map(of -> text(place, scalar, of))
                .orElseGet(() -> findings.wrongType(place, type, ""));
    }

    private Bound integer(Place place, YamlScalar scalar) {
        if (scalar.type() == YamlType.INTEGER) {
            BigDecimal number = new BigDecimal(Objects.toString(scalar.toData()));
            if (number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0) {
                return Bound.whole(number.intValueExact());
            }
            findings.add(place, "out-of-range", scalar.text() + " is out of range", "at most " + Integer.MAX_VALUE);
            return Bound.NOTHING;
        }
        boolean quoted = scalar.text().matches("-?\\d+");
        return findings.wrongType(place, Integer.class, quoted ? "remove the quotes" : "");
    }

    private Bound truth(Place place, YamlScalar scalar) {
        if (scalar.type() == YamlType.BOOLEAN) {
            return Bound.whole(Boolean.TRUE.equals(scalar.toData()));
        }
        boolean quoted = scalar.text().toLowerCase(Locale.ROOT).matches("true|false|yes|no|on|off");
        return findings.wrongType(place, Boolean.class, quoted ? "remove the quotes" : "");
    }

    private Bound constant(Place place, YamlScalar scalar, Class<?> type) {
        Optional<Enum<?>> meant = Types.constant(type, scalar.text());
        if (meant.isPresent()) {
            return Bound.whole(meant.get());
        }
        findings.add(
                place,
                "unknown-value",
                Findings.quote(scalar.text()) + " is no " + place.label() + " that is known",
                Findings.nearest(scalar.text(), Types.words(type))
                        .map(Findings::didYouMean)
                        .orElseGet(() -> Findings.knownHere(Types.words(type))));
        return Bound.NOTHING;
    }

    private Bound text(Place place, YamlScalar scalar, Method of) {
        try {
            return Bound.whole(Reflect.call(of, null, scalar.text()));
        } catch (InvalidModelException e) {
            e.faults().forEach(fault -> findings.addFault(place, fault));
            return Bound.NOTHING;
        }
    }
}
