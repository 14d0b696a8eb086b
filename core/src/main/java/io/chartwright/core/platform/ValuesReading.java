package io.chartwright.core.platform;

import io.chartwright.core.bind.Place;
import io.chartwright.core.bind.RecordBinder;
import io.chartwright.core.yaml.YamlMapping;
import io.chartwright.model.Values;

/** Reads values that are passed through as they stand, with scalars as Helm takes them. */
final class ValuesReading {
    static final String KEY = "values";

    private ValuesReading() {}

    static Values read(RecordBinder binder, Place owner) {
        return owner.child(KEY)
                .flatMap(place -> binder.mapping(place, YamlMapping.class))
                .map(YamlMapping::toData)
                .map(Values::of)
                .orElseGet(Values::none);
    }
}
