package io.chartwright.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong with settings of checks. Which rules there are is not known here: the checks tell of codes that nobody has. */
final class CheckFaults {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private CheckFaults() {}

    /** Checks that a rule can be named so. */
    static void code(Faults faults, String path, String code) {
        if (!CODE.matcher(code).matches()) {
            faults.add(
                    path,
                    "bad-code",
                    Faults.quote(code) + " names no rule",
                    "write its code as reports have it, such as 'runs-as-root'");
        }
    }

    /** Faults for places that the platform does not have. */
    static List<Fault> of(List<Suppression> suppressions, List<Environment> environments, List<UmbrellaChart> charts) {
        Faults faults = new Faults();
        for (int i = 0; i < suppressions.size(); i++) {
            check(faults, "checks.suppressions." + i, suppressions.get(i), environments, charts);
        }
        return faults.all();
    }

    private static void check(
            Faults faults,
            String path,
            Suppression suppression,
            List<Environment> environments,
            List<UmbrellaChart> charts) {
        suppression.environment().ifPresent(name -> {
            Set<String> known = environments.stream().map(Environment::name).collect(inOrder());
            known(faults, path + ".environment", "unknown-environment", "environment", name, known);
        });
        List<UmbrellaChart> meant = charts.stream()
                .filter(chart -> suppression.chart().map(chart.name()::equals).orElse(true))
                .toList();
        suppression.chart().ifPresent(name -> {
            Set<String> known = charts.stream().map(UmbrellaChart::name).collect(inOrder());
            known(faults, path + ".chart", "unknown-chart", "chart", name, known);
        });
        suppression.subchart().filter(name -> !meant.isEmpty()).ifPresent(name -> {
            Set<String> known = meant.stream().flatMap(CheckFaults::subcharts).collect(inOrder());
            known(faults, path + ".subchart", "unknown-subchart", "subchart", name, known);
        });
    }

    private static Stream<String> subcharts(UmbrellaChart chart) {
        return Stream.concat(
                chart.subcharts().stream().map(Subchart::name),
                chart.externals().stream().map(ExternalChart::name));
    }

    private static void known(Faults faults, String path, String code, String what, String name, Set<String> known) {
        if (!known.contains(name)) {
            UnknownWord.add(faults, path, code, "there is no " + what + " " + Faults.quote(name), name, known);
        }
    }

    private static Collector<String, ?, Set<String>> inOrder() {
        return Collectors.toCollection(LinkedHashSet::new);
    }
}
