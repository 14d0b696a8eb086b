package io.chartwright.model;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The words that builders of all products share: a name, a version, and what differs in an environment.
 *
 * @param <P> the product
 * @param <B> its builder
 */
public abstract class SubchartBuilder<P extends Product, B extends SubchartBuilder<P, B>>
        implements Supplier<Subchart> {
    private final SortedMap<String, Consumer<B>> differences = new TreeMap<>();
    private final Faults wrong = new Faults();
    private String name;
    private String version = "0.1.0";
    private boolean enabled = true;
    private Values values = Values.none();
    private Additions additions = Additions.none();

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

    /** The subchart's name, by which faults are told. */
    String name() {
        return name;
    }

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

    /** Lays values of your own over those so far: maps merge, all else replaces, null removes. */
    public B values(Map<String, ? extends @Nullable Object> more) {
        wrong.collect("values", () -> Values.of(more)).ifPresent(given -> values = given.over(values));
        return self();
    }

    /** Labels of all its objects; they win over those of the umbrella chart and of the platform. */
    public B labels(Map<String, String> labels) {
        return adding("", () -> additions.with(additions.metadata().withLabels(labels)));
    }

    /** Annotations of all its objects; they win over those of the umbrella chart and of the platform. */
    public B annotations(Map<String, String> annotations) {
        return adding("", () -> additions.with(additions.metadata().withAnnotations(annotations)));
    }

    /** Adds objects of your own to the chart. */
    public B manifest(String name, Manifest manifest) {
        return adding("", () -> additions.with(name, manifest));
    }

    /** Changes rendered objects. */
    public B patch(Patch.Builder patch) {
        return adding("patches." + additions.patches().size(), () -> additions.with(patch.build()));
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
        faults.addAll("", wrong.all());
        P base = faults.collect("", this::product).orElse(null);
        if (base == null) {
            throw new InvalidModelException(faults.all());
        }
        SortedMap<String, Subchart.Variant> overrides = new TreeMap<>();
        differences.forEach((environment, difference) -> {
            B builder = copyOf(base);
            SubchartBuilder<P, B> common = builder;
            common.enabled = enabled;
            common.values = values;
            faults.collect("environments." + environment, () -> {
                        difference.accept(builder);
                        common.checkNothingAdded();
                        return new Subchart.Variant(common.enabled, builder.product(), common.values);
                    })
                    .ifPresent(variant -> overrides.put(environment, variant));
        });
        faults.throwIfAny();
        return new Subchart(name, version, new Subchart.Variant(enabled, base, values), overrides, additions);
    }

    private B adding(String path, Supplier<Additions> step) {
        wrong.collect(path, step).ifPresent(more -> additions = more);
        return self();
    }

    private void checkNothingAdded() {
        Faults faults = new Faults();
        faults.addAll("", wrong.all());
        if (!additions.equals(Additions.none())) {
            faults.add(
                    "",
                    "not-overridable",
                    "labels, annotations, manifests and patches are the same in all environments",
                    "let a manifest ask for a value, which may differ");
        }
        faults.throwIfAny();
    }
}
