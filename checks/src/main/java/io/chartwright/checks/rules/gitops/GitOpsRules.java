package io.chartwright.checks.rules.gitops;

import io.chartwright.checks.rule.Check;
import java.util.List;

/** The rules about Argo CD. */
public final class GitOpsRules {
    private GitOpsRules() {}

    /** All of them, in the order of the page of rules. */
    public static List<Check> all() {
        return List.of(
                new ApplicationSource(),
                new ApplicationDestination(),
                new ApplicationDuplicate(),
                new ApplicationPath(),
                new ApplicationValues(),
                new ApplicationProject(),
                new ApplicationNotAllowed(),
                new ProjectReachesArgoCd(),
                new SpelledOutDefault(),
                new FinalizerMissing(),
                new SyncOptionUnknown(),
                new HookUnknown(),
                new WaveInconsistent(),
                new OrderWithoutRoot(),
                new OrderNeedsHealthCheck(),
                new CrdOrderMissing(),
                new SyncWindowNeverChanges());
    }
}
