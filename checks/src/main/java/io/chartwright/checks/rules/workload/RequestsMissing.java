package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Container;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.RuleDoc;
import java.util.List;
import java.util.stream.Stream;

/** The scheduler must know what a container needs. */
final class RequestsMissing implements ContainerRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "requests-missing",
            Family.WORKLOADS,
            "A container asks for no CPU or no memory",
            "The scheduler takes it as if it needed nothing and puts it on a full node, where it starves its neighbours or is"
                    + " the first to be evicted. Autoscalers cannot tell how busy it is.",
            "Set resources.requests to what the container needs on a usual day.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Container container, ReleaseRemarks remarks) {
        List<String> missing = Stream.of("cpu", "memory")
                .filter(resource -> container.request(resource).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            remarks.add(
                    container.object(),
                    container.fields().at("resources", "requests"),
                    container + " asks for no " + String.join(" and no ", missing),
                    "set resources.requests." + String.join(" and resources.requests.", missing));
        }
    }
}
