package io.chartwright.checks.rules.reference;

import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Surroundings;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.SurroundingsRule;
import java.util.List;
import java.util.stream.Collectors;

/** A Service sends to one workload, or somebody should say why not. */
final class ServiceSelectsSeveral implements SurroundingsRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "service-selects-several",
            Family.REFERENCES,
            "A Service sends to pods of several workloads",
            "Requests are dealt out among all of them, and those that do not know the answer fail: one in so many requests"
                    + " goes wrong. Mostly the selector lacks the label of the component.",
            "Ask for one more label, such as app.kubernetes.io/component.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, Surroundings around, ReleaseRemarks remarks) {

        KubeService.selecting(release).forEach(service -> {
            List<Workload> backing = service.backing(around);
            if (backing.size() > 1) {
                remarks.add(
                        service.object(),
                        service.spec().at("selector"),
                        service.selector() + " selects the pods of " + backing.size() + " workloads: "
                                + backing.stream().map(Workload::toString).collect(Collectors.joining(", ")),
                        "ask for one more label, which only the pods of one of them have");
            }
        });
    }
}
