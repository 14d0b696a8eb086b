package io.chartwright.core.platform;

import io.chartwright.core.bind.Findings;
import io.chartwright.core.bind.Place;
import io.chartwright.core.bind.RecordBinder;
import io.chartwright.core.yaml.YamlMapping;
import io.chartwright.core.yaml.YamlScalar;
import io.chartwright.model.ExternalChart;
import io.chartwright.model.InvalidModelException;
import io.chartwright.model.VendoredChart;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a chart of others. */
final class ExternalReading {
    static final String TYPE = "external";
    static final Set<String> KEYS = Names.inOrder(
            "type",
            "chart",
            "version",
            "repository",
            "vendored",
            "condition",
            "enabled",
            ValuesReading.KEY,
            Overrides.KEY);
    private static final Set<String> FIXED =
            Names.inOrder("type", "chart", "version", "repository", "vendored", "condition");
    static final Set<String> DIFFERING = Names.inOrder("enabled", ValuesReading.KEY);

    private final Findings findings;
    private final RecordBinder binder;
    private final Overrides environments;

    ExternalReading(Findings findings, Set<String> environments) {
        this.findings = findings;
        this.binder = new RecordBinder(findings);
        this.environments = new Overrides(findings, environments);
    }

    /** Whether a subchart is a chart of others. */
    static boolean describedAt(Place subchart) {
        return subchart.child("type")
                .filter(type ->
                        type.node() instanceof YamlScalar word && word.text().equals(TYPE))
                .isPresent();
    }

    Optional<ExternalChart> read(Place place) {
        binder.checkKeys(place, Map.of(), KEYS);
        ExternalChart.Builder chart = ExternalChart.named(place.key());
        binder.setting(place, "chart", String.class).ifPresent(chart::chart);
        binder.setting(place, "condition", String.class).ifPresent(chart::condition);
        binder.setting(place, "enabled", Boolean.class).ifPresent(chart::enabled);
        chart.values(ValuesReading.read(binder, place).tree());
        boolean found = source(place, chart);
        Optional<Place> all = place.child(Overrides.KEY);
        all.ifPresent(overrides -> binder.mapping(overrides, YamlMapping.class));
        all.ifPresent(overrides -> Names.keysOf(overrides.node())
                .forEach(name -> overrides.child(name).ifPresent(override -> differ(place, name, override, chart))));
        try {
            ExternalChart made = chart.get();
            return found ? Optional.of(made) : Optional.empty();
        } catch (InvalidModelException e) {
            e.faults().forEach(fault -> findings.addFault(place, fault));
            return Optional.empty();
        }
    }

    private boolean source(Place place, ExternalChart.Builder chart) {
        Optional<String> repository = binder.setting(place, "repository", String.class);
        Optional<String> version = binder.setting(place, "version", String.class);
        Optional<Place> vendored = place.child("vendored");
        repository.ifPresent(chart::repository);
        version.ifPresent(chart::version);
        if (version.isEmpty() && (vendored.isEmpty() || repository.isPresent())) {
            if (vendored.isEmpty() && place.child("version").isEmpty()) {
                findings.addMissing(place, "version", "add 'version: 1.2.3', the one version that you tried");
            }
            chart.version("0.0.0");
        }
        if (vendored.isPresent() && repository.isPresent()) {
            findings.addAtKey(
                    vendored.get(),
                    "ambiguous-value",
                    place.label() + " has both 'repository' and 'vendored'",
                    "keep 'vendored' to keep the chart in Git, or 'repository' to fetch it at each deployment");
            return false;
        }
        if (vendored.isEmpty()) {
            return version.isPresent();
        }
        Optional<VendoredChart> files = binder.bind(vendored.get(), String.class)
                .flatMap(path -> {
                    try {
                        return Optional.of(place.files().chart(path));
                    } catch (InvalidModelException e) {
                        e.faults().forEach(fault -> findings.addFault(vendored.get(), fault));
                        return Optional.empty();
                    }
                });
        files.ifPresent(chart::vendored);
        if (files.isEmpty()) {
            // So that the rest is checked all the same.
            chart.repository(repository.orElse("https://nowhere"));
            if (version.isEmpty()) {
                chart.version("0.0.0");
            }
        }
        return files.isPresent();
    }

    private void differ(Place chart, String name, Place override, ExternalChart.Builder builder) {
        environments.exists(name, override);
        Place place = override.called(chart.key() + " in " + name);
        if (binder.mapping(place, ExternalChart.class).isEmpty()) {
            return;
        }
        environments.refuse(chart, place, FIXED);
        YamlMapping mapping = (YamlMapping) place.node();
        binder.checkKeys(place.asRoot(place.label(), Merge.without(mapping, FIXED)), Map.of(), DIFFERING);
        builder.in(name, difference -> {
            binder.setting(place, "enabled", Boolean.class).ifPresent(difference::enabled);
            difference.values(ValuesReading.read(binder, place).tree());
        });
    }
}
