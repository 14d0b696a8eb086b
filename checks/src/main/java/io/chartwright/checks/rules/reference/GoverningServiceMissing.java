package io.chartwright.checks.rules.reference;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Surroundings;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.SurroundingsRule;
import java.util.Optional;

/** A StatefulSet names the Service that gives its pods their host names. */
final class GoverningServiceMissing implements SurroundingsRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "governing-service-missing",
            Family.REFERENCES,
            "A StatefulSet names a Service that does not give its pods host names",
            "Pods of a StatefulSet find each other by names such as web-0.web. Only the Service in serviceName gives them, if"
                    + " it is there and selects the pods.",
            "Set serviceName to a headless Service that selects the pods.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, Surroundings around, ReleaseRemarks remarks) {

        for (Workload workload : release.workloads()) {
            KubeObject object = workload.object();
            String name = object.fields().text("spec", "serviceName");
            if (workload.kind().equals("StatefulSet") && !name.isEmpty()) {
                Optional<KubeObject> service = around.find("", "Service", object.namespace(), name);
                if (service.isEmpty() && !around.incomplete(object.namespace())) {
                    remarks.add(
                            object,
                            object.fields().at("spec", "serviceName"),
                            "there is no Service " + name + " in the namespace " + object.namespace(),
                            Meant.hint(name, around.names("", "Service", object.namespace())));
                }
                service.map(KubeService::of)
                        .filter(found ->
                                !found.selector().empty() && !found.selector().matches(workload.podLabels()))
                        .ifPresent(found -> remarks.add(
                                object,
                                object.fields().at("spec", "serviceName"),
                                found.object() + " selects " + found.selector() + ", which its pods are not",
                                "name the Service that selects its pods"));
            }
        }
    }
}
