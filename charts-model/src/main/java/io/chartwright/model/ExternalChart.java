package io.chartwright.model;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else's chart in an umbrella chart: fetched from a repository by Argo CD, or vendored in the generated tree.
 * A vendored chart is proven as any other; one in a repository cannot be, since generating needs no network.
 *
 * <p>Argo CD fetches with {@code helm dependency build}. A private repository needs its credentials in Argo CD; the
 * AppProject need not list it, for the Application's source is the Git repository. There is no {@code Chart.lock}: its
 * digest is of what the repository holds, which nobody here has seen, and an exact version leaves nothing to lock.
 *
 * @param name its name in the umbrella chart: the alias, and the key of its values; at most 30 characters
 * @param chart its own name
 * @param version its exact version
 * @param repository where it is fetched from, {@code https://} or {@code oci://}; empty if it is vendored
 * @param vendored its files; empty if it is fetched
 * @param condition the path in the umbrella's values that switches it, usually {@code <name>.enabled}
 * @param base how it is installed where no environment says otherwise
 * @param overrides how it is installed in environments that differ, by their names
 */
public record ExternalChart(
        String name,
        String chart,
        String version,
        Optional<String> repository,
        Optional<VendoredChart> vendored,
        String condition,
        Variant base,
        SortedMap<String, Variant> overrides) {

    private static final int NAME_LENGTH = 30;
    private static final Pattern CHART = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]{0,249}");
    private static final Pattern REPOSITORY = Pattern.compile("(https|oci)://[^\\s@?#]+");
    private static final Pattern SWITCH = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    /**
     * A chart as an environment wants it.
     *
     * @param enabled whether it is installed at all
     * @param values its values, complete and not only what differs
     */
    public record Variant(boolean enabled, Values values) {}

    /** @throws InvalidModelException with everything that is wrong with it */
    public ExternalChart {
        overrides = Collections.unmodifiableSortedMap(new TreeMap<>(overrides));
        Faults faults = new Faults();
        faults.name("name", name, NAME_LENGTH);
        if (name.equals("global")) {
            faults.add("name", "bad-name", "'global' is Helm's own word", "name the chart otherwise");
        }
        if (!CHART.matcher(chart).matches()) {
            faults.add("chart", "bad-name", Faults.quote(chart) + " names no chart", "such as 'redis'");
        }
        // Charts such as cert-manager are released as v1.2.3, which Helm takes.
        if (!Faults.isSemVer(version.startsWith("v") ? version.substring(1) : version)) {
            faults.add(
                    "version",
                    "inexact-version",
                    Faults.quote(version) + " is no exact version",
                    "name one, such as '1.2.3': with a range, others decide when your platform changes");
        }
        source(faults, repository, vendored);
        vendored.ifPresent(files -> agree(faults, files, chart, version));
        condition(faults, name, condition);
        if (condition.startsWith(name + ".")) {
            String key = condition.substring(name.length() + 1);
            free(faults, "values.", key, base);
            // What the base says wrongly is told once.
            if (!base.values().tree().containsKey(key)) {
                overrides.forEach((environment, variant) ->
                        free(faults, "environments." + environment + ".values.", key, variant));
            }
        }
        faults.throwIfAny();
    }

    private static void source(Faults faults, Optional<String> repository, Optional<VendoredChart> vendored) {
        if (repository.isPresent() && vendored.isPresent()) {
            faults.add(
                    "vendored",
                    "ambiguous-value",
                    "there are both 'repository' and 'vendored'",
                    "keep 'vendored' to keep the chart in Git, or 'repository' to fetch it at each deployment");
        }
        if (repository.isEmpty() && vendored.isEmpty()) {
            faults.add(
                    "",
                    "missing-value",
                    "nothing says where the chart comes from",
                    "add 'repository: https://charts.example.com', or 'vendored' with the path of its folder");
        }
        repository
                .filter(url -> !REPOSITORY.matcher(url).matches())
                .ifPresent(url -> faults.add(
                        "repository",
                        "bad-url",
                        Faults.quote(url) + " is no repository of charts",
                        "a URL such as 'https://charts.example.com' or 'oci://registry.example.com/charts', without"
                                + " credentials"));
    }

    private static void agree(Faults faults, VendoredChart files, String chart, String version) {
        if (!files.name().equals(chart)) {
            faults.add(
                    "chart",
                    "chart-differs",
                    "the vendored chart is '" + files.name() + "', not '" + chart + "'",
                    "say 'chart: " + files.name() + "'");
        }
        if (!files.version().equals(version)) {
            // Helm renders whatever lies there, and only 'helm dependency list' tells.
            faults.add(
                    "version",
                    "version-differs",
                    "the vendored chart is " + files.version() + ", not " + version,
                    "say 'version: " + files.version() + "', or vendor the other one");
        }
    }

    private static void condition(Faults faults, String name, String condition) {
        String key = condition.startsWith(name + ".") ? condition.substring(name.length() + 1) : condition;
        if (!SWITCH.matcher(key).matches() || condition.equals(name) || condition.equals("global")) {
            faults.add(
                    "condition",
                    "bad-condition",
                    Faults.quote(condition) + " cannot switch the chart",
                    "use '" + name + ".enabled', or a word of the umbrella chart such as '" + name + "-enabled'");
        }
    }

    private static void free(Faults faults, String path, String key, Variant variant) {
        if (variant.values().tree().containsKey(key)) {
            faults.add(
                    path + key,
                    "reserved-key",
                    "'" + key + "' in the values switches the whole chart",
                    "say 'enabled' beside 'values', or give the chart another 'condition'");
        }
    }

    /** How it is installed in an environment. */
    public Variant in(String environment) {
        return overrides.getOrDefault(environment, base);
    }

    /** A chart to describe. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Builds somebody else's chart; see the record for the meaning of each word. */
    public static final class Builder implements Supplier<ExternalChart> {
        private final SortedMap<String, Consumer<Difference>> differences = new TreeMap<>();
        private final Difference base = new Difference(true, Values.none());
        private final String name;
        private Optional<String> chart = Optional.empty();
        private Optional<String> version = Optional.empty();
        private Optional<String> repository = Optional.empty();
        private Optional<VendoredChart> vendored = Optional.empty();
        private Optional<String> condition = Optional.empty();

        private Builder(String name) {
            this.name = name;
        }

        /** The chart's own name, where the umbrella chart calls it otherwise. */
        public Builder chart(String chart) {
            this.chart = Optional.of(chart);
            return this;
        }

        /** The exact version; a vendored chart has one already. */
        public Builder version(String version) {
            this.version = Optional.of(version);
            return this;
        }

        public Builder repository(String url) {
            this.repository = Optional.of(url);
            return this;
        }

        public Builder vendored(VendoredChart vendored) {
            this.vendored = Optional.of(vendored);
            return this;
        }

        public Builder condition(String condition) {
            this.condition = Optional.of(condition);
            return this;
        }

        public Builder enabled(boolean enabled) {
            base.enabled(enabled);
            return this;
        }

        /** Lays values over those so far. */
        public Builder values(Map<String, ? extends @Nullable Object> values) {
            base.values(values);
            return this;
        }

        /** What differs in an environment; called twice for one environment, both differences count. */
        public Builder in(String environment, Consumer<Difference> difference) {
            differences.merge(environment, difference, Consumer::andThen);
            return this;
        }

        /** @throws InvalidModelException with all that was wrong on the way */
        @Override
        public ExternalChart get() {
            Faults faults = new Faults();
            Optional<Variant> common = faults.collect("", base::variant);
            SortedMap<String, Variant> overrides = new TreeMap<>();
            differences.forEach((environment, difference) -> faults.collect("environments." + environment, () -> {
                        Difference differing = base.copy();
                        difference.accept(differing);
                        return differing.variant();
                    })
                    .ifPresent(variant -> overrides.put(environment, variant)));
            faults.throwIfAny();
            return new ExternalChart(
                    name,
                    chart.orElseGet(() -> vendored.map(VendoredChart::name).orElse(name)),
                    version.orElseGet(() -> vendored.map(VendoredChart::version).orElse("")),
                    repository,
                    vendored,
                    condition.orElse(name + ".enabled"),
                    common.orElseThrow(),
                    overrides);
        }
    }

    /** What may differ in an environment. */
    public static final class Difference {
        private final Faults faults = new Faults();
        private boolean enabled;
        private Values values;

        private Difference(boolean enabled, Values values) {
            this.enabled = enabled;
            this.values = values;
        }

        public Difference enabled(boolean enabled) {
            this.enabled = enabled;
            return this;
        }

        /** Lays values over those so far: maps merge, all else replaces, null removes. */
        public Difference values(Map<String, ? extends @Nullable Object> more) {
            faults.collect("values", () -> Values.of(more)).ifPresent(given -> values = given.over(values));
            return this;
        }

        private Difference copy() {
            return new Difference(enabled, values);
        }

        private Variant variant() {
            faults.throwIfAny();
            return new Variant(enabled, values);
        }
    }
}
