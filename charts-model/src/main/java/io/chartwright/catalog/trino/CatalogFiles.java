package io.chartwright.catalog.trino;

import io.chartwright.model.component.FileSet;
import io.chartwright.model.component.Text;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The catalogs' files. All nodes have all of them, as Trino wants it since version 477. */
final class CatalogFiles {
    static final String NAME = "catalogs";

    private CatalogFiles() {}

    /** All catalogs in one set; none where there is no catalog. */
    static List<FileSet> sets(Trino settings) {
        return settings.catalogs().isEmpty()
                ? List.of()
                : List.of(new FileSet(NAME, "what is queried, one file a catalog", of(settings)));
    }

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
