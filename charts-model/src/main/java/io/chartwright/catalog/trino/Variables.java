package io.chartwright.catalog.trino;

import io.chartwright.model.component.SecretKey;
import io.chartwright.model.component.Tuning;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The environment variables by which properties come to their secrets: files say {@code ${ENV:NAME}}, and pods have the
 * variable from a Secret. Both roles have all of them, since both read all catalogs.
 */
final class Variables {
    static final String SHARED_SECRET = "INTERNAL_SHARED_SECRET";
    static final String EXCHANGE = "EXCHANGE";

    private Variables() {}

    /** What the variables of a catalog start with. */
    static String scopeOf(String catalog) {
        return "CATALOG_" + word(catalog);
    }

    // Two underscores, which no name of a catalog has, so that no two names make one variable.
    static String name(String scope, String property) {
        return scope + "__" + word(property);
    }

    static String word(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    static SortedMap<String, SecretKey> of(Trino settings) {
        SortedMap<String, SecretKey> all = new TreeMap<>();
        settings.catalogs().forEach((name, catalog) -> put(all, scopeOf(name), catalog.description()));
        settings.exchangeManager().ifPresent(manager -> put(all, EXCHANGE, manager.properties()));
        settings.authentication().ifPresent(authentication -> all.put(SHARED_SECRET, authentication.sharedSecret()));
        return all;
    }

    static void into(Tuning.Builder node, Trino settings) {
        of(settings).forEach((name, key) -> node.env(name, key.env()));
    }

    private static void put(SortedMap<String, SecretKey> all, String scope, PropertyList properties) {
        properties.secrets().forEach((name, key) -> all.put(name(scope, name), key));
    }
}
