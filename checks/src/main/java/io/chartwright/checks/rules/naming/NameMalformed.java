package io.chartwright.checks.rules.naming;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Release;
import io.chartwright.checks.objects.Workload;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.ReleaseRemarks;
import io.chartwright.checks.rule.ReleaseRule;
import io.chartwright.checks.rule.RuleDoc;

/** Names of objects, containers and volumes, in the form that their kind asks for. */
final class NameMalformed implements ReleaseRule {
    private static final RuleDoc RULE = RuleDoc.error(
            "name-malformed",
            Family.NAMES,
            "A name has characters that it may not have",
            "The API server refuses the object.",
            "Use lower-case letters, digits and hyphens, with a letter or digit at both ends.");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Release release, ReleaseRemarks remarks) {
        for (KubeObject object : release.all().toList()) {
            Fields name = object.fields().at("metadata", "name");
            if (object.name().isEmpty()) {
                continue; // That a name is missing is told by another rule.
            }
            if (!object.group().equals("rbac.authorization.k8s.io") && !fits(object)) {
                remarks.add(object, name, "'" + object.name() + "' is no " + form(object), hint(object.name()));
            } else if (object.group().equals("rbac.authorization.k8s.io") && !isPathSegment(object.name())) {
                remarks.add(object, name, "'" + object.name() + "' is no part of a path", hint(object.name()));
            }
        }
        for (Workload workload : release.workloads()) {
            workload.allContainers().forEach(container -> checkLabel(workload, container, "container", remarks));
            workload.pod().items("volumes").forEach(volume -> checkLabel(workload, volume, "volume", remarks));
        }
    }

    private static void checkLabel(Workload workload, Fields part, String what, ReleaseRemarks remarks) {
        String name = part.text("name");
        if (!name.isEmpty() && (!Names.isLabel(name) || name.length() > Names.LABEL)) {
            boolean tooLong = Names.isLabel(name);
            remarks.add(
                    workload.object(),
                    part.at("name"),
                    tooLong
                            ? "the " + what + "'s name has " + name.length() + " characters and may have " + Names.LABEL
                            : "the " + what + "'s name '" + name
                                    + "' has more than lower-case letters, digits and inner hyphens",
                    tooLong ? "shorten it" : hint(name));
        }
    }

    private static boolean fits(KubeObject object) {
        if (object.is("", "Service")) {
            return Names.isServiceName(object.name());
        }
        return object.is("", "Namespace") ? Names.isLabel(object.name()) : Names.isSubdomain(object.name());
    }

    private static String form(KubeObject object) {
        if (object.is("", "Service")) {
            return "name of a Service: a letter, and then lower-case letters, digits and inner hyphens";
        }
        return object.is("", "Namespace")
                ? "name of a Namespace: lower-case letters, digits and inner hyphens"
                : "name of an object: lower-case letters, digits, and inner hyphens and dots";
    }

    private static boolean isPathSegment(String name) {
        return !name.equals(".") && !name.equals("..") && name.indexOf('/') < 0 && name.indexOf('%') < 0;
    }

    private static String hint(String name) {
        String mended = Names.mended(name);
        return mended.isEmpty() || mended.equals(name) ? "start with a letter" : "say '" + mended + "'";
    }
}
