package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Amounts;
import io.chartwright.checks.objects.Container;
import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.RuleDoc;

/** Nobody can be granted more than they may use. */
final class RequestOverLimit implements ContainerRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "request-over-limit",
            Family.WORKLOADS,
            "A container asks for more than it may use",
            "The API server refuses every such pod: the workload is there and has no pods.",
            "Raise the limit, or lower the request.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Container container, ReleaseRemarks remarks) {
        container.fields().entries("resources", "requests").forEach((resource, request) -> {
            Fields limit = container.fields().at("resources", "limits", resource);
            Amounts.of(request).ifPresent(asked -> Amounts.of(limit)
                    .filter(allowed -> asked.compareTo(allowed) > 0)
                    .ifPresent(allowed -> remarks.add(
                            container.object(),
                            request,
                            container + " asks for " + request.scalar() + " of " + resource + ", but may use "
                                    + limit.scalar(),
                            "raise the limit to " + request.scalar() + ", or lower the request")));
        });
    }
}
