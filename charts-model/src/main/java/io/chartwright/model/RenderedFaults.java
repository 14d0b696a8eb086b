package io.chartwright.model;

import java.util.List;
import java.util.stream.Collectors;

/** What cannot be kept rendered in Git: what nobody has before it is deployed. */
final class RenderedFaults {
    private RenderedFaults() {}

    /** Faults for charts that are fetched from a repository into environments whose manifests are rendered. */
    static List<Fault> of(List<Environment> environments, List<UmbrellaChart> charts) {
        Faults faults = new Faults();
        for (UmbrellaChart chart : charts) {
            for (ExternalChart external : chart.externals()) {
                String rendered = environments.stream()
                        .filter(Environment::rendered)
                        .map(Environment::name)
                        .filter(environment -> external.in(environment).enabled())
                        .collect(Collectors.joining(", "));
                if (external.repository().isPresent() && !rendered.isEmpty()) {
                    faults.add(
                            "charts." + chart.name() + ".subcharts." + external.name() + ".repository",
                            "cannot-be-rendered",
                            "the manifests of " + rendered
                                    + " are rendered here, and this chart is fetched only when it" + " is deployed",
                            "keep the chart in Git with 'vendored', or take 'rendered' off " + rendered);
                }
            }
        }
        return faults.all();
    }
}
