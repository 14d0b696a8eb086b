package io.chartwright.core.platform;

import io.chartwright.core.bind.Extras;
import io.chartwright.core.bind.Place;
import io.chartwright.core.bind.RecordBinder;
import io.chartwright.core.yaml.YamlMapping;
import io.chartwright.model.Capacity;
import io.chartwright.model.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the environments, in the order of the file, which is that of promotion. */
final class EnvironmentsReading {
    static final String CAPACITY = "capacity";
    static final Extras CAPACITY_KEYS = new Extras(Map.of(), Names.examples("cpu: 88", "memory: 788Gi"), Set.of());

    private final RecordBinder binder;

    EnvironmentsReading(RecordBinder binder) {
        this.binder = binder;
    }

    List<Environment> read(Place root) {
        List<Environment> environments = new ArrayList<>();
        Optional<Place> all = root.child("environments");
        all.flatMap(place -> binder.mapping(place, YamlMapping.class))
                .ifPresent(mapping -> mapping.entries().keySet().forEach(name -> all.flatMap(place -> place.child(name))
                        .flatMap(place -> environment(name, place))
                        .ifPresent(environments::add)));
        return environments;
    }

    private Optional<Environment> environment(String name, Place place) {
        Optional<Capacity> capacity =
                place.child(CAPACITY).flatMap(child -> binder.bind(child, Capacity.class, CAPACITY_KEYS));
        return binder.bind(place.called("environment " + name), Environment.class, keys(name))
                .map(environment -> capacity.map(
                                known -> environment.toBuilder().capacity(known).build())
                        .orElse(environment));
    }

    /** The keys of an environment whose name is known. */
    static Extras keys(String name) {
        return new Extras(Map.of("name", name), Map.of("domain", "domain: acme.example"), Set.of(CAPACITY));
    }
}
