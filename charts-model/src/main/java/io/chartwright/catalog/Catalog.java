package io.chartwright.catalog;

import io.chartwright.catalog.datahub.DataHub;
import io.chartwright.catalog.dolphinscheduler.DolphinScheduler;
import io.chartwright.catalog.service.ServiceChart;
import io.chartwright.catalog.superset.Superset;
import io.chartwright.catalog.trino.Trino;
import io.chartwright.model.Product;
import io.chartwright.model.Starter;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The known products, by the word that {@code platform.yaml} has for them. An explicit list, one line a product: it can be
 * searched, has an order, and does not compile when a product goes.
 */
public final class Catalog {
    private static final SortedMap<String, Known> PRODUCTS = new TreeMap<>(Map.ofEntries(
            Map.entry("datahub", new Known(DataHub.class, DataHub::starter)),
            Map.entry("dolphinscheduler", new Known(DolphinScheduler.class, DolphinScheduler::starter)),
            Map.entry("service", new Known(ServiceChart.class, ServiceChart::starter)),
            Map.entry("superset", new Known(Superset.class, Superset::starter)),
            Map.entry("trino", new Known(Trino.class, Trino::starter))));

    /**
     * What is known of a product.
     *
     * @param settings the record of its settings
     * @param starter what a new subchart of it starts with, by the subchart's name
     */
    private record Known(Class<? extends Product> settings, Function<String, Starter> starter) {}

    private Catalog() {}

    /** The words for all known products, in alphabetical order. */
    public static SortedSet<String> types() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(PRODUCTS.keySet()));
    }

    /** All known products, by the words for them. */
    public static SortedMap<String, Class<? extends Product>> products() {
        SortedMap<String, Class<? extends Product>> products = new TreeMap<>();
        PRODUCTS.forEach((type, known) -> products.put(type, known.settings()));
        return products;
    }

    /** The settings of the product that the word stands for. */
    public static Optional<Class<? extends Product>> find(String type) {
        return Optional.ofNullable(PRODUCTS.get(type)).map(Known::settings);
    }

    /** What a new subchart of the product that the word stands for starts with; there is one for every known product. */
    public static Optional<Starter> starter(String type, String name) {
        return Optional.ofNullable(PRODUCTS.get(type))
                .map(known -> known.starter().apply(name));
    }
}
