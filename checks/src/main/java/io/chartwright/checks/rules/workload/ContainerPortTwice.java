package io.chartwright.checks.rules.workload;

import io.chartwright.checks.objects.Container;
import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.ReleaseRule;
import io.chartwright.checks.rule.RuleDoc;
import java.util.HashMap;
import java.util.Map;

/** All containers of a pod share one network, and so one set of ports. */
final class ContainerPortTwice implements ReleaseRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "container-port-twice",
            Family.WORKLOADS,
            "A port of a pod is taken twice",
            "Of two containers that listen on the same port, the second fails to start. Of two ports with the same name,"
                    + " Services and probes find one and nobody knows which; within one container the API server refuses them.",
            "Give each port of the pod its own number and its own name.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, ReleaseRemarks remarks) {
        release.workloads().forEach(workload -> check(workload, remarks));
    }

    private static void check(Workload workload, ReleaseRemarks remarks) {
        Map<String, Container> numbers = new HashMap<>();
        Map<String, Container> names = new HashMap<>();
        for (Container container : Container.of(workload)) {
            if (!container.finishes()) {
                for (Fields port : container.ports()) {
                    String protocol = port.text("protocol").isEmpty() ? "TCP" : port.text("protocol");
                    String number = port.scalar("containerPort");
                    String name = port.text("name");
                    Container first = numbers.putIfAbsent(number + "/" + protocol, container);
                    Container named = name.isEmpty() ? null : names.putIfAbsent(name, container);
                    // The same container may list a port under two names.
                    if (first != null && first != container && !number.isEmpty()) {
                        remarks.add(
                                container.object(),
                                port,
                                container + " listens on port " + number + ", and so does " + first,
                                "give one of them another port");
                    } else if (named != null) {
                        remarks.add(
                                container.object(),
                                port,
                                container + " names port " + number + " " + name + ", which is taken"
                                        + (named == container ? "" : " by " + named),
                                "give it another name");
                    }
                }
            }
        }
    }
}
