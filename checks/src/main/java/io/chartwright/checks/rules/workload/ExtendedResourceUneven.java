package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Amounts;
import io.chartwright.checks.objects.Container;
import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.RuleDoc;
import java.util.Set;
import java.util.TreeSet;

/** Devices such as GPUs cannot be shared out by request and limit. */
final class ExtendedResourceUneven implements ContainerRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "extended-resource-uneven",
            Family.WORKLOADS,
            "A container asks for a device that it may not use, or for a part of one",
            "Of GPUs and other resources with a domain in their names, request and limit must be the same whole number; the"
                    + " API server refuses every other pod.",
            "Name the limit alone: the request is the same of itself.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Container container, ReleaseRemarks remarks) {
        Set<String> resources =
                new TreeSet<>(container.fields().entries("resources", "limits").keySet());
        resources.addAll(container.fields().entries("resources", "requests").keySet());
        resources.stream().filter(resource -> resource.contains("/")).forEach(resource -> {
            Fields request = container.fields().at("resources", "requests", resource);
            Fields limit = container.fields().at("resources", "limits", resource);
            if (!limit.present()) {
                remarks.add(
                        container.object(),
                        request,
                        container + " asks for " + request.scalar() + " of " + resource + " and has no limit of it",
                        "set resources.limits." + resource + " to " + request.scalar());
            } else if (request.present() && !Amounts.of(request).equals(Amounts.of(limit))) {
                remarks.add(
                        container.object(),
                        request,
                        container + " asks for " + request.scalar() + " of " + resource + " with a limit of "
                                + limit.scalar(),
                        "say the same number in both, or the limit alone");
            } else if (Amounts.of(limit)
                    .filter(amount -> amount.stripTrailingZeros().scale() > 0)
                    .isPresent()) {
                remarks.add(
                        container.object(),
                        limit,
                        container + " may use " + limit.scalar() + " of " + resource + ", which is no whole number",
                        "say a whole number");
            }
        });
    }
}
