package io.chartwright.checks;

import io.chartwright.checks.rule.Finding;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists of findings, as they are told: the same of several environments once, in the order of files. */
public final class Findings {
    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(
                    (Finding finding) -> finding.place().file())
            .thenComparing(finding -> finding.place().chart())
            .thenComparing(finding -> finding.place().object())
            .thenComparing(finding -> finding.place().field())
            .thenComparing(Finding::code)
            .thenComparing(Finding::message);

    private Findings() {}

    /**
     * Makes one of findings that differ in their environments alone, and sorts them all by file, chart, object, field, code
     * and message; what is alike in these keeps its order.
     *
     * @param environments the names of all environments, in order of promotion
     */
    public static List<Finding> merge(List<Finding> findings, List<String> environments) {
        List<Suppressed> withoutReasons =
                findings.stream().map(finding -> new Suppressed(finding, "")).toList();
        return mergeSuppressed(withoutReasons, environments).stream()
                .map(Suppressed::finding)
                .toList();
    }

    /** The same for what may stay; of two that differ in their reasons, too, each is told. */
    public static List<Suppressed> mergeSuppressed(List<Suppressed> suppressed, List<String> environments) {
        Map<Key, Set<String>> groups = new LinkedHashMap<>();
        suppressed.forEach(one -> groups.computeIfAbsent(Key.of(one), none -> new HashSet<>())
                .addAll(one.finding().place().environments()));
        Comparator<String> promotion = Comparator.comparing((String name) -> rank(environments, name))
                .thenComparing(Comparator.naturalOrder());
        return groups.entrySet().stream()
                .map(group -> group.getKey()
                        .in(group.getValue().stream().sorted(promotion).toList()))
                .sorted(Comparator.comparing(Suppressed::finding, BY_PLACE))
                .toList();
    }

    /** A finding for each of its environments; itself if it is of none. */
    static List<Finding> inEachEnvironment(Finding finding) {
        List<String> environments = finding.place().environments();
        return environments.size() < 2
                ? List.of(finding)
                : environments.stream()
                        .map(name -> finding.at(finding.place().in(List.of(name))))
                        .toList();
    }

    private static int rank(List<String> environments, String name) {
        int index = environments.indexOf(name);
        return index < 0 ? environments.size() : index;
    }

    /**
     * What findings have in common that become one.
     *
     * @param bare the finding without its environments
     * @param anywhere whether it never had any: that is not the same as having some
     */
    private record Key(Finding bare, String reason, boolean anywhere) {
        static Key of(Suppressed one) {
            Finding finding = one.finding();
            return new Key(
                    finding.at(finding.place().in(List.of())),
                    one.reason(),
                    finding.place().environments().isEmpty());
        }

        Suppressed in(List<String> environments) {
            return new Suppressed(bare.at(bare.place().in(environments)), reason);
        }
    }
}
