package io.chartwright.model;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The words that builders of all products share: a name, a version, and what differs in an environment.
 *
 * @param <P> the product
 * @param <B> its builder
 */
public abstract class SubchartBuilder<P extends Product, B extends SubchartBuilder<P, B>>
        implements Supplier<Subchart> {
    private final SortedMap<String, Consumer<B>> differences = new TreeMap<>();
    private String name;
    private String version = "0.1.0";
    private boolean enabled = true;

    /** @param name the subchart's name unless the user gives another */
    protected SubchartBuilder(String name) {
        this.name = name;
    }

    /** This builder, typed. */
    protected abstract B self();

    /** A builder that starts from a finished product. */
    protected abstract B copyOf(P product);

    /** The product with the settings so far. */
    public abstract P product();

    /** Names the subchart, where one product is installed twice. */
    public B named(String name) {
        this.name = name;
        return self();
    }

    /** The subchart's version, SemVer 2. */
    public B version(String version) {
        this.version = version;
        return self();
    }

    /** Whether it is installed at all. */
    public B enabled(boolean enabled) {
        this.enabled = enabled;
        return self();
    }

    /** What differs in an environment; called twice for one environment, both differences count. */
    public B in(String environment, Consumer<B> difference) {
        differences.merge(environment, difference, Consumer::andThen);
        return self();
    }

    /** @throws InvalidModelException with all that was wrong on the way */
    @Override
    public Subchart get() {
        Faults faults = new Faults();
        P base = faults.collect("", this::product).orElse(null);
        if (base == null) {
            throw new InvalidModelException(faults.all());
        }
        SortedMap<String, Subchart.Variant> overrides = new TreeMap<>();
        differences.forEach((environment, difference) -> {
            B builder = copyOf(base);
            ((SubchartBuilder<P, B>) builder).enabled = enabled;
            faults.collect("environments." + environment, () -> {
                        difference.accept(builder);
                        return new Subchart.Variant(((SubchartBuilder<P, B>) builder).enabled, builder.product());
                    })
                    .ifPresent(variant -> overrides.put(environment, variant));
        });
        faults.throwIfAny();
        return new Subchart(name, version, new Subchart.Variant(enabled, base), overrides);
    }
}
