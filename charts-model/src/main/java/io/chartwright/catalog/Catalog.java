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
import java.util.function.Supplier;

/**
 * The known products, by the word that {@code platform.yaml} has for them. An explicit list, one line a product: it can be
 * searched, has an order, and does not compile when a product goes.
 */
public final class Catalog {
    private static final SortedMap<String, Class<? extends Product>> PRODUCTS =
            Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(
                    "datahub", DataHub.class,
                    "dolphinscheduler", DolphinScheduler.class,
                    "service", ServiceChart.class,
                    "superset", Superset.class,
                    "trino", Trino.class)));

    private static final Map<String, Supplier<Starter>> STARTERS = Map.ofEntries(
            // One line a product, in alphabetical order.
            Map.entry("datahub", DataHub::starter));

    private Catalog() {}

    /** The words for all known products, in alphabetical order. */
    public static SortedSet<String> types() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(PRODUCTS.keySet()));
    }

    /** All known products, by the words for them. */
    public static SortedMap<String, Class<? extends Product>> products() {
        return PRODUCTS;
    }

    /** The settings of the product that the word stands for. */
    public static Optional<Class<? extends Product>> find(String type) {
        return Optional.ofNullable(PRODUCTS.get(type));
    }

    /** What a new subchart of the product that the word stands for starts with; there is one for every known product. */
    public static Optional<Starter> starter(String type) {
        return Optional.ofNullable(STARTERS.get(type)).map(Supplier::get);
    }
}
