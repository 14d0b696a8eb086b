package io.chartwright.model;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.Port;
import io.chartwright.model.istio.Authorization;
import io.chartwright.model.istio.IstioPolicies;
import io.chartwright.model.istio.MeshNamespace;
import io.chartwright.model.istio.OpenPort;
import io.chartwright.model.istio.SidecarScope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What umbrella charts ask of a mesh that is not there, or that it cannot do. */
final class MeshFaults {
    /** The first minor of Kubernetes whose sidecars can end with their Job, unless somebody turned that off. */
    private static final int NATIVE_SIDECARS = 29;

    private static final String KEY = "istio";

    private final Faults faults = new Faults();
    private final List<Environment> environments;
    private final List<UmbrellaChart> charts;

    private MeshFaults(List<Environment> environments, List<UmbrellaChart> charts) {
        this.environments = environments;
        this.charts = charts;
    }

    /** The faults of charts whose products can all be composed. */
    static List<Fault> of(Mesh mesh, List<Environment> environments, List<UmbrellaChart> charts) {
        MeshFaults all = new MeshFaults(environments, charts);
        charts.stream()
                .filter(chart -> !chart.istio().equals(IstioPolicies.none()))
                .forEach(chart -> all.check(mesh, chart));
        return all.faults.all();
    }

    private void check(Mesh mesh, UmbrellaChart chart) {
        String path = "charts." + chart.name() + "." + KEY;
        if (mesh != Mesh.ISTIO) {
            faults.add(path, "no-mesh", "the platform has no mesh", "add 'mesh: istio', or drop '" + KEY + "'");
            return;
        }
        IstioPolicies istio = chart.istio();
        jobs(path, istio);
        differing(path, istio);
        namespaces(
                path + ".sidecar.egress",
                istio.sidecar().map(SidecarScope::egress).orElse(List.of()));
        namespaces(
                path + ".authorization.from",
                istio.authorization().map(Authorization::from).orElse(List.of()));
        for (int i = 0; i < istio.open().size(); i++) {
            open(path + ".open." + i, istio.open().get(i), chart);
        }
        if (istio.governsNamespace()) {
            shared(path, chart);
            named(chart);
        }
    }

    private void jobs(String path, IstioPolicies istio) {
        if (istio.jobs() == IstioPolicies.Jobs.NATIVE_SIDECAR) {
            environments.stream()
                    .filter(environment ->
                            Integer.parseInt(environment.kubernetesVersion().substring("1.".length()))
                                    < NATIVE_SIDECARS)
                    .forEach(environment -> faults.add(
                            path + ".jobs",
                            "kubernetes-too-old",
                            environment.name() + " has Kubernetes " + environment.kubernetesVersion()
                                    + ", whose sidecars cannot end with their Job",
                            "raise its 'kubernetesVersion' to 1." + NATIVE_SIDECARS + " or newer, or drop 'jobs'"));
        }
    }

    private void differing(String path, IstioPolicies istio) {
        Set<String> known = environments.stream().map(Environment::name).collect(Collectors.toCollection(TreeSet::new));
        istio.environments().keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> UnknownWord.add(
                        faults,
                        path + ".environments." + name,
                        "unknown-environment",
                        "there is no environment " + Faults.quote(name),
                        name,
                        known));
    }

    private void namespaces(String path, List<MeshNamespace> namespaces) {
        Set<String> known =
                charts.stream().map(UmbrellaChart::name).collect(Collectors.toCollection(LinkedHashSet::new));
        for (int i = 0; i < namespaces.size(); i++) {
            if (namespaces.get(i) instanceof MeshNamespace.OfChart of && !known.contains(of.chart())) {
                UnknownWord.add(
                        faults,
                        path + "." + i + ".chart",
                        "unknown-chart",
                        "there is no chart " + Faults.quote(of.chart()),
                        of.chart(),
                        known);
            }
        }
    }

    private void open(String path, OpenPort open, UmbrellaChart chart) {
        Set<String> known = chart.subcharts().stream()
                .flatMap(subchart -> components(subchart).flatMap(component -> component.ports().stream()
                        .map(Port::name)
                        .map(port -> new OpenPort(subchart.name(), component.name(), port).toString())))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!known.contains(open.toString())) {
            UnknownWord.add(
                    faults,
                    path,
                    "unknown-port",
                    "no component has the port " + Faults.quote(open.toString()),
                    open.toString(),
                    known);
        }
    }

    /** The components of a subchart in whatever environment. */
    private static Stream<Component> components(Subchart subchart) {
        return Stream.concat(Stream.of(subchart.base()), subchart.overrides().values().stream())
                .flatMap(variant -> variant.product().compose().components().stream());
    }

    /** Of two policies for a whole namespace Istio takes one, and does not say which. */
    private void shared(String path, UmbrellaChart chart) {
        for (Environment environment : environments) {
            charts.stream()
                    .filter(other -> !other.name().equals(chart.name()))
                    .filter(other ->
                            environment.namespaceOf(other.name()).equals(environment.namespaceOf(chart.name())))
                    .findFirst()
                    .ifPresent(other -> faults.add(
                            path,
                            "namespace-shared",
                            "it holds for a whole namespace, and in " + environment.name() + " that is " + other.name()
                                    + "'s, too",
                            "give each chart a namespace of its own: namespace: \"{chart}-{environment}\""));
        }
    }

    private void named(UmbrellaChart chart) {
        Stream.concat(
                        chart.subcharts().stream().map(Subchart::name),
                        chart.externals().stream()
                                .flatMap(external -> Stream.of(external.name(), external.condition())))
                .filter(KEY::equals)
                .findFirst()
                .ifPresent(name -> faults.add(
                        "charts." + chart.name() + ".subcharts." + name,
                        "reserved-name",
                        "'" + KEY + "' is a key of the umbrella chart's own values",
                        "rename it"));
    }
}
