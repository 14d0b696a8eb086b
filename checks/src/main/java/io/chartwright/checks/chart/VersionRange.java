package io.chartwright.checks.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.semver4j.Semver;
import org.semver4j.range.RangeListFactory;

/**
 * Versions that a chart takes, as Helm writes ranges: {@code ^1.2}, {@code ~1.2.3}, {@code 1.x}, {@code >=1.27.0-0},
 * {@code >=1, <3}, {@code 1.2 - 2.0}, and several with {@code ||} between them.
 */
final class VersionRange {
    private static final String VERSION =
            "v?(?:[0-9]+|[xX*])(?:\\.(?:[0-9]+|[xX*])){0,2}(?:-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?";
    private static final Pattern SPAN = Pattern.compile("(" + VERSION + ")\\s+-\\s+(" + VERSION + ")");
    private static final Pattern CLAUSE = Pattern.compile("(=|==|!=|>|<|>=|=>|<=|=<|~|~>|\\^)?\\s*(" + VERSION + ")");

    private final List<List<Clause>> alternatives;

    private VersionRange(List<List<Clause>> alternatives) {
        this.alternatives = alternatives;
    }

    /** One condition on a version. */
    private record Clause(String operator, String version) {
        boolean allows(Semver candidate) {
            if (operator.equals("!=")) {
                return !RangeListFactory.create(version).isSatisfiedBy(candidate);
            }
            String usual =
                    switch (operator) {
                        case "=>" -> ">=";
                        case "=<" -> "<=";
                        case "~>" -> "~";
                        case "==" -> "=";
                        default -> operator;
                    };
            return RangeListFactory.create(usual + version).isSatisfiedBy(candidate);
        }
    }

    /** Reads a range; empty if it is none. */
    static Optional<VersionRange> of(String text) {
        List<Optional<List<Clause>>> alternatives = Arrays.stream(text.split("\\|\\|", -1))
                .map(VersionRange::clauses)
                .toList();
        return alternatives.stream().allMatch(Optional::isPresent)
                ? Optional.of(new VersionRange(
                        alternatives.stream().flatMap(Optional::stream).toList()))
                : Optional.empty();
    }

    /** Whether a text is a version after the rules of SemVer 2; no {@code v} before it. */
    static boolean isVersion(String text) {
        return Semver.isValid(text) && Character.isDigit(text.charAt(0));
    }

    /** Whether a version is in the range; false for what is none. */
    boolean allows(String version) {
        Semver candidate = Semver.parse(version);
        return candidate != null
                && alternatives.stream().anyMatch(all -> all.stream().allMatch(clause -> clause.allows(candidate)));
    }

    private static Optional<List<Clause>> clauses(String text) {
        Matcher span = SPAN.matcher(text.strip());
        if (span.matches()) {
            return Optional.of(List.of(new Clause(">=", span.group(1)), new Clause("<=", span.group(2))));
        }
        // A blank after an operator belongs to it; any other, like a comma, stands between conditions.
        List<Matcher> clauses = Stream.of(
                        text.strip().replaceAll("([=<>~^])\\s+", "$1").split("[,\\s]+"))
                .map(CLAUSE::matcher)
                .toList();
        return clauses.stream().allMatch(Matcher::matches)
                ? Optional.of(clauses.stream()
                        .map(clause -> new Clause(clause.group(1) == null ? "" : clause.group(1), clause.group(2)))
                        .toList())
                : Optional.empty();
    }
}
