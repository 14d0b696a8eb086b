package io.chartwright.render.chart;

import static io.chartwright.render.values.Schema.anyObject;
import static io.chartwright.render.values.Schema.array;
import static io.chartwright.render.values.Schema.bool;
import static io.chartwright.render.values.Schema.integer;
import static io.chartwright.render.values.Schema.mapOf;
import static io.chartwright.render.values.Schema.object;
import static io.chartwright.render.values.Schema.oneOf;
import static io.chartwright.render.values.Schema.quantity;
import static io.chartwright.render.values.Schema.string;

import io.chartwright.model.component.Component;
import io.chartwright.model.component.Tuning;
import io.chartwright.model.component.Workload;
import io.chartwright.render.values.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The values of a component: every key there can be, in the order in which readers meet them. A key appears in a chart
 * only if some stage has a value for it.
 */
final class ComponentValues {
    private static final Map<String, Object> LABELS = mapOf(string());
    private static final Map<String, Object> AMOUNTS = mapOf(quantity());

    private static final Map<String, Object> REFERENCE = Schema.whole("name", string(), "key", string());

    private final List<ComponentValue> all;
    private final ComponentStages component;
    private final Map<String, Presence> presences = new HashMap<>();
    private final List<Map<String, Object>> stages = new ArrayList<>();

    /** @param resilienceBeside whether budgets and autoscalers lie beside the charts, and so need no values */
    ComponentValues(ComponentStages component, Texts texts, boolean resilienceBeside) {
        this.component = component;
        this.all = catalog(component, texts, resilienceBeside).stream()
                .filter(value -> component.any(one -> value.read().apply(one).isPresent()))
                .toList();
        // Templates ask for these again and again.
        all.forEach(value -> presences.put(value.key(), presence(value)));
        for (int stage = 0; stage < component.stages().size(); stage++) {
            stages.add(Collections.unmodifiableMap(values(stage)));
        }
    }

    ComponentStages component() {
        return component;
    }

    /** The component's values in a stage, 0 being the base. */
    Map<String, Object> in(int stage) {
        return stages.get(stage);
    }

