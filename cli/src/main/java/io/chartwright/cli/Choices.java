package io.chartwright.cli;

import io.chartwright.checks.report.ReportFormat;
import io.chartwright.core.problem.Severity;
import io.chartwright.workflow.FailOnHazard;
import io.chartwright.workflow.diff.report.DiffFormat;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Options that take one of a few words.
 *
 * @param <E> what the words stand for
 */
abstract class Choices<E extends Enum<E>> implements ITypeConverter<E>, Iterable<String> {
    private final Class<E> choices;

    Choices(Class<E> choices) {
        this.choices = choices;
    }

    @Override
    public E convert(String word) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> word(choice).equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "it takes " + String.join(", ", words()) + ", and not '" + word + "'"));
    }

    @Override
    public Iterator<String> iterator() {
        return words().iterator();
    }

    private List<String> words() {
        return Arrays.stream(choices.getEnumConstants()).map(Choices::word).toList();
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /** When to use colours. */
    static final class Colors extends Choices<ColorChoice> {
        Colors() {
            super(ColorChoice.class);
        }
    }

    /** How bad a finding is. */
    static final class Severities extends Choices<Severity> {
        Severities() {
            super(Severity.class);
        }
    }

    /** Forms of reports. */
    static final class Reports extends Choices<ReportFormat> {
        Reports() {
            super(ReportFormat.class);
        }
    }

    /** How much something hurts. */
    static final class Hazards extends Choices<FailOnHazard> {
        Hazards() {
            super(FailOnHazard.class);
        }
    }

    /** Forms of diffs. */
    static final class DiffReports extends Choices<DiffFormat> {
        DiffReports() {
            super(DiffFormat.class);
        }
    }

    /** Shells that complete commands. */
    static final class Shells extends Choices<Shell> {
        Shells() {
            super(Shell.class);
        }
    }
}
