package io.chartwright.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A chart that holds products and is released as one.
 *
 * @param name the chart's name, also its folder and release name; at most 30 characters
 * @param description one line for {@code Chart.yaml}
 * @param version the chart's version, SemVer 2
 * @param subcharts what it holds, in order
 */
public record UmbrellaChart(String name, String description, String version, List<Subchart> subcharts) {

    /** Room for an environment's name behind it and a component's name after it. */
    private static final int NAME_LENGTH = 30;

    /** @throws InvalidModelException if a name or version is malformed, or two subcharts have one name */
    public UmbrellaChart {
        subcharts = List.copyOf(subcharts);
        Faults faults = new Faults();
        faults.name("name", name, NAME_LENGTH);
        faults.semVer("version", version);
        Set<String> names = new HashSet<>();
        for (Subchart subchart : subcharts) {
            if (!names.add(subchart.name())) {
                faults.add(
                        "subcharts." + subchart.name(),
                        "duplicate-name",
                        "two subcharts have the name '" + subchart.name() + "'",
                        "rename one of them");
            }
        }
        faults.throwIfAny();
    }

    /** An umbrella chart to fill. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Builds an umbrella chart; faults are kept until {@link #get()}. */
    public static final class Builder implements Supplier<UmbrellaChart> {
        private final Faults faults = new Faults();
        private final String name;
        private final List<Subchart> subcharts = new ArrayList<>();
        private Optional<String> description = Optional.empty();
        private String version = "0.1.0";

        private Builder(String name) {
            this.name = name;
        }

        public Builder description(String description) {
            this.description = Optional.of(description);
            return this;
        }

        public Builder version(String version) {
            this.version = version;
            return this;
        }

        /** Adds a product: a finished {@link Subchart}'s supplier, such as a catalog builder. */
        public Builder subchart(Supplier<Subchart> subchart) {
            faults.collect("subcharts", subchart).ifPresent(subcharts::add);
            return this;
        }

        /** @throws InvalidModelException with all that was wrong on the way */
        @Override
        public UmbrellaChart get() {
            faults.collect(
                    "",
                    () -> new UmbrellaChart(name, description.orElse("The " + name + " charts"), version, subcharts));
            faults.throwIfAny();
            return new UmbrellaChart(name, description.orElse("The " + name + " charts"), version, subcharts);
        }
    }
}
