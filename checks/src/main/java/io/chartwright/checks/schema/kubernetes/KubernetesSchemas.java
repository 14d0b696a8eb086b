package io.chartwright.checks.schema.kubernetes;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What one minor of Kubernetes serves, and what its objects look like: fields, types, what is required, and, where the
 * source tells it beyond doubt, what a field may be set to. Derived from the official Java client, of which every major
 * release is made from the OpenAPI document of one minor; the client itself is needed by our build alone.
 *
 * <p>Safe for use by several threads. The tables are read once for all minors, and schemas are made when asked for.
 */
public final class KubernetesSchemas {
    private static final Map<String, KubernetesSchemas> LOADED = new ConcurrentHashMap<>();

    private static final String LIST = "List";

    private final Map<String, ServedKind> kinds = new HashMap<>();
    private final Set<String> apiVersions = new TreeSet<>();
    private final Definitions definitions;

    private KubernetesSchemas(String minor) {
        int number = Span.number(minor);
        for (ServedKind kind : Tables.shared().kinds()) {
            if (kind.span().covers(number)) {
                kinds.put(kind.title(), kind);
                apiVersions.add(kind.apiVersion());
                apiVersions.add(kind.title());
            }
        }
        definitions = new Definitions(Tables.shared(), number);
    }

    /**
     * The schemas of a minor.
     *
     * @param minor one of {@link #supported()}
     * @throws IllegalArgumentException if it is any other
     */
    public static KubernetesSchemas of(String minor) {
        if (!supported().contains(minor)) {
            throw new IllegalArgumentException("there are schemas of Kubernetes " + String.join(", ", supported())
                    + ", and none of '" + minor + "'");
        }
        return LOADED.computeIfAbsent(minor, KubernetesSchemas::new);
    }

    /** The minors there are schemas of, such as {@code 1.33}, oldest first. */
    public static List<String> supported() {
        return Tables.shared().minors();
    }

    /**
     * Whether a group is Kubernetes' own, so that what {@link #served} denies is a mistake and no custom resource. All groups
     * without a dot are: API servers refuse custom resources in such.
     *
     * @param apiVersion a group and version, whether any minor serves it or not
     */
    public static boolean ownGroup(String apiVersion) {
        String group = ServedKind.group(apiVersion);
        return group.indexOf('.') < 0 || OwnGroups.WITH_DOT.contains(group);
    }

    /**
     * The schema of a kind: a self-contained JSON Schema of draft 7 as plain data, which are maps, lists, strings, booleans and
     * longs. Fields that the kind does not have are refused, as are nulls except for {@code metadata.creationTimestamp}.
     * Empty where this minor does not serve it. The data cannot be changed, and parts are shared.
     */
    public Optional<Map<String, Object>> schema(String apiVersion, String kind) {
        return find(apiVersion, kind).map(definitions::schema);
    }

    /** Whether this minor serves a kind; of lists, see {@link #isList}. */
    public boolean served(String apiVersion, String kind) {
        return find(apiVersion, kind).isPresent();
    }

    /**
     * Whether it is a list of what this minor serves, whose {@code items} are the objects to check: {@code v1 List}, or
     * {@code apps/v1 DeploymentList}. Such lists are never kept, and have no schema here.
     */
    public boolean isList(String apiVersion, String kind) {
        return kind.endsWith(LIST)
                && (apiVersion.equals("v1") && kind.equals(LIST)
                        || served(apiVersion, kind.substring(0, kind.length() - LIST.length())));
    }

    /** Where objects of a kind live; empty where this minor does not serve it. */
    public Optional<Scope> scope(String apiVersion, String kind) {
        return find(apiVersion, kind).map(ServedKind::scope);
    }

    /**
     * What to write instead of an API version that this minor does not serve: those that it serves the kind with, the same
     * group before others, stable versions before others. Empty for what is served, for custom resources, and for kinds
     * that are gone.
     */
    public List<String> replacements(String apiVersion, String kind) {
        if (served(apiVersion, kind) || !ownGroup(apiVersion)) {
            return List.of();
        }
        String group = ServedKind.group(apiVersion);
        List<String> all = kinds.values().stream()
                .filter(served -> served.kind().equals(kind))
                .map(ServedKind::apiVersion)
                .sorted(VersionOrder.BEST_FIRST)
                .toList();
        return Stream.concat(
                        all.stream().filter(other -> ServedKind.group(other).equals(group)),
                        all.stream().filter(other -> !ServedKind.group(other).equals(group)))
                .toList();
    }

    /** All that it serves, sorted, as Helm's {@code --api-versions} takes it: {@code apps/v1} and {@code apps/v1/Deployment}. */
    public Set<String> apiVersions() {
        return Collections.unmodifiableSet(apiVersions);
    }

    private Optional<ServedKind> find(String apiVersion, String kind) {
        return Optional.ofNullable(kinds.get(apiVersion + "/" + kind));
    }

    private static final class OwnGroups {
        private static final Set<String> WITH_DOT = new HashSet<>();

        static {
            Tables.shared().kinds().forEach(kind -> WITH_DOT.add(ServedKind.group(kind.apiVersion())));
        }
    }
}
