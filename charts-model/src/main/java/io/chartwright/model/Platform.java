package io.chartwright.model;

import io.chartwright.model.gitops.ArgoCd;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A data platform: the input of everything.
 *
 * @param name its name, a DNS label
 * @param repository the Git repository that holds the generated tree, as Argo CD reaches it
 * @param mesh its service mesh
 * @param argoCd the Argo CD that deploys it
 * @param environments where it runs, in order of promotion
 * @param charts its umbrella charts
 * @param metadata labels and annotations of all objects of all subcharts
 * @param checks how its tree is checked
 * @param resilience budgets and autoscalers beside the charts; empty where they are in the charts
 */
public record Platform(
        String name,
        String repository,
        Mesh mesh,
        ArgoCd argoCd,
        List<Environment> environments,
        List<UmbrellaChart> charts,
        Metadata metadata,
        Checks checks,
        Optional<Resilience> resilience) {

    /** @throws InvalidModelException with everything that does not fit together */
    public Platform {
        environments = List.copyOf(environments);
        charts = List.copyOf(charts);
        Faults faults = new Faults();
        faults.dnsLabel("name", name);
        faults.repository("repository", repository);
        if (environments.isEmpty()) {
            faults.add("environments", "missing-value", "there is no environment", "name at least one");
        }
        if (charts.isEmpty()) {
            faults.add("charts", "missing-value", "there is no chart", "name at least one umbrella chart");
        }
        Set<String> known = distinct(
                faults,
                "environments",
                environments.stream().map(Environment::name).toList());
        faults.addAll("", Capacities.faultsOf(environments));
        faults.addAll("", SetFaults.of(argoCd, environments));
        distinct(faults, "charts", charts.stream().map(UmbrellaChart::name).toList());
        for (UmbrellaChart chart : charts) {
            check(faults, chart, known);
        }
        faults.addAll("", RenderedFaults.of(environments, charts));
        faults.addAll("", InstallationFaults.of(argoCd, environments, charts));
        faults.addAll("", Orders.faultsOf(name, argoCd, charts));
        faults.addAll("", ProjectNames.faultsOf(environments, charts));
        faults.addAll("", CheckFaults.of(checks.suppressions(), environments, charts));
        faults.addAll("", AccessFaults.of(argoCd, environments, charts));
        if (resilience.isPresent()) {
            faults.addAll("", ResilienceFaults.of(resilience.get(), environments, charts));
        }
        if (faults.none()) {
            faults.addAll("", ValuesFaults.of(repository, environments));
            faults.addAll("", ApplicationNames.faultsOf(environments, charts));
            faults.addAll("", Hosts.faultsOf(argoCd, environments, charts));
            faults.addAll("", MeshFaults.of(mesh, environments, charts));
        }
        faults.throwIfAny();
    }

    /** A platform whose objects have no labels and annotations in common. */
    public Platform(
            String name,
            String repository,
            Mesh mesh,
            ArgoCd argoCd,
            List<Environment> environments,
            List<UmbrellaChart> charts) {
        this(name, repository, mesh, argoCd, environments, charts, Metadata.none());
    }

    /** A platform that is checked as most are. */
    public Platform(
            String name,
            String repository,
            Mesh mesh,
            ArgoCd argoCd,
            List<Environment> environments,
            List<UmbrellaChart> charts,
            Metadata metadata) {
        this(name, repository, mesh, argoCd, environments, charts, metadata, Checks.standard(), Optional.empty());
    }

    /** The Git repository that Argo CD takes an environment from. */
    public String repositoryOf(Environment environment) {
        return environment.repository().orElse(repository);
    }

    /**
     * What a cluster can hold, if any environment that runs on it says so.
     *
     * @param cluster what tells it from others: {@link io.chartwright.model.gitops.Cluster#id()}
     */
    public Optional<Capacity> capacityOf(String cluster) {
        return Capacities.of(cluster, environments);
    }

    /** What the Application is called that brings all others, and its project, if {@link ArgoCd#root()} asks for one. */
    public String root() {
        return root(name);
    }

    static String root(String platform) {
        return platform + "-root";
    }

    private static void check(Faults faults, UmbrellaChart chart, Set<String> known) {
        String subcharts = "charts." + chart.name() + ".subcharts.";
        for (Subchart subchart : chart.subcharts()) {
            String path = subcharts + subchart.name();
            List<Fault> composing = Compositions.faultsOf(subchart);
            faults.addAll(path, composing.isEmpty() ? AdditionFaults.of(subchart) : composing);
            environments(faults, path, subchart.overrides().keySet(), known);
        }
        chart.externals()
                .forEach(external -> environments(
                        faults,
                        subcharts + external.name(),
                        external.overrides().keySet(),
                        known));
    }

    private static void environments(Faults faults, String path, Set<String> named, Set<String> known) {
        named.stream()
                .filter(environment -> !known.contains(environment))
                .forEach(environment -> faults.add(
                        path + ".environments." + environment,
                        "unknown-environment",
                        "there is no environment '" + environment + "'",
                        "there are " + String.join(", ", new TreeSet<>(known))));
    }

    private static Set<String> distinct(Faults faults, String path, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                faults.add(path + "." + name, "duplicate-name", "'" + name + "' is there twice", "rename one of them");
            }
        }
        return seen;
    }

    /** A platform to describe. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Builds a platform; faults are kept until {@link #build()}, so that all are told at once. */
    public static final class Builder {
        private final Faults faults = new Faults();
        private final String name;
        private final List<Environment> environments = new ArrayList<>();
        private final List<UmbrellaChart> charts = new ArrayList<>();
        private String repository = "";
        private Mesh mesh = Mesh.NONE;
        private ArgoCd argoCd = ArgoCd.standard();
        private Metadata metadata = Metadata.none();
        private Checks checks = Checks.standard();
        private Optional<Resilience> resilience = Optional.empty();

        private Builder(String name) {
            this.name = name;
        }

        public Builder repository(String url) {
            this.repository = url;
            return this;
        }

        public Builder mesh(Mesh mesh) {
            this.mesh = mesh;
            return this;
        }

        public Builder argoCd(ArgoCd argoCd) {
            this.argoCd = argoCd;
            return this;
        }

        /** The Argo CD that deploys it. */
        public Builder argoCd(Consumer<ArgoCd.Builder> argoCd) {
            ArgoCd.Builder builder = this.argoCd.toBuilder();
            argoCd.accept(builder);
            faults.collect("argocd", builder::build).ifPresent(this::argoCd);
            return this;
        }

        /** Labels of all objects of all subcharts. */
        public Builder labels(Map<String, String> labels) {
            faults.collect("", () -> metadata.withLabels(labels)).ifPresent(merged -> metadata = merged);
            return this;
        }

        /** Annotations of all objects of all subcharts. */
        public Builder annotations(Map<String, String> annotations) {
            faults.collect("", () -> metadata.withAnnotations(annotations)).ifPresent(merged -> metadata = merged);
            return this;
        }

        /** Puts budgets and autoscalers beside the charts. */
        public Builder resilience(Resilience resilience) {
            this.resilience = Optional.of(resilience);
            return this;
        }

        /** How its tree is checked. */
        public Builder checks(Consumer<Checks.Builder> checks) {
            Checks.Builder builder = this.checks.toBuilder();
            checks.accept(builder);
            faults.collect("checks", builder::build).ifPresent(made -> this.checks = made);
            return this;
        }

        /** Adds an environment; environments are promoted in the order in which they are added. */
        public Builder environment(String name, Consumer<Environment.Builder> environment) {
            Environment.Builder builder = Environment.named(name);
            environment.accept(builder);
            faults.collect("environments." + name, builder::build).ifPresent(environments::add);
            return this;
        }

        /** Adds an umbrella chart, such as a {@link UmbrellaChart.Builder}. */
        public Builder chart(Supplier<UmbrellaChart> chart) {
            String path = chart instanceof UmbrellaChart.Builder named ? "charts." + named.name() : "charts";
            faults.collect(path, chart).ifPresent(charts::add);
            return this;
        }

        /** @throws InvalidModelException with all that was wrong on the way */
        public Platform build() {
            faults.throwIfAny();
            return new Platform(name, repository, mesh, argoCd, environments, charts, metadata, checks, resilience);
        }
    }
}
