package io.chartwright.core.platform;

import io.chartwright.core.bind.Extras;
import io.chartwright.core.bind.Findings;
import io.chartwright.core.bind.Place;
import io.chartwright.core.bind.RecordBinder;
import io.chartwright.model.Additions;
import io.chartwright.model.InvalidModelException;
import io.chartwright.model.Product;
import io.chartwright.model.Subchart;
import io.chartwright.model.Values;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads one subchart: the words that all have, the settings of its product, and what differs in environments. */
final class SubchartReading {
    static final Set<String> SHARED = Names.inOrder(
            "type",
            "version",
            "enabled",
            Overrides.KEY,
            "labels",
            "annotations",
            ValuesReading.KEY,
            AdditionsReading.MANIFESTS,
            AdditionsReading.PATCHES);
    // As the builders in Java have it.
    private static final String FIRST_VERSION = "0.1.0";

    private final Findings findings;
    private final RecordBinder binder;
    private final ProductTypes products;
    private final Set<String> environments;
    private final AdditionsReading additions;

    SubchartReading(Findings findings, ProductTypes products, Set<String> environments) {
        this.findings = findings;
        this.binder = new RecordBinder(findings);
        this.products = products;
        this.environments = environments;
        this.additions = new AdditionsReading(findings);
    }

    Optional<Subchart> read(Place place) {
        if (binder.mapping(place, Subchart.class).isEmpty()) {
            return Optional.empty();
        }
        String version = binder.setting(place, "version", String.class).orElse(FIRST_VERSION);
        boolean enabled = binder.setting(place, "enabled", Boolean.class).orElse(true);
        boolean named = checkHead(place, version);
        Values values = ValuesReading.read(binder, place);
        Additions besides = additions.read(place);
        Overrides overrides = new Overrides(findings, environments, enabled, values);
        Optional<Class<? extends Product>> type = type(place);
        if (type.isEmpty()) {
            overrides.checkNames(place);
            return Optional.empty();
        }
        Findings base = new Findings();
        Optional<Product> product = settings(place.asRoot(place.key(), place.node()), type.get(), base, SHARED);
        findings.addAll(base.all());
        SortedMap<String, Subchart.Variant> variants = overrides.read(place, type.get(), base.all());
        return product.filter(made -> named)
                .map(made -> new Subchart(
                        place.key(), version, new Subchart.Variant(enabled, made, values), variants, besides));
    }

    static Optional<Product> settings(
            Place place, Class<? extends Product> type, Findings findings, Set<String> elsewhere) {
        return new RecordBinder(findings)
                .bind(place, type.asSubclass(Record.class), new Extras(Map.of(), Map.of(), elsewhere))
                .map(Product.class::cast);
    }

    private Optional<Class<? extends Product>> type(Place place) {
        Optional<Place> type = place.child("type");
        if (type.isEmpty()) {
            noType(place);
            return Optional.empty();
        }
        Optional<String> word = binder.bind(type.get(), String.class);
        Optional<Class<? extends Product>> known = word.map(products.byName()::get);
        if (word.isPresent() && known.isEmpty()) {
            Set<String> all = new TreeSet<>(products.byName().keySet());
            all.add(ExternalReading.TYPE);
            findings.add(
                    type.get(),
                    "unknown-type",
                    "there is no product " + Findings.quote(word.get()),
                    Findings.nearest(word.get(), all)
                            .map(Findings::didYouMean)
                            .orElseGet(() -> Findings.knownHere(all)));
        }
        return known;
    }

    private void noType(Place place) {
        Names.keysOf(place.node()).stream()
                .filter(key ->
                        Findings.nearest(key, SHARED).filter("type"::equals).isPresent())
                .flatMap(key -> place.child(key).stream())
                .findFirst()
                .ifPresentOrElse(
                        misspelt -> findings.addUnknown(misspelt, place, SHARED),
                        () -> findings.addMissing(
                                place,
                                "type",
                                "say which product it is: 'type: "
                                        + products.byName().firstKey() + "'"));
    }

    /** Checks name and version also where the product is wrong or unknown. */
    private boolean checkHead(Place place, String version) {
        try {
            Subchart.Variant nothing = new Subchart.Variant(true, new NoProduct());
            new Subchart(place.key(), version, nothing, new TreeMap<>());
            return true;
        } catch (InvalidModelException e) {
            e.faults().forEach(fault -> findings.addFault(place, fault));
            return false;
        }
    }
}
