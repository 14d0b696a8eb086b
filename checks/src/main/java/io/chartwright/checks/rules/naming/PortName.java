package io.chartwright.checks.rules.naming;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.ReleaseRule;
import io.chartwright.checks.rule.RuleDoc;

/**
 * Names of ports: a container's are at most 15 characters long, a Service's 63; and a Service finds a container's
 * port by the former.
 */
final class PortName implements ReleaseRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "port-name-malformed",
            Family.NAMES,
            "A port's name is too long or malformed",
            "The API server refuses the object.",
            "Use at most 15 lower-case letters, digits and single inner hyphens, with one letter at least.");

    private static final int MOST = 15;

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, ReleaseRemarks remarks) {
        for (Workload workload : release.workloads()) {
            for (Fields container : workload.allContainers()) {
                for (Fields port : container.items("ports")) {
                    checkShort(workload.object(), port.at("name"), remarks);
                }
            }
        }
        release.all("", "Service").forEach(service -> {
            for (Fields port : service.fields().items("spec", "ports")) {
                checkShort(service, port.at("targetPort"), remarks);
                String name = port.text("name");
                if (!name.isEmpty() && (!Names.isLabel(name) || name.length() > Names.LABEL)) {
                    remarks.add(
                            service,
                            port.at("name"),
                            "'" + name
                                    + "' is no name of a port: at most 63 lower-case letters, digits and inner hyphens",
                            "say '" + cut(name, Names.LABEL) + "'");
                }
            }
        });
    }

    private static void checkShort(KubeObject object, Fields field, ReleaseRemarks remarks) {
        String name = field.text();
        if (name.isEmpty()) {
            return;
        }
        if (name.length() > MOST) {
            remarks.add(
                    object,
                    field,
                    "the port's name '" + name + "' has " + name.length() + " characters and may have " + MOST,
                    "say '" + cut(name, MOST) + "' in the container and in the Service");
        } else if (!Names.isLabel(name) || name.contains("--") || name.chars().noneMatch(c -> c >= 'a' && c <= 'z')) {
            remarks.add(
                    object,
                    field,
                    "'" + name + "' is no name of a port: lower-case letters, digits and single inner hyphens, with one"
                            + " letter at least",
                    "say such as 'http' in the container and in the Service");
        }
    }

    private static String cut(String name, int most) {
        String mended = Names.mended(name);
        return Names.mended(mended.substring(0, Math.min(most, mended.length())));
    }
}
