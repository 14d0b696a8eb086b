package io.chartwright.catalog.trino;

import io.chartwright.model.Faults;
import io.chartwright.model.component.Ingress;
import io.chartwright.model.component.Tuning;
import java.util.Optional;

/** What settings must not say together. */
final class Rules {
    private Rules() {}

    static void check(Trino settings) {
        Faults faults = new Faults();
        coordinator(faults, settings.coordinator());
        workers(faults, settings);
        version(faults, settings, "coordinator", settings.coordinator());
        version(faults, settings, "workers", settings.workers());
        MemoryRules.check(faults, settings);
        PropertyRules.check(faults, settings);
        together(faults, settings);
        faults.throwIfAny();
    }

    private static void coordinator(Faults faults, Tuning coordinator) {
        boolean scaled =
                coordinator.autoscaling().isPresent() || coordinator.keda().isPresent();
        if (scaled || coordinator.replicas().filter(count -> count != 1).isPresent()) {
            faults.add(
                    "coordinator",
                    "trino-one-coordinator",
                    "a cluster has one coordinator, always: a second would take workers away from the first",
                    "leave its replicas alone and give it more memory");
        }
        if (coordinator.disruption().isPresent()) {
            faults.add(
                    "coordinator.disruption",
                    "budget-protects-nothing",
                    "there is 1 coordinator, so that a budget either blocks every drain or protects nothing",
                    "drop 'disruption'");
        }
        coordinator
                .ingress()
                .filter(Ingress::enabled)
                .filter(ingress -> !ingress.path().equals("/"))
                .ifPresent(ingress -> faults.add(
                        "coordinator.ingress.path",
                        "trino-bad-path",
                        "clients ask for '/v1/statement' and '/ui', and not below '" + ingress.path() + "'",
                        "give Trino a host of its own"));
    }

    private static void workers(Faults faults, Trino settings) {
        Tuning wishes = settings.workers();
        Tuning workers = Worker.tuned(settings);
        int least = workers.leastReplicas();
        if (wishes.ingress().filter(Ingress::enabled).isPresent()) {
            faults.add(
                    "workers.ingress",
                    "trino-worker-ingress",
                    "users talk to the coordinator alone",
                    "move 'ingress' to 'coordinator'");
        }
        wishes.disruption().ifPresent(budget -> {
            if (least < 2) {
                faults.add(
                        "workers.disruption",
                        "budget-protects-nothing",
                        "pods may be as few as " + least
                                + ", so that a budget either blocks every drain or protects nothing",
                        "drop 'disruption', or have 2 replicas at least");
            } else if (!budget.allowsEviction(least)) {
                faults.add(
                        "workers.disruption",
                        "budget-blocks-drain",
                        "pods may be as few as " + least + ", and none of them may go",
                        "say 'maxUnavailable: 1'");
            }
        });
        Optional<Integer> seconds = wishes.terminationGracePeriodSeconds();
        int needed = Worker.leastGrace(settings);
        if (settings.gracefulShutdown().enabled()
                && seconds.filter(given -> given < needed).isPresent()) {
            faults.add(
                    "workers.terminationGracePeriodSeconds",
                    "trino-grace-too-short",
                    "workers are killed after " + seconds.get() + " seconds, and need " + needed
                            + " at least to stop gracefully",
                    "raise it, or lower 'gracefulShutdown.graceSeconds'");
        }
    }

    private static void version(Faults faults, Trino settings, String role, Tuning tuning) {
        tuning.image()
                .filter(image -> !image.tag().equals(settings.appVersion())
                        && !image.tag().startsWith(settings.appVersion() + "-"))
                .ifPresent(image -> faults.add(
                        role + ".image.tag",
                        "trino-mixed-versions",
                        "the tag '" + image.tag() + "' is not of version " + settings.appVersion(),
                        "all nodes must have one version: set 'appVersion', or tag your build '" + settings.appVersion()
                                + "-...'"));
    }

    private static void together(Faults faults, Trino settings) {
        if (settings.retryPolicy() == RetryPolicy.TASK
                && settings.exchangeManager().isEmpty()) {
            faults.add(
                    "exchangeManager",
                    "trino-no-exchange-manager",
                    "tasks can only be tried again if what they hand on is kept, and nothing says where",
                    "add 'exchangeManager: { baseDirectories: [s3://exchange] }'");
        }
        if (settings.cache().isPresent()
                && settings.catalogs().values().stream().noneMatch(TrinoCatalog::cacheable)) {
            faults.add(
                    "cache",
                    "trino-cache-unused",
                    "there is no catalog of Iceberg or Hive tables whose files could be kept",
                    "drop 'cache'");
        }
        boolean secured = settings.coordinator()
                .ingress()
                .filter(ingress -> ingress.enabled() && ingress.tls())
                .isPresent();
        if (settings.authentication()
                        .filter(login -> !login.allowInsecureOverHttp())
                        .isPresent()
                && !secured) {
            faults.add(
                    "authentication",
                    "trino-password-needs-tls",
                    "passwords are only taken over TLS, and the coordinator has no ingress with it",
                    "give 'coordinator' an 'ingress', or say 'allowInsecureOverHttp: true'");
        }
    }
}
