package io.chartwright.checks.rules.reference;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.ReleaseRule;
import io.chartwright.checks.rule.RuleDoc;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Of several ports of a Service each needs a name of its own. */
final class ServicePortUnnamed implements ReleaseRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "service-port-unnamed",
            Family.REFERENCES,
            "A Service with several ports does not name them apart",
            "The API server refuses a Service with several ports of which one has no name, or two have the same.",
            "Give each port a name of its own.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, ReleaseRemarks remarks) {
        release.all("", "Service").forEach(service -> {
            List<Fields> ports = KubeService.of(service).ports();
            Set<String> names = new HashSet<>();
            for (Fields port : ports) {
                String name = port.text("name");
                if (ports.size() > 1 && name.isEmpty()) {
                    remarks.add(
                            service,
                            port,
                            "port " + port.scalar("port") + " has no name, and there are " + ports.size() + " ports",
                            "name the port");
                } else if (!name.isEmpty() && !names.add(name)) {
                    remarks.add(
                            service,
                            port.at("name"),
                            "port " + port.scalar("port") + " is named " + name + ", as another one is",
                            "give it another name");
                }
            }
        });
    }
}
