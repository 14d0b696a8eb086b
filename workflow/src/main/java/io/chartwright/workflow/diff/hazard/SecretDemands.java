package io.chartwright.workflow.diff.hazard;

import io.chartwright.checks.objects.DataReference;
import io.chartwright.checks.objects.MadeSecret;
import io.chartwright.checks.objects.Release;
import io.chartwright.workflow.diff.Hazard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Secrets that must be there before pods start, that nothing in the release makes, and that nobody there asked for before. */
final class SecretDemands {
    private static final String ALL_KEYS = "";

    private SecretDemands() {}

    /**
     * One hazard for all of them: they are made together, and their list is what people work off.
     *
     * @param before all that was rendered for the environment
     */
    static Optional<Hazard> of(List<Release> before, Release after) {
        Map<String, Set<String>> fresh = demands(after);
        after.all().flatMap(MadeSecret::by).forEach(secret -> fresh.remove(secret.name()));
        before.stream()
                .filter(release -> release.namespace().equals(after.namespace()))
                .map(SecretDemands::demands)
                .forEach(known -> known.forEach((name, keys) -> fresh.computeIfPresent(name, (same, wanted) -> {
                    wanted.removeAll(keys);
                    return wanted.isEmpty() ? null : wanted;
                })));
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        boolean one = fresh.size() == 1;
        return Optional.of(ObjectHazard.note(
                "secret-expected",
                "pods wait for " + (one ? "a Secret" : fresh.size() + " Secrets") + " in the namespace "
                        + after.namespace() + ", which nothing of this chart makes: " + words(fresh),
                "have " + (one ? "it" : "them") + " there before the sync"));
    }

    /** {@code portal-session (secret), trino-minio (access-key, secret-key)}. */
    private static String words(Map<String, Set<String>> demands) {
        return demands.entrySet().stream()
                .map(demand -> demand.getValue().contains(ALL_KEYS)
                        ? demand.getKey()
                        : demand.getKey() + " (" + String.join(", ", demand.getValue()) + ")")
                .collect(Collectors.joining(", "));
    }

    /** The names of Secrets, each with the keys that are asked for. */
    private static Map<String, Set<String>> demands(Release release) {
        Map<String, Set<String>> demands = new TreeMap<>();
        release.workloads().stream()
                .flatMap(workload -> DataReference.secrets(workload).stream())
                .filter(reference -> !reference.optional())
                .forEach(reference -> demands.computeIfAbsent(reference.name(), name -> new TreeSet<>())
                        .addAll(reference.keys().isEmpty() ? List.of(ALL_KEYS) : reference.keys()));
        return demands;
    }
}
