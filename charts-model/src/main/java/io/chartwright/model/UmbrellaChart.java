package io.chartwright.model;

import io.chartwright.model.gitops.Project;
import io.chartwright.model.gitops.Sync;
import io.chartwright.model.istio.IstioPolicies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A chart that holds products and is released as one.
 *
 * @param name the chart's name, also its folder and release name; at most 30 characters
 * @param description one line for {@code Chart.yaml}
 * @param version the chart's version, SemVer 2
 * @param subcharts the products that it holds, in order
 * @param externals charts of others that it holds, in order
 * @param metadata labels and annotations of all objects of its subcharts
 * @param after the umbrella charts that must be healthy before this one is deployed
 * @param project what its project in Argo CD allows beyond what its Applications need
 * @param sync how its Applications are synced
 * @param istio what the mesh does and enforces around its pods
 */
public record UmbrellaChart(
        String name,
        String description,
        String version,
        List<Subchart> subcharts,
        List<ExternalChart> externals,
        Metadata metadata,
        List<String> after,
        Project project,
        Sync sync,
        IstioPolicies istio) {

    /** Room for an environment's name behind it and a component's name after it. */
    private static final int NAME_LENGTH = 30;

    /** @throws InvalidModelException if a name or version is malformed, or two subcharts have one name */
    public UmbrellaChart {
        subcharts = List.copyOf(subcharts);
        externals = List.copyOf(externals);
        after = List.copyOf(after);
        Faults faults = new Faults();
        faults.name("name", name, NAME_LENGTH);
        faults.semVer("version", version);
        Set<String> names = new HashSet<>();
        subcharts.forEach(subchart -> distinct(faults, names, subchart.name()));
        externals.forEach(external -> distinct(faults, names, external.name()));
        folders(faults, subcharts, externals);
        conditions(faults, names, externals);
        faults.throwIfAny();
    }

    /** An umbrella chart of products alone. */
    public UmbrellaChart(String name, String description, String version, List<Subchart> subcharts) {
        this(
                name,
                description,
                version,
                subcharts,
                List.of(),
                Metadata.none(),
                List.of(),
                Project.standard(),
                Sync.open(),
                IstioPolicies.none());
    }

    private static void distinct(Faults faults, Set<String> names, String name) {
        if (!names.add(name)) {
            faults.add(
                    "subcharts." + name,
                    "duplicate-name",
                    "two subcharts have the name '" + name + "'",
                    "rename one of them");
        }
    }

    /** A dependency's folder is called as the dependency is, whatever its alias. */
    private static void folders(Faults faults, List<Subchart> subcharts, List<ExternalChart> externals) {
        Map<String, Object> taken = new HashMap<>();
        subcharts.forEach(subchart -> taken.put(subchart.name(), subchart));
        for (ExternalChart external : externals) {
            Object content = external.vendored().map(Object.class::cast).orElse(external.name());
            Object other = taken.putIfAbsent(external.chart(), content);
            boolean bothRemote = other instanceof String && content instanceof String;
            if (other != null && !other.equals(content) && !bothRemote) {
                faults.add(
                        "subcharts." + external.name() + ".chart",
                        "duplicate-chart",
                        "two different charts are called '" + external.chart() + "'",
                        "rename the subchart, or put one of the two into an umbrella chart of its own");
            }
        }
    }

    private static void conditions(Faults faults, Set<String> names, List<ExternalChart> externals) {
        Set<String> seen = new HashSet<>();
        for (ExternalChart external : externals) {
            if (names.contains(external.condition()) || !seen.add(external.condition())) {
                faults.add(
                        "subcharts." + external.name() + ".condition",
                        "duplicate-name",
                        "'" + external.condition() + "' is taken",
                        "use '" + external.name() + ".enabled'");
            }
        }
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
        private final List<ExternalChart> externals = new ArrayList<>();
        private Metadata metadata = Metadata.none();
        private Optional<String> description = Optional.empty();
        private String version = "0.1.0";
        private List<String> after = List.of();
        private Project project = Project.standard();
        private Sync sync = Sync.open();
        private IstioPolicies istio = IstioPolicies.none();

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

        public Builder after(List<String> charts) {
            this.after = charts;
            return this;
        }

        /** Names the umbrella charts that must be healthy before this one is deployed. */
        public Builder after(String... charts) {
            return after(List.of(charts));
        }

        public Builder project(Project project) {
            this.project = project;
            return this;
        }

        /** What its project allows beyond what its Applications need. */
        public Builder project(Consumer<Project.Builder> project) {
            Project.Builder builder = this.project.toBuilder();
            project.accept(builder);
            faults.collect("project", builder::build).ifPresent(this::project);
            return this;
        }

        public Builder sync(Sync sync) {
            this.sync = sync;
            return this;
        }

        /** How its Applications are synced. */
        public Builder sync(Consumer<Sync.Builder> sync) {
            Sync.Builder builder = this.sync.toBuilder();
            sync.accept(builder);
            faults.collect("sync", builder::build).ifPresent(this::sync);
            return this;
        }

        public Builder istio(IstioPolicies istio) {
            this.istio = istio;
            return this;
        }

        /** The chart's name, by which faults are told. */
        String name() {
            return name;
        }

        /** Adds a product: a finished {@link Subchart}'s supplier, such as a catalog builder. */
        public Builder subchart(Supplier<Subchart> subchart) {
            String path = subchart instanceof SubchartBuilder<?, ?> named ? "subcharts." + named.name() : "subcharts";
            faults.collect(path, subchart).ifPresent(subcharts::add);
            return this;
        }

        /** Adds a chart of others, such as an {@link ExternalChart.Builder}. */
        public Builder external(Supplier<ExternalChart> external) {
            faults.collect("subcharts", external).ifPresent(externals::add);
            return this;
        }

        /** Labels of all objects of its subcharts; they win over the platform's. */
        public Builder labels(Map<String, String> labels) {
            faults.collect("", () -> metadata.withLabels(labels)).ifPresent(merged -> metadata = merged);
            return this;
        }

        /** Annotations of all objects of its subcharts; they win over the platform's. */
        public Builder annotations(Map<String, String> annotations) {
            faults.collect("", () -> metadata.withAnnotations(annotations)).ifPresent(merged -> metadata = merged);
            return this;
        }

        /** @throws InvalidModelException with all that was wrong on the way */
        @Override
        public UmbrellaChart get() {
            Optional<UmbrellaChart> made = faults.collect("", this::make);
            faults.throwIfAny();
            return made.orElseThrow();
        }

        private UmbrellaChart make() {
            return new UmbrellaChart(
                    name,
                    description.orElse("The " + name + " charts"),
                    version,
                    subcharts,
                    externals,
                    metadata,
                    after,
                    project,
                    sync,
                    istio);
        }
    }
}
