package io.chartwright.checks.objects;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A container of a pod template.
 *
 * @param workload whose pods run it
 * @param fields all of its data
 * @param finishes whether it ends before the others start: an init container that is no sidecar
 */
public record Container(Workload workload, Fields fields, boolean finishes) {

    /** The containers of a workload's pods, those that run before first. */
    public static List<Container> of(Workload workload) {
        return Stream.concat(
                        workload.initContainers().stream()
                                .map(fields -> new Container(
                                        workload,
                                        fields,
                                        !fields.text("restartPolicy").equals("Always"))),
                        workload.containers().stream().map(fields -> new Container(workload, fields, false)))
                .toList();
    }

    /** Every container of a release. */
    public static Stream<Container> of(Release release) {
        return release.workloads().stream().flatMap(workload -> of(workload).stream());
    }

    /** Its name; empty where it has none. */
    public String name() {
        return fields.text("name");
    }

    /** The object that it stands in. */
    public KubeObject object() {
        return workload.object();
    }

    /** A setting of its security context, or else of the pod's; where neither says so, the place for the first. */
    public Fields security(String key) {
        Fields own = fields.at("securityContext", key);
        Fields shared = workload.pod().at("securityContext", key);
        return own.present() || !shared.present() ? own : shared;
    }

    /** How much of a resource it asks for, in base units. Whoever names a limit alone asks for as much. */
    public Optional<BigDecimal> request(String resource) {
        return Amounts.of(fields.at("resources", "requests", resource)).or(() -> limit(resource));
    }

    /** How much of a resource it may use, in base units. */
    public Optional<BigDecimal> limit(String resource) {
        return Amounts.of(fields.at("resources", "limits", resource));
    }

    /** The ports that it lists. */
    public List<Fields> ports() {
        return fields.items("ports");
    }

    /** How people call it: {@code container web}. */
    @Override
    public String toString() {
        return (finishes ? "init container " : "container ") + (name().isEmpty() ? "without a name" : name());
    }
}
