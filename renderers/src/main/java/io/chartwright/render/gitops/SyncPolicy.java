package io.chartwright.render.gitops;

import io.chartwright.model.Environment;
import io.chartwright.model.gitops.Backoff;
import io.chartwright.model.gitops.Propagation;
import io.chartwright.model.gitops.Retry;
import io.chartwright.model.gitops.Sync;
import io.chartwright.model.gitops.SyncOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How an Application is synced, without what Argo CD 3.1 does anyway. Found in its sources: a sync that it starts by itself is
 * tried again 5 times ({@code controller/appcontroller.go}), after 5 s and twice as long each time, up to 3 min
 * ({@code application_defaults.go}); one that people start is not tried again.
 */
final class SyncPolicy {
    private static final int LIMIT = 5;

    private final Environment environment;
    private final Sync sync;
    private final Map<String, String> namespaceLabels;
    private final boolean ignores;

    /**
     * A policy.
     *
     * @param namespaceLabels labels of the namespace that it creates
     * @param ignores whether differences of some fields are ignored
     */
    SyncPolicy(Environment environment, Sync sync, Map<String, String> namespaceLabels, boolean ignores) {
        this.environment = environment;
        this.sync = sync;
        this.namespaceLabels = namespaceLabels;
        this.ignores = ignores;
    }

    /** The block; empty where there is nothing to say. */
    Map<String, Object> block() {
        boolean automated = sync.automated().orElse(true);
        Map<String, Object> policy = new LinkedHashMap<>();
        if (automated) {
            policy.put("automated", automated());
        }
        if (!namespaceLabels.isEmpty() && on(SyncOption.CREATE_NAMESPACE)) {
            policy.put("managedNamespaceMetadata", Map.of("labels", namespaceLabels));
        }
        retry(automated).ifPresent(retry -> policy.put("retry", retry));
        List<String> options = options();
        if (!options.isEmpty()) {
            policy.put("syncOptions", options);
        }
        return policy;
    }

    /** Means something even where it is empty: that syncs start by themselves. */
    private Map<String, Object> automated() {
        Map<String, Object> automated = new LinkedHashMap<>();
        if (environment.prunes()) {
            automated.put("prune", true);
        }
        if (sync.selfHeal().orElse(true)) {
            automated.put("selfHeal", true);
        }
        if (sync.allowEmpty().orElse(false)) {
            automated.put("allowEmpty", true);
        }
        return automated;
    }

    /** Where anything of it is said, Argo CD takes a limit that is not for 0, which it in turn does not keep if written. */
    private Optional<Map<String, Object>> retry(boolean automated) {
        Optional<Retry> said = sync.retry();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        int limit = said.get().limit().orElse(LIMIT);
        Map<String, Object> backoff = backoff(said.get().backoff().orElse(Backoff.standard()));
        if (automated && limit == LIMIT && backoff.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> retry = new LinkedHashMap<>();
        if (limit != 0) {
            retry.put("limit", limit);
            if (!backoff.isEmpty()) {
                retry.put("backoff", backoff);
            }
        }
        return Optional.of(retry);
    }

    private static Map<String, Object> backoff(Backoff said) {
        Map<String, Object> backoff = new LinkedHashMap<>();
        said.duration().filter(value -> !value.equals("5s")).ifPresent(value -> backoff.put("duration", value));
        said.factor().filter(value -> value != 2).ifPresent(value -> backoff.put("factor", value));
        said.maxDuration().filter(value -> !value.equals("3m")).ifPresent(value -> backoff.put("maxDuration", value));
        return backoff;
    }

    private List<String> options() {
        List<String> options = new ArrayList<>();
        for (SyncOption option : SyncOption.values()) {
            if (option.written(on(option))) {
                options.add(option.text());
            }
        }
        sync.prunePropagation()
                .filter(propagation -> propagation != Propagation.FOREGROUND)
                .ifPresent(propagation -> options.add(
                        "PrunePropagationPolicy=" + propagation.name().toLowerCase(Locale.ROOT)));
        return options;
    }

    private boolean on(SyncOption option) {
        Boolean said = sync.options().get(option);
        if (said != null) {
            return said;
        }
        return switch (option) {
            case SERVER_SIDE_APPLY -> !sync.options().getOrDefault(SyncOption.REPLACE, false);
            case RESPECT_IGNORE_DIFFERENCES -> ignores;
            default -> option.standard();
        };
    }
}
