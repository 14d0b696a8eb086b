package io.chartwright.render.chart;

import static io.chartwright.render.values.Schema.array;
import static io.chartwright.render.values.Schema.described;
import static io.chartwright.render.values.Schema.string;

import io.chartwright.model.Environment;
import io.chartwright.model.Platform;
import io.chartwright.render.values.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Helm's globals: what all charts of an environment share. Charts carry defaults for them, on which all environments
 * agree; what differs has no default, but for the domain, whose default can never be reached.
 */
public final class Globals {
    private final Platform platform;
    private final List<Global> all;

    /**
     * One global.
     *
     * @param key its key
     * @param schema what it may hold
     * @param read its value in an environment
     */
    private record Global(String key, Map<String, Object> schema, Function<Environment, Optional<Object>> read) {}

    private Globals(Platform platform, List<Global> all) {
        this.platform = platform;
        this.all = all;
    }

    /** The globals of a platform's charts. */
    public static Globals of(Platform platform) {
        List<Global> all = new ArrayList<>();
        all.add(new Global(
                "domain",
                described("DNS name below which the environment's hosts are", string()),
                environment -> Optional.of(environment.domain())));
        all.add(new Global(
                "ingressClassName",
                described("class of the environment's ingresses", string()),
                environment -> environment.ingressClassName().map(Object.class::cast)));
        all.add(new Global(
                "clusterIssuer",
                described("cert-manager issuer of the environment's certificates", string()),
                environment -> environment.clusterIssuer().map(Object.class::cast)));
        all.add(new Global(
                "imageRegistry",
                described("registry that mirrors all others", string()),
                environment -> environment.imageRegistry().map(Object.class::cast)));
        all.add(new Global(
                "imagePullSecrets",
                described("names of Secrets with registry credentials", array(string())),
                environment -> environment.imagePullSecrets().isEmpty()
                        ? Optional.empty()
                        : Optional.of(environment.imagePullSecrets())));
        all.add(new Global(
                "storageClass",
                described("class of the environment's disks", string()),
                environment -> environment.storageClass().map(Object.class::cast)));
        Set<String> own = new TreeSet<>();
        platform.environments()
                .forEach(environment -> own.addAll(environment.globals().keySet()));
        own.forEach(key -> all.add(new Global(
                key,
                string(),
                environment -> Optional.ofNullable(environment.globals().get(key)))));
        return new Globals(
                platform,
                all.stream()
                        .filter(global -> platform.environments().stream()
                                .anyMatch(environment ->
                                        global.read().apply(environment).isPresent()))
                        .toList());
    }

    /** Whether some environment has a value for it. */
    boolean has(String key) {
        return all.stream().anyMatch(global -> global.key().equals(key));
    }

    /** Whether charts have a default for it, so that templates need not ask. */
    boolean always(String key) {
        return defaults().containsKey(key);
    }

    /** What an environment's charts share. */
    public Map<String, Object> in(Environment environment) {
        Map<String, Object> values = new LinkedHashMap<>();
        all.forEach(global -> global.read().apply(environment).ifPresent(value -> values.put(global.key(), value)));
        return values;
    }

    /** What charts take where no environment's globals are given. */
    public Map<String, Object> defaults() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Global global : all) {
            List<Optional<Object>> said = platform.environments().stream()
                    .map(environment -> global.read().apply(environment))
                    .toList();
            if (said.stream().allMatch(value -> Objects.equals(value, said.get(0)))) {
                said.get(0).ifPresent(value -> values.put(global.key(), value));
            } else if (global.key().equals("domain")) {
                // RFC 6761 keeps .invalid free of hosts: charts without an environment reach nobody's.
                values.put("domain", platform.name() + ".invalid");
            }
        }
        return values;
    }

    /** What the globals may hold. */
    public Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        all.forEach(global -> properties.put(global.key(), global.schema()));
        return described("what all charts of an environment share", Schema.strict(properties));
    }
}
