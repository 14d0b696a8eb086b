package io.chartwright.core.platform;

import io.chartwright.core.bind.Findings;
import io.chartwright.core.bind.Place;
import io.chartwright.core.bind.RecordBinder;
import io.chartwright.core.yaml.YamlMapping;
import io.chartwright.model.InvalidModelException;
import io.chartwright.model.Metadata;
import io.chartwright.model.UmbrellaChart;
import io.chartwright.model.gitops.Project;
import io.chartwright.model.gitops.Sync;
import io.chartwright.model.istio.IstioPolicies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the umbrella charts, in the order of the file. */
final class ChartsReading {
    static final Set<String> OPTIONAL = Names.inOrder(
            "version", "description", "after", "project", "sync", "istio", "subcharts", "labels", "annotations");

    private final Findings findings;
    private final RecordBinder binder;
    private final SubchartReading subcharts;
    private final ExternalReading externals;

    ChartsReading(Findings findings, ProductTypes products, Set<String> environments) {
        this.findings = findings;
        this.binder = new RecordBinder(findings);
        this.subcharts = new SubchartReading(findings, products, environments);
        this.externals = new ExternalReading(findings, environments);
    }

    List<UmbrellaChart> read(Place root) {
        List<UmbrellaChart> charts = new ArrayList<>();
        children(root, "charts")
                .forEach(place -> chart(place.called("chart " + place.key())).ifPresent(charts::add));
        return charts;
    }

    private Optional<UmbrellaChart> chart(Place place) {
        if (binder.mapping(place, UmbrellaChart.class).isEmpty()) {
            return Optional.empty();
        }
        binder.checkKeys(place, Map.of(), OPTIONAL);
        UmbrellaChart.Builder chart = UmbrellaChart.named(place.key());
        binder.setting(place, "version", String.class).ifPresent(chart::version);
        binder.setting(place, "description", String.class).ifPresent(chart::description);
        binder.texts(place, "after").ifPresent(chart::after);
        binder.setting(place, "project", Project.class).ifPresent(chart::project);
        binder.setting(place, "sync", Sync.class).ifPresent(chart::sync);
        binder.setting(place, "istio", IstioPolicies.class).ifPresent(chart::istio);
        Metadata metadata = MetadataReading.read(binder, place);
        chart.labels(metadata.labels()).annotations(metadata.annotations());
        for (Place child : children(place, "subcharts")) {
            if (ExternalReading.describedAt(child)) {
                externals.read(child).ifPresent(external -> chart.external(() -> external));
            } else {
                subcharts.read(child).ifPresent(subchart -> chart.subchart(() -> subchart));
            }
        }
        try {
            return Optional.of(chart.get());
        } catch (InvalidModelException e) {
            e.faults().forEach(fault -> findings.addFault(place, fault));
            return Optional.empty();
        }
    }

    private List<Place> children(Place owner, String key) {
        Optional<Place> all = owner.child(key);
        return all.flatMap(place -> binder.mapping(place, YamlMapping.class))
                .map(mapping -> mapping.entries().keySet().stream()
                        .flatMap(name -> all.flatMap(place -> place.child(name)).stream())
                        .toList())
                .orElse(List.of());
    }
}
