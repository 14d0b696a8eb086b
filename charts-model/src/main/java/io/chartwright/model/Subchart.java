package io.chartwright.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A product in an umbrella chart, with what differs from environment to environment.
 *
 * @param name the subchart's name, also the key of its values; at most 30 characters
 * @param version the subchart's version, SemVer 2
 * @param base how it is installed where no environment says otherwise
 * @param overrides how it is installed in environments that differ, by their names
 * @param additions what it has besides the product
 */
public record Subchart(
        String name, String version, Variant base, SortedMap<String, Variant> overrides, Additions additions) {

    /** Room for the release's and a component's name beside it. */
    private static final int NAME_LENGTH = 30;

    /**
     * A product as an environment wants it.
     *
     * @param enabled whether it is installed at all
     * @param product its settings, complete and not only what differs
     * @param values values for the user's own manifests and for those who read the chart's; complete too
     */
    public record Variant(boolean enabled, Product product, Values values) {

        /** A product without values of the user's own. */
        public Variant(boolean enabled, Product product) {
            this(enabled, product, Values.none());
        }
    }

    /** A product and nothing besides. */
    public Subchart(String name, String version, Variant base, SortedMap<String, Variant> overrides) {
        this(name, version, base, overrides, Additions.none());
    }

    /** @throws InvalidModelException if the name or version is malformed, or an override is of another product */
    public Subchart {
        overrides = Collections.unmodifiableSortedMap(new TreeMap<>(overrides));
        Faults faults = new Faults();
        faults.name("name", name, NAME_LENGTH);
        faults.semVer("version", version);
        String type = base.product().type();
        overrides.forEach((environment, variant) -> {
            if (!variant.product().type().equals(type)) {
                faults.add(
                        "environments." + environment,
                        "type-differs",
                        "an override cannot turn " + type + " into "
                                + variant.product().type(),
                        "make it a subchart of its own");
            }
        });
        faults.throwIfAny();
    }

    /** How it is installed in an environment. */
    public Variant in(String environment) {
        return overrides.getOrDefault(environment, base);
    }
}
