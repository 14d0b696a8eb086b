package io.chartwright.catalog.service;

import io.chartwright.model.Faults;
import io.chartwright.model.component.Phase;
import io.chartwright.model.component.Tuning;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What goes with one kind of component and not with another: said in vain, it would be a surprise later. */
final class KindRules {
    private static final String CODE = "wrong-kind";

    private final Faults faults;
    private final Kind kind;

    KindRules(Faults faults, Kind kind) {
        this.faults = faults;
        this.kind = kind;
    }

    void clock(Optional<String> schedule, boolean suspend) {
        if (kind == Kind.CRON_JOB && schedule.isEmpty()) {
            faults.add("schedule", "missing-value", "is missing", "add 'schedule: \"0 3 * * *\"'");
        }
        only(Kind.CRON_JOB, "schedule", schedule.isPresent());
        only(Kind.CRON_JOB, "suspend", suspend);
    }

    void rollout(Optional<Phase> phase, boolean recreate, boolean parallel, Optional<Integer> backoffLimit) {
        only(Kind.DEPLOYMENT, "recreate", recreate);
        only(Kind.STATEFUL_SET, "parallel", parallel);
        backoffLimit.ifPresent(number -> faults.range("backoffLimit", number, 0, Integer.MAX_VALUE));
        if (backoffLimit.isPresent() && !kind.ends()) {
            faults.add("backoffLimit", CODE, kind.label() + " has no backoffLimit", "drop it, or say 'kind: job'");
        }
        phase.filter(said -> !kind.phases().contains(said)).ifPresent(said -> {
            String known = kind.phases().stream().sorted().map(KindRules::word).collect(Collectors.joining(" or "));
            faults.add("phase", CODE, kind.label() + " cannot have the phase " + word(said), "say " + known);
        });
    }

    void tuning(Tuning tuning) {
        if (kind.ends()) {
            never("replicas", tuning.replicas().isPresent());
            never("autoscaling", tuning.autoscaling().isPresent());
            never("keda", tuning.keda().isPresent());
            never("disruption", tuning.disruption().isPresent());
        }
    }

    private void only(Kind right, String key, boolean said) {
        if (said && kind != right) {
            String word = right.name().toLowerCase(Locale.ROOT).replace('_', '-');
            faults.add(key, CODE, kind.label() + " has no " + key, "drop it, or say 'kind: " + word + "'");
        }
    }

    private void never(String key, boolean said) {
        if (said) {
            faults.add(key, CODE, kind.label() + " has no " + key, "drop '" + key + "'");
        }
    }

    private static String word(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }
}
