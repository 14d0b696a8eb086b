package io.chartwright.core.platform;

import io.chartwright.catalog.Catalog;
import io.chartwright.model.Product;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The products that a platform may be made of, by the words for them in {@code platform.yaml}.
 *
 * @param byName the record of each; its components are the settings
 */
public record ProductTypes(SortedMap<String, Class<? extends Product>> byName) {

    /** @throws IllegalArgumentException if a product is no record, and so cannot be bound */
    public ProductTypes {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
        byName.forEach((name, type) -> {
            if (!type.isRecord()) {
                throw new IllegalArgumentException("the product '" + name + "' is no record: " + type.getName());
            }
        });
    }

    /** Those of the catalog. */
    public static ProductTypes ofCatalog() {
        SortedMap<String, Class<? extends Product>> all = new TreeMap<>();
        Catalog.types().forEach(name -> Catalog.find(name).ifPresent(type -> all.put(name, type)));
        return new ProductTypes(all);
    }
}
