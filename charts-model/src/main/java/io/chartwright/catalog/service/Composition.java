package io.chartwright.catalog.service;

import io.chartwright.model.Faults;
import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.ConfigSet;
import io.chartwright.model.component.ConnectionTest;
import io.chartwright.model.component.FileSet;
import io.chartwright.model.component.Image;
import io.chartwright.model.component.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** From a service's settings to what runs. */
final class Composition {
    private final ServiceChart chart;
    private final SecurityContext security;

    Composition(ServiceChart chart) {
        this.chart = chart;
        this.security = chart.security().over(RunAs.usual());
    }

    ChartContent content() {
        Faults faults = new Faults();
        new References(faults, chart).check();
        List<Component> components = new ArrayList<>();
        chart.components().forEach((name, component) -> faults.collect(
                        "components." + name, () -> ComponentPlan.of(name, component, security))
                .ifPresent(components::add));
        Optional<String> version = version(faults);
        faults.throwIfAny();
        return new ChartContent(
                chart.description()
                        .orElseGet(() -> "Runs " + inWords(chart.components().keySet())),
                chart.home().orElse(""),
                version.orElseThrow(),
                security,
                chart.serviceAccount().serviceAccount(),
                config(),
                files(),
                components,
                test());
    }

    /** What the user says, or the one tag that all images have. */
    private Optional<String> version(Faults faults) {
        if (chart.appVersion().isPresent()) {
            return chart.appVersion();
        }
        Set<String> tags = chart.components().values().stream()
                .flatMap(component -> component.tuning().image().stream())
                .map(Image::tag)
                .collect(Collectors.toCollection(TreeSet::new));
        String tag = tags.iterator().next();
        if (tags.size() == 1) {
            faults.labelValue("appVersion", tag);
            return Optional.of(tag);
        }
        faults.add(
                "appVersion",
                "missing-value",
                "the images have different tags, so that 'appVersion' must be said: " + String.join(", ", tags),
                "add 'appVersion: " + tag + "'");
        return Optional.empty();
    }

    private List<ConfigSet> config() {
        return chart.config().entrySet().stream()
                .map(set -> new ConfigSet(
                        set.getKey(), users(component -> component.config().contains(set.getKey())), set.getValue()))
                .toList();
    }

    private List<FileSet> files() {
        return chart.files().entrySet().stream()
                .map(set -> new FileSet(
                        set.getKey(),
                        users(component -> component.volumes().values().stream()
                                .anyMatch(volume -> volume instanceof ServiceVolume.Shared shared
                                        && shared.shared().equals(set.getKey()))),
                        set.getValue()))
                .toList();
    }

    private String users(Predicate<ServiceComponent> uses) {
        Set<String> names = new TreeSet<>();
        chart.components().forEach((name, component) -> {
            if (uses.test(component)) {
                names.add(name);
            }
        });
        return names.isEmpty() ? "not used yet" : "for " + inWords(names);
    }

    private Optional<ConnectionTest> test() {
        return chart.test()
                .flatMap(test -> Optional.ofNullable(chart.components().get(test.component()))
                        .flatMap(asked -> References.port(test, asked))
                        .map(port -> new ConnectionTest(
                                test.component(), port, test.path().orElse("/"))));
    }

    private static String inWords(Set<String> names) {
        List<String> all = List.copyOf(names);
        int last = all.size() - 1;
        return last < 1 ? String.join("", all) : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
    }
}
