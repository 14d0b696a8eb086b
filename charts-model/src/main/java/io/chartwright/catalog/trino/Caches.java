package io.chartwright.catalog.trino;

import io.chartwright.model.component.Quantity;
import io.chartwright.model.component.Volume;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Where and how files are kept. Up to version 483 each catalog has a cache of its own, which must not share its directory
 * with another; from 484 on each node has one for all of them.
 *
 * @param cache the user's wishes
 * @param catalogs the catalogs whose files are kept
 * @param managed whether the nodes have the cache, and not the catalogs
 */
record Caches(FileCache cache, List<String> catalogs, boolean managed) {
    static final String MANAGER_FILE = "cache-manager-alluxio.properties";

    private static final BigDecimal MEBI = BigDecimal.valueOf(1L << 20);

    /** The kubelet evicts a pod for what is over the limit, and a cache is not trimmed to the byte. */
    private static final BigDecimal SLACK = new BigDecimal("1.1");

    static Optional<Caches> of(Trino settings) {
        List<String> catalogs = settings.catalogs().entrySet().stream()
                .filter(entry -> entry.getValue().cacheable())
                .map(entry -> entry.getKey())
                .toList();
        return settings.cache()
                .map(cache -> new Caches(cache, catalogs, Versions.hasCacheManager(settings.appVersion())));
    }

    PropertyList ofCatalog(String name) {
        PropertyList all = new PropertyList().set("fs.cache.enabled", "true");
        return managed ? all : all.add(limits(directoryOf(name), share()));
    }

    /** The file of a node's cache, if it has one. */
    Optional<PropertyList> manager() {
        return managed
                ? Optional.of(new PropertyList()
                        .set("cache-manager.name", "alluxio")
                        .add(limits(cache.directory(), cache.size())))
                : Optional.empty();
    }

    List<Volume> volumes() {
        return managed
                ? List.of(disk("cache", cache.directory(), cache.size()))
                : catalogs.stream()
                        .map(name -> disk("cache-" + name.replace('_', '-'), directoryOf(name), share()))
                        .toList();
    }

    private PropertyList limits(String directory, Quantity size) {
        return new PropertyList()
                .set("fs.cache.directories", directory)
                .set("fs.cache.max-sizes", Sizes.of(size))
                .set("fs.cache.ttl", cache.ttl());
    }

    private String directoryOf(String catalog) {
        return cache.directory() + "/" + catalog;
    }

    private Quantity share() {
        BigDecimal share = cache.size().amount().divide(BigDecimal.valueOf(catalogs.size()), 0, RoundingMode.DOWN);
        return mebibytes(share, RoundingMode.DOWN);
    }

    private static Volume disk(String name, String path, Quantity size) {
        Quantity limit = mebibytes(size.amount().multiply(SLACK), RoundingMode.UP);
        return new Volume.EmptyDir(name, path, Optional.of(limit));
    }

    private static Quantity mebibytes(BigDecimal bytes, RoundingMode rounding) {
        return Quantity.of(bytes.divide(MEBI, 0, rounding) + "Mi");
    }
}
