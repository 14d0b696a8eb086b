package io.chartwright.catalog.trino;

import io.chartwright.model.component.Text;
import java.util.SortedMap;
import java.util.TreeMap;

/** The catalogs' files. All nodes have all of them, as Trino wants it since version 477. */
final class CatalogFiles {
    static final String NAME = "catalogs";

    private CatalogFiles() {}

    static SortedMap<String, Text> of(Trino settings) {
        SortedMap<String, Text> files = new TreeMap<>();
        settings.catalogs().forEach((name, catalog) -> {
            PropertyList all = new PropertyList().add(catalog.description());
            if (catalog.cacheable()) {
                Caches.of(settings).ifPresent(caches -> all.add(caches.ofCatalog(name)));
            }
            files.put(name + ".properties", Text.of(all.text(Variables.scopeOf(name))));
        });
        return files;
    }
}