    private Map<String, Object> values(int stage) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (component.switched()) {
            values.put("enabled", component.enabled(stage));
        }
        for (ComponentValue value : all) {
            value.read()
                    .apply(component.at(stage))
                    .or(() -> value.switchable() ? Optional.of(switchedOff(value)) : Optional.empty())
                    .ifPresent(present -> values.put(value.key(), present));
        }
        return values;
    }

    /** What the component's values may hold. */
    Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (component.switched()) {
            properties.put("enabled", bool());
        }
        all.forEach(value -> properties.put(value.key(), value.schema()));
        return Schema.described(component.sample().description(), Schema.strict(properties));
    }

    /** In how many stages a key has a value. */
    Presence presence(String key) {
        return presences.getOrDefault(key, Presence.NEVER);
    }

    private Presence presence(ComponentValue value) {
        return component.every(one -> value.read().apply(one).isPresent()) ? Presence.ALWAYS : Presence.SOMETIMES;
    }

    // An environment without the thing keeps the base's figures and turns them off: an overlay of one line.
    private Map<String, Object> switchedOff(ComponentValue value) {
        Map<String, Object> off = new LinkedHashMap<>();
        off.put("enabled", false);
        value.read().apply(component.at(0)).ifPresent(base -> ((Map<?, ?>) base)
                .forEach((key, figure) -> off.putIfAbsent((String) key, figure)));
        return off;
    }

    private static List<ComponentValue> catalog(ComponentStages component, Texts texts, boolean resilienceBeside) {
        EnvValues env = new EnvValues(texts, component);
        List<ComponentValue> all = new ArrayList<>();
        all.add(ComponentValue.of("replicaCount", integer(0), one -> replicas(one, component.at(0))));
        all.add(ComponentValue.of(
                "image", Images.SCHEMA, one -> one.tuning().image().map(Images::values)));
        all.add(ComponentValue.of("schedule", string(), one -> cron(one).map(Workload.CronJob::schedule)));
        all.add(ComponentValue.of("suspend", bool(), one -> cron(one).map(Workload.CronJob::suspend)));
        all.add(ComponentValue.of("backoffLimit", integer(0), ComponentValues::backoffLimit));
        all.add(ComponentValue.of("containerPorts", mapOf(integer(1)), one -> notEmpty(Reach.ports(one, false))));
        for (Piece piece : Piece.values()) {
            if (!piece.same(component)) {
                all.add(ComponentValue.of(
                        piece.key(), array(piece.items()), one -> notEmpty(piece.of(component, one, texts))));
            }
        }
        all.add(ComponentValue.of("env", LABELS, env::literals));
        all.add(ComponentValue.of("secretEnv", mapOf(REFERENCE), env::secrets));
        all.add(ComponentValue.of("configEnv", mapOf(REFERENCE), env::configs));
        all.add(ComponentValue.of("fieldEnv", LABELS, env::fields));
        all.add(ComponentValue.of("resources", object("requests", AMOUNTS, "limits", AMOUNTS), one -> one.tuning()
                .resources()
                .map(PodValues::resources)));
        all.add(probe("startupProbe", Tuning::startupProbe));
        all.add(probe("livenessProbe", Tuning::livenessProbe));
        all.add(probe("readinessProbe", Tuning::readinessProbe));
        FileValues files = new FileValues(texts);
        all.add(ComponentValue.of(
                "files",
                each(component, one -> files.own(component, one).orElse(Map.of()), LABELS),
                one -> files.own(component, one)));
        all.add(ComponentValue.of(
                "persistence",
                each(component, PodValues::claims, object("size", quantity(), "storageClass", string())),
                one -> notEmpty(PodValues.claims(one))));
        all.add(ComponentValue.of(
                "emptyDir",
                each(component, one -> PodValues.scratch(component, one), object("sizeLimit", quantity())),
                one -> notEmpty(PodValues.scratch(component, one))));
        all.add(ComponentValue.of(
                "podSecurityContext", anyObject(), one -> one.security().map(Security::pod)));
        all.add(ComponentValue.of(
                "securityContext", anyObject(), one -> one.security().map(Security::container)));
        all.add(ComponentValue.of(
                "podAnnotations", LABELS, one -> notEmpty(one.tuning().podAnnotations())));
        all.add(ComponentValue.of(
                "podLabels", LABELS, one -> notEmpty(one.tuning().podLabels())));
        all.add(Reach.serviceValue(component));
        all.add(ComponentValue.switchable(
                "ingress",
                object(
                        "enabled", bool(),
                        "subdomain", string(),
                        "host", string(),
                        "path", string(),
                        "tls", bool(),
                        "annotations", LABELS),
                Reach::ingress));
        all.add(ComponentValue.switchable("peers", object("enabled", bool()), Reach::peers));
        addScale(all, component, resilienceBeside);
        all.add(ComponentValue.of(
                "terminationGracePeriodSeconds", integer(0), one -> one.tuning().terminationGracePeriodSeconds()));
        all.add(ComponentValue.of(
                "priorityClassName", string(), one -> one.tuning().priorityClassName()));
        all.add(ComponentValue.of(
                "nodeSelector", LABELS, one -> notEmpty(one.tuning().placement().nodeSelector())));
        all.add(ComponentValue.of("tolerations", array(anyObject()), one -> notEmpty(PodValues.tolerations(one))));
        all.add(ComponentValue.switchable("podAntiAffinity", object("enabled", bool()), PodValues::antiAffinity));
        if (component.any(PodValues::scales)) {
            all.add(ComponentValue.of(
                    "topologySpread",
                    object(
                            "topologyKey", string(),
                            "maxSkew", integer(1),
                            "whenUnsatisfiable", oneOf("ScheduleAnyway", "DoNotSchedule")),
                    PodValues::spread));
        }
        return all;
    }

    private static void addScale(List<ComponentValue> all, ComponentStages component, boolean resilienceBeside) {
        if (resilienceBeside) {
            all.add(ComponentValue.switchable("autoscaling", ScaleSchemas.scaledBeside(), Scale::scaledBeside));
            return;
        }
        all.add(ComponentValue.switchable("autoscaling", ScaleSchemas.autoscaling(component), Scale::autoscaling));
        all.add(ComponentValue.switchable(
                "keda",
                object(
                        "enabled", bool(),
                        "minReplicaCount", integer(0),
                        "maxReplicaCount", integer(1),
                        "triggers", array(anyObject())),
                Scale::keda));
        boolean policiesDiffer = Scale.policiesDiffer(component);
        all.add(ComponentValue.switchable(
                "podDisruptionBudget", ScaleSchemas.budget(component), one -> Scale.budget(one, policiesDiffer)));
    }

    /** An object whose keys are those that some stage has; templates know no others. */
    private static Map<String, Object> each(
            ComponentStages component, Function<Component, Map<String, Object>> read, Map<String, Object> schema) {
        Map<String, Object> properties = new LinkedHashMap<>();
        component.all().forEach(one -> read.apply(one).keySet().forEach(key -> properties.put(key, schema)));
        return Schema.strict(properties);
    }

    private static ComponentValue probe(
            String key, Function<Tuning, Optional<io.chartwright.model.component.Probe>> of) {
        return ComponentValue.of(key, anyObject(), one -> of.apply(one.tuning()).map(PodValues::probe));
    }

    // Where an autoscaler decides, the number counts for nothing, and the base's need not be said again.
    private static Optional<Integer> replicas(Component component, Component base) {
        return component.workload().ends()
                ? Optional.empty()
                : Optional.of(component
                        .tuning()
                        .replicas()
                        .or(() -> base.tuning().replicas())
                        .orElse(1));
    }

    private static Optional<Workload.CronJob> cron(Component component) {
        return component.workload() instanceof Workload.CronJob cron ? Optional.of(cron) : Optional.empty();
    }

    private static Optional<Integer> backoffLimit(Component component) {
        if (component.workload() instanceof Workload.Job job) {
            return Optional.of(job.backoffLimit());
        }
        return cron(component).map(Workload.CronJob::backoffLimit);
    }

    private static <T> Optional<T> notEmpty(T value) {
        boolean empty = value instanceof Map<?, ?> map ? map.isEmpty() : ((List<?>) value).isEmpty();
        return empty ? Optional.empty() : Optional.of(value);
    }
}
