package io.chartwright.model;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.Ingress;
import io.chartwright.model.gitops.ArgoCd;
import io.chartwright.model.gitops.Cluster;
import io.chartwright.model.gitops.Exposure;
import io.chartwright.model.gitops.Installation;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The addresses at which a platform is reached: two ingresses of one address take turns in answering. */
final class Hosts {
    private static final String ARGO_CD = "argocd.install";

    private final Faults faults = new Faults();
    private final Set<String> told = new HashSet<>();

    private Hosts() {}

    /** Faults for addresses that are given twice in an environment. */
    static List<Fault> faultsOf(ArgoCd argoCd, List<Environment> environments, List<UmbrellaChart> charts) {
        Hosts hosts = new Hosts();
        environments.forEach(environment -> hosts.check(
                environment, environment.clusters().contains(Cluster.OWN) ? ownOf(argoCd) : Map.of(), charts));
        return hosts.faults.all();
    }

    /** The addresses of Argo CD itself, in the cluster that it runs in. */
    private static Map<String, String> ownOf(ArgoCd argoCd) {
        Map<String, String> own = new LinkedHashMap<>();
        argoCd.install()
                .filter(installation -> installation.exposure().isPresent())
                .flatMap(Installation::host)
                .ifPresent(host -> own.put(host + "/", ARGO_CD + ".host"));
        argoCd.install()
                .flatMap(Installation::exposure)
                .flatMap(Exposure::grpcHost)
                .ifPresent(host -> own.put(host + "/", ARGO_CD + ".exposure.grpc.host"));
        return own;
    }

    private void check(Environment environment, Map<String, String> own, List<UmbrellaChart> charts) {
        Map<String, String> taken = new LinkedHashMap<>(own);
        for (UmbrellaChart chart : charts) {
            for (Subchart subchart : chart.subcharts()) {
                Subchart.Variant variant = subchart.in(environment.name());
                if (variant.enabled()) {
                    String place = "charts." + chart.name() + ".subcharts." + subchart.name();
                    for (Component component : variant.product().compose().components()) {
                        ingress(component)
                                .ifPresent(ingress -> check(
                                        environment,
                                        taken,
                                        address(ingress, environment),
                                        place(place, subchart, environment, component)));
                    }
                }
            }
        }
    }

    private void check(Environment environment, Map<String, String> taken, String address, String place) {
        String other = taken.putIfAbsent(address, place);
        if (other != null && told.add(other + " " + place)) {
            faults.add(
                    place,
                    "duplicate-host",
                    "in " + environment.name() + " there are two ingresses of " + address + ": of " + last(other)
                            + " and of " + last(place),
                    "give one of them another 'subdomain', 'host' or 'path'; the other is " + other);
        }
    }

    private static Optional<Ingress> ingress(Component component) {
        return component.enabled() ? component.tuning().ingress().filter(Ingress::enabled) : Optional.empty();
    }

    private static String address(Ingress ingress, Environment environment) {
        String host = ingress.host()
                .orElseGet(() -> ingress.subdomain().map(label -> label + ".").orElse("") + environment.domain());
        return host + ingress.path();
    }

    /** Where the ingress is set: in the environment if it differs there. */
    private static String place(String place, Subchart subchart, Environment environment, Component component) {
        Optional<Ingress> base = subchart.base().product().compose().components().stream()
                .filter(one -> one.name().equals(component.name()))
                .findFirst()
                .flatMap(Hosts::ingress);
        String below = "." + component.name() + ".ingress";
        return base.equals(ingress(component)) ? place + below : place + ".environments." + environment.name() + below;
    }

    private static String last(String place) {
        if (place.startsWith(ARGO_CD)) {
            return "Argo CD";
        }
        String[] words = place.substring(0, place.lastIndexOf('.')).split("\\.");
        return words[1] + "'s " + words[3] + " " + words[words.length - 1];
    }
}
