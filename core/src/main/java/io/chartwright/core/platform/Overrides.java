package io.chartwright.core.platform;

import io.chartwright.core.bind.Finding;
import io.chartwright.core.bind.Findings;
import io.chartwright.core.bind.Place;
import io.chartwright.core.bind.RecordBinder;
import io.chartwright.core.yaml.YamlMapping;
import io.chartwright.model.Product;
import io.chartwright.model.Subchart;
import io.chartwright.model.Values;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what differs from environment to environment: the subchart's settings, merged with the override, bound anew. */
final class Overrides {
    static final String KEY = "environments";
    static final Set<String> SHARED = Names.inOrder("enabled", ValuesReading.KEY);
    private static final Set<String> FIXED = Names.inOrder(
            "type", "version", "labels", "annotations", AdditionsReading.MANIFESTS, AdditionsReading.PATCHES);

    private final Findings findings;
    private final RecordBinder binder;
    private final Set<String> environments;
    private final boolean enabled;
    private final Values values;

    /** Overrides of what has neither settings nor a switch. */
    Overrides(Findings findings, Set<String> environments) {
        this(findings, environments, true, Values.none());
    }

    Overrides(Findings findings, Set<String> environments, boolean enabled, Values values) {
        this.findings = findings;
        this.binder = new RecordBinder(findings);
        this.environments = environments;
        this.enabled = enabled;
        this.values = values;
    }

    /** Only checks that the environments exist, where no more is known of the subchart. */
    void checkNames(Place subchart) {
        subchart.child(KEY).ifPresent(all -> Names.keysOf(all.node())
                .forEach(name -> all.child(name).ifPresent(place -> exists(name, place))));
    }

    SortedMap<String, Subchart.Variant> read(Place subchart, Class<? extends Product> type, List<Finding> ofBase) {
        SortedMap<String, Subchart.Variant> variants = new TreeMap<>();
        Optional<Place> all = subchart.child(KEY);
        all.ifPresent(place -> binder.mapping(place, YamlMapping.class));
        for (String name : all.map(place -> Names.keysOf(place.node())).orElse(Set.of())) {
            Place place = all.flatMap(parent -> parent.child(name)).orElseThrow();
            boolean exists = exists(name, place);
            variant(subchart, place.called(subchart.key() + " in " + name), type, ofBase)
                    .filter(variant -> exists)
                    .ifPresent(variant -> variants.put(name, variant));
        }
        return variants;
    }

    private Optional<Subchart.Variant> variant(
            Place subchart, Place place, Class<? extends Product> type, List<Finding> ofBase) {
        Optional<YamlMapping> override = binder.mapping(place, Subchart.class);
        if (override.isEmpty() || !(subchart.node() instanceof YamlMapping base)) {
            return Optional.empty();
        }
        refuse(subchart, place, FIXED);
        boolean on = binder.setting(place, "enabled", Boolean.class).orElse(enabled);
        Merge merge = Merge.of(
                Merge.without(base, SubchartReading.SHARED),
                Merge.without(Merge.without(override.get(), FIXED), SHARED),
                place.keyMark());
        Findings found = new Findings();
        Optional<Product> product =
                SubchartReading.settings(place.asRoot(place.label(), merge.merged()), type, found, SHARED);
        findings.addAll(new OverrideFindings(merge, ofBase).own(found.all()));
        Values differing = ValuesReading.read(binder, place).over(values);
        return product.map(made -> new Subchart.Variant(on, made, differing));
    }

    /** Notes keys that no override may have. */
    void refuse(Place subchart, Place override, Set<String> fixed) {
        fixed.forEach(key -> override.child(key)
                .ifPresent(place -> findings.addAtKey(
                        place,
                        "not-overridable",
                        "'" + key + "' is the same in all environments",
                        "set it for " + subchart.key() + " as a whole, or make a subchart of its own")));
    }

    /** Whether there is such an environment; notes it if not. */
    boolean exists(String name, Place place) {
        if (environments.contains(name)) {
            return true;
        }
        findings.addAtKey(
                place,
                "unknown-environment",
                "there is no environment " + Findings.quote(name),
                Findings.nearest(name, environments)
                        .map(Findings::didYouMean)
                        .orElse("there are " + String.join(", ", environments)));
        return false;
    }
}
