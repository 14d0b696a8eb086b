package io.chartwright.model;

import io.chartwright.model.component.ChartContent;
import io.chartwright.model.component.Component;
import io.chartwright.model.component.Ingress;
import io.chartwright.model.component.Volume;
import io.chartwright.model.component.Workload;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The objects that a subchart becomes in any environment, so that a patch of something that is not there is told of.
 *
 * @param names the names of each kind, without the release's part; empty for an object that is called as the release is
 */
public record ChartObjects(SortedMap<String, SortedSet<String>> names) {

    public ChartObjects {
        names = Collections.unmodifiableSortedMap(names);
    }

    /** Those of a subchart, in all its environments together. */
    public static ChartObjects of(Subchart subchart) {
        SortedMap<String, SortedSet<String>> names = new TreeMap<>();
        note(names, subchart.base().product().compose());
        subchart.overrides()
                .values()
                .forEach(variant -> note(names, variant.product().compose()));
        return new ChartObjects(names);
    }

    private static void note(SortedMap<String, SortedSet<String>> names, ChartContent content) {
        note(names, "ServiceAccount", "");
        content.config().forEach(set -> note(names, "ConfigMap", set.name()));
        content.files().forEach(set -> note(names, "ConfigMap", set.name()));
        content.test().ifPresent(test -> note(names, "Pod", "test-connection"));
        content.components().stream().filter(Component::enabled).forEach(component -> note(names, component));
    }

    private static void note(SortedMap<String, SortedSet<String>> names, Component component) {
        String name = component.name();
        note(names, kind(component.workload()), name);
        if (component.served()) {
            note(names, "Service", name);
        }
        component.peers().ifPresent(peers -> note(names, "Service", peers.name()));
        component.volumes().stream()
                .filter(volume -> volume instanceof Volume.ConfigFiles || volume instanceof Volume.ConfigFile)
                .forEach(volume -> note(names, "ConfigMap", name + "-" + volume.name()));
        component.tuning().ingress().filter(Ingress::enabled).ifPresent(ingress -> note(names, "Ingress", name));
        component.tuning().autoscaling().ifPresent(scaling -> note(names, "HorizontalPodAutoscaler", name));
        component.tuning().keda().ifPresent(keda -> note(names, "ScaledObject", name));
        component.tuning().disruption().ifPresent(budget -> note(names, "PodDisruptionBudget", name));
    }

    private static String kind(Workload workload) {
        if (workload instanceof Workload.Job) {
            return "Job";
        }
        if (workload instanceof Workload.CronJob) {
            return "CronJob";
        }
        return workload instanceof Workload.StatefulSet ? "StatefulSet" : "Deployment";
    }

    private static void note(SortedMap<String, SortedSet<String>> names, String kind, String name) {
        names.computeIfAbsent(kind, of -> new TreeSet<>()).add(name);
    }
}
