package io.chartwright.checks.rules.reference;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Selector;
import io.chartwright.checks.objects.Surroundings;
import io.chartwright.checks.objects.Workload;
import java.util.List;
import java.util.stream.Stream;

/** A Service, and whom it sends to. */
record KubeService(KubeObject object, Fields spec) {

    static KubeService of(KubeObject object) {
        return new KubeService(object, object.fields().at("spec"));
    }

    /** The Services of a release that find their pods by labels: not those whose endpoints others keep. */
    static Stream<KubeService> selecting(Release release) {
        return release.all("", "Service")
                .map(KubeService::of)
                .filter(service -> !service.external() && !service.selector().empty());
    }

    boolean external() {
        return spec.text("type").equals("ExternalName");
    }

    Selector selector() {
        return Selector.ofLabels(spec.at("selector"));
    }

    List<Fields> ports() {
        return spec.items("ports");
    }

    List<Workload> selected(Surroundings around) {
        return around.selected(selector(), object.namespace());
    }

    /** The workloads that it sends to for good; pods of Jobs and tests come and go. */
    List<Workload> backing(Surroundings around) {
        return selected(around).stream().filter(Workload::serves).toList();
    }

    /** Where one of its ports leads: a name or a number. */
    static Fields target(Fields port) {
        return port.at("targetPort").present() ? port.at("targetPort") : port.at("port");
    }
}
